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
];

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
