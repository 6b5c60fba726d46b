const quoted = JSON.stringify;

/** The same payload in every place that a publisher fills in, in each of the four shapes. */
export const SHAPES: [type: string, write: (payload: string) => string][] = [
  ["text/markdown", (p) => `${frontMatter(p)}\nText.\n\n${p}\n\n- ${p}\n\n[x](${p}) ![y](<${p}>)\n`],
  [
    "text/html",
    (p) => `${frontMatter(p)}<p>Text.</p>${p}<p title="${p}">${p}</p><table><tr><td>${p}</table>`,
  ],
  ["text/plain", (p) => `${frontMatter(p)}Text.\n\n${p}\n`],
  [
    "application/json",
    (p) => quoted({ ...fieldsOf(p), content_html: `<p>Text.</p>${p}<a href="${p}">x</a>` }),
  ],
  ["application/json", (p) => quoted({ ...fieldsOf(p), content_text: `Text. ${p}` })],
  ["application/json", (p) => quoted({ ...fieldsOf(p), type: "text/markdown", body: `Text.\n\n${p}` })],
  ["application/json", (p) => quoted({ ...fieldsOf(p), content: nodesOf(p) })],
  ["application/json", (p) => quoted({ ...fieldsOf(p), content: quoted({ blocks: blocksOf(p) }) })],
];

/** Nodes of a tree, of several systems, with the payload in whatever they hold. */
function nodesOf(payload: string) {
  const children = [
    { text: payload, bold: true, link: payload },
    { type: "link", url: payload, children: [{ text: payload }] },
  ];
  return [
    { type: "paragraph", children },
    { type: payload, title: payload, children },
    { _type: payload, text: payload },
    { type: "image", url: payload, alt: payload, caption: payload, width: payload, link: payload },
    { type: "code", language: payload, children: [{ text: payload }] },
    { type: "callout", title: payload, icon: { emoji: payload }, children },
    { type: "table", rows: [{ cells: [payload, { colspan: payload, children }] }] },
    { type: "list", listType: payload, start: payload, children: [{ type: "listitem", children }] },
    { type: "html", html: payload },
    { type: "markdown", markdown: payload },
    ...["embed", "file", "bookmark", "toggle", "math"].map((type) => ({
      ...{
        type,
        url: payload,
        html: type === "embed" ? payload : undefined,
        title: payload,
        heading: payload,
      },
      ...{ text: payload, caption: payload, images: [payload], latex: payload, mimeType: payload },
    })),
    { type: "paragraph", children: [{ text: "Text." }] },
  ];
}

/** Editor.js. */
function blocksOf(payload: string) {
  const data = {
    text: payload,
    caption: payload,
    url: payload,
    html: payload,
    source: payload,
    code: payload,
  };
  const items = [payload, { content: payload, items: [{ content: payload }] }];
  const types = ["paragraph", "image", "raw", "warning", payload];
  return [
    ...types.map((type) => ({ type, data: { ...data, title: payload, message: payload } })),
    { type: "list", data: { style: payload, items } },
    {
      type: "table",
      data: {
        content: [
          ["A", payload],
          ["B", "C"],
        ],
      },
    },
  ];
}

function fieldsOf(payload: string) {
  return {
    title: `T ${payload}`,
    author: { name: payload || "A", url: payload, avatar: payload },
    tags: [payload],
    summary: payload,
    image: payload,
    url: payload,
    language: payload,
    attachments: [{ url: payload, mime_type: payload, title: payload }],
  };
}

function frontMatter(payload: string): string {
  const lines = Object.entries(fieldsOf(payload)).map(([name, value]) => `${name}: ${quoted(value)}`);
  return `---\n${lines.join("\n").replaceAll("\u007f", "")}\n---\n`;
}
