/** One page in a shape that costs naive steps more than its size. `bytes` is how long it becomes, about. */
type Shape = (bytes: number) => string;

const HEAD =
  '<!doctype html><html lang="de"><head><title>Ein Titel | Zeitung</title></head><body><nav><a href="/">Start</a></nav><main><article><h1>Ein Titel</h1><p class="byline">Von Ada Lovelace</p><time datetime="2024-05-06">6. Mai 2024</time>';
const TAIL = "</article></main><footer>© Zeitung</footer></body></html>";
const PARAGRAPHS = 12;

const paragraph = (index: number) =>
  `<p>Dies ist der Satz Nummer ${index}, er hat ein Komma und einen Punkt. Und noch einen hinterher, mit <a href="/x${index}">Link</a> und Ende.</p>`;

/** A dozen paragraphs, then the same thing again and again. */
function repeated(one: (index: number) => string): Shape {
  return (bytes) => {
    const pieces = [HEAD, ...Array.from({ length: PARAGRAPHS }, (_, index) => paragraph(index))];
    let length = pieces.join("").length + TAIL.length;
    for (let index = PARAGRAPHS; length < bytes; index++) {
      const piece = one(index);
      pieces.push(piece);
      length += piece.length;
    }
    return [...pieces, TAIL].join("");
  };
}

export const PAGE_SHAPES: Record<string, Shape> = {
  paragraphs: repeated(paragraph),
  teasers: repeated(
    (i) => `<p>Lesen Sie auch: <a href="/a${i}">Ein anderer Artikel über Nummer ${i}</a></p>`,
  ),
  "teasers in two lines": repeated(
    (i) => `<p>Lesen Sie auch:</p><p><a href="/a${i}">Ein anderer über ${i}</a></p>`,
  ),
  "headings of teasers": repeated(
    (i) => `<h2>Related articles</h2><ul><li><a href="/a${i}">Eins</a></li></ul>`,
  ),
  "boxes called furniture": repeated(
    (i) => `<div class="related r${i}"><a href="/a${i}">Ein anderer Artikel</a></div>`,
  ),
  "marks for searches": repeated(
    (i) => `<!--googleoff: all--><!--TYPO3SEARCH_end--><p>Ein Hinweis, Nummer ${i}.</p><!--googleon: all-->`,
  ),
  "columns beside": repeated(
    (i) => `</article></main><div class="right m${i}"><p>Ein Kasten, Nummer ${i}.</p></div>`,
  ),
  "lines about the article": repeated((i) => `<div class="post-meta m${i}">6. Mai 2024 von Ada, ${i}</div>`),
  "deep nesting": repeated(
    (i) => `${"<div><span>".repeat(100)}Ein Satz, tief: ${i}.${"</span></div>".repeat(100)}`,
  ),
  "unclosed tags": repeated(() => "<p>"),
  "closing tags": repeated(() => "</div></b>x"),
  "inline elements": repeated((i) => `<b>Ein</b> <i>Wort</i>, <a href=x${i}>mehr</a>. `),
  "line breaks": repeated((i) => `Eine Zeile mit Text, Nummer ${i}.<br><br>`),
  "one row tables": repeated((i) => `<table><tr><td>${i}</td><td>Zelle, zwei.</td></tr></table>`),
  "one long table": repeated((i) => `<tr><td>${i}<td>Zelle, zwei.`),
  lists: repeated((i) => `<ul><li>Punkt ${i}</li><li>Noch einer, mit Komma.</li></ul>`),
  figures: repeated(
    (i) => `<figure><img src="/b${i}.jpg" width=600><figcaption>Bild ${i} (Foto: X)</figcaption></figure>`,
  ),
  headings: repeated((i) => `<h1>Überschrift ${i}</h1>`),
  "dates and names": repeated(
    (i) => `<time datetime="2024-05-06">6. Mai</time> <span class="author">Ada ${i}</span><br>`,
  ),
  metas: repeated((i) => `<meta name="author" content="Ada ${i}">`),
  "noscript twins": repeated(
    (i) => `<img class=lazy src="p.gif"><noscript><img src="/b${i}.jpg"></noscript>`,
  ),
  code: repeated((i) => `<pre><code>const x${i} = 1;\n</code></pre>`),
  sections: repeated(
    (i) => `<section><h2>T ${i}</h2><p>Ein Satz, der etwas länger ist als andere.</p></section>`,
  ),
  "a described recipe": (bytes) => {
    const items = Array.from({ length: 100 }, (_, i) => `${i} wort und ${"wo".repeat(i)}`);
    const described = JSON.stringify({
      "@type": "Recipe",
      recipeIngredient: items,
      recipeInstructions: items,
    });
    return `${HEAD}<script type="application/ld+json">${described}</script>${"<p>wort und wowo</p>".repeat(bytes / 20)}${TAIL}`;
  },
  "one line of text": repeated(() => "wort "),
  "one attribute": (bytes) => `${HEAD}<p class="${"x ".repeat(bytes / 2)}">Text, mehr.</p>${TAIL}`,
};
