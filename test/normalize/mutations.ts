/** Tag soup, the same for the same seed: pieces that nest badly, whole payloads and torn ones, and torn articles. */

const PIECES = [
  ..."<p> </p> <b> </b> <i> <em> </a> <div> </div> <section> <table> <tr> <td> </table> <tbody> <caption>".split(
    " ",
  ),
  ..."<ul> <li> </ul> <dl> <dt> <dd> <h1> </h1> <h3> <pre> </pre> <code> </code> <svg> <math> <style> </style>".split(
    " ",
  ),
  ..."<br> <hr> <figure> <figcaption> <details> <summary> <ruby> <rt> </span> <noscript> </noscript> </iframe>".split(
    " ",
  ),
  ..."<blockquote> <picture> <select> <option> <custom-x> <ins> <del> <button> <!--more--> text &nbsp; &lt;b&gt; T".split(
    " ",
  ),
  ...[
    "<a href=x>",
    "<a name=q>",
    "<a href=#a>",
    "<p id=a>",
    "<img src=x>",
    "<source srcset=a>",
    "<video src=v>",
  ],
  ...["<span dir=rtl>", "<iframe src=https://www.youtube.com/embed/abcdefgh>", "\n", "\n\n"],
  ...["By Ada Lovelace", "Advertisement", "728 x 90", "Share this:", "Twitter"],
];

/** What is torn to pieces beside the tags of this file. */
export interface Torn {
  payloads: string[];
  articles: string[];
}

export function mutate(random: () => number, { payloads, articles }: Torn): string {
  const pick = (list: string[]) => list[Math.floor(random() * list.length)] ?? "";
  const torn = (source: string, longest: number) => {
    const start = Math.floor(random() * source.length);
    return source.slice(start, start + Math.floor(random() * longest));
  };
  const parts = Array.from({ length: 2 + Math.floor(random() * 10) }, () => {
    const kind = random();
    if (kind < 0.7) return pick(PIECES);
    if (kind < 0.8) return torn(pick(articles), 200);
    return kind < 0.9 ? pick(payloads) : torn(pick(payloads), 30);
  });
  return parts.join("");
}
