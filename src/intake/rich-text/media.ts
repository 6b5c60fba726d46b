import { AUDIO, VIDEO } from "../../media/index.ts";
import { frameOf } from "../../players.ts";
import { isRecord } from "../../record.ts";
import { escapeHtml } from "../../text.ts";
import { readAddress, readText } from "../loose.ts";
import { captionIn, captionOf, inFigure } from "./captions.ts";
import { kindOf } from "./kinds.ts";
import { referenceIn } from "./links.ts";
import { childrenOf, holdsNodes, type Node, type Reading, typeOf, type Within } from "./node.ts";
import { fieldsOf, ownPlacesOf, placesOf, textAt, valueAt } from "./places.ts";
import { closed, markupOrText, tag } from "./raw.ts";
import { altIn, mediaTypeIn, pictureIn, sourceIn } from "./uploads.ts";
import { FILE } from "./values.ts";

/** Pictures, players and files, wherever their system keeps the address. */

// Where a picture leads: Ghost, TipTap; Slate, Wix; Prismic.
const TARGETS = ["href", "link", "linkTo"];
const LISTS = ["images", "items", "files", "slides"];

/** A picture, with its caption as a figure. */
export function writeImage(node: Node, reading: Reading, within: Within = "lines"): string {
  const inner = childrenOf(node).filter((child) => kindOf(child) === "image");
  const places = placesOf(node);
  const src = pictureIn(places);
  if (!src) return inner.length ? inside(node, reading) : leftOut("picture", node, reading);
  const [width, height] = [textAt(places, "width"), textAt(places, "height")];
  const image = tag("img", { src, alt: altIn(places), width, height });
  const own = ownPlacesOf(node);
  const target = TARGETS.map((name) => readAddress(valueAt(own, name))).find(Boolean);
  const shown = target ? `${tag("a", { href: target })}${image}</a>` : image;
  const caption = captionOf(node, places, reading);
  return caption || within === "lines" ? inFigure(shown, caption) : `<p>${shown}</p>`;
}

/** A figure whose picture and caption are nodes of their own. */
function inside(node: Node, reading: Reading): string {
  const caption = childrenOf(node).filter((child) => /caption/i.test(typeOf(child) ?? ""));
  const shown = childrenOf(node).filter((child) => !caption.includes(child));
  const words = reading.render(caption.flatMap(childrenOf), "lines");
  return inFigure(reading.render(shown, "blocks"), words);
}

/** Several pictures, one below the other. */
export function writeGallery(node: Node, reading: Reading): string {
  const places = placesOf(node);
  const list = LISTS.map((name) => valueAt(places, name)).find(Array.isArray) ?? childrenOf(node);
  const pictures = list.map((one) => writeImage(isRecord(one) ? one : { src: one }, reading));
  const caption = markupOrText(textAt(places, "caption") ?? "");
  const shown = pictures.filter(Boolean).join("\n");
  return shown && `<figure>${shown}${caption && `<figcaption>${caption}</figcaption>`}</figure>`;
}

/** What an upload is, by its type, else by the ending of its address; in doubt a picture. */
export function writeUpload(node: Node, reading: Reading, within: Within): string {
  const places = placesOf(node);
  const address = sourceIn(places) ?? "";
  const type = mediaTypeIn(places)?.split("/")[0] ?? "";
  if (type === "video" || VIDEO.test(address)) return writeVideo(node, reading);
  if (type === "audio" || AUDIO.test(address)) return writeAudio(node, reading);
  if ((type && type !== "image") || FILE.test(address)) return writeFile(node, reading);
  const inner = childrenOf(node).filter((child) => kindOf(child) !== "text");
  return !address && inner.length ? reading.render(inner, "blocks") : writeImage(node, reading, within);
}

/** A file as a player of its own, an address of a player as its frame. */
export function writeVideo(node: Node, reading: Reading): string {
  const places = placesOf(node);
  const src = sourceIn(places);
  const isFile = src && (VIDEO.test(src) || !!mediaTypeIn(places) || isRecord(valueAt(places, "file")));
  if (!isFile) return writeEmbed(node, reading);
  const [width, height] = [textAt(places, "width"), textAt(places, "height")];
  const video = `${tag("video", { src, poster: textAt(places, "thumbnailSrc", "poster"), width, height })}</video>`;
  return inFigure(video, captionOf(node, places, reading));
}

/** With its caption, else its title; without an address it is on the report. */
export function writeAudio(node: Node, reading: Reading): string {
  const places = placesOf(node);
  const src = sourceIn(places);
  if (!src) return leftOut("sound", node, reading);
  const title = escapeHtml(textAt(places, "title") ?? "");
  return inFigure(`${tag("audio", { src })}</audio>`, captionOf(node, places, reading) || title);
}

/** A link to the file, with what is said of it. */
export function writeFile(node: Node, reading: Reading): string {
  const places = placesOf(node);
  const href = sourceIn(places);
  if (!href) return leftOut("file", node, reading);
  const title = textAt(places, "fileTitle", "label", "title", "name", "fileName");
  const name = title ?? (textAt(places, "filename") ?? href).split("/").at(-1)!;
  const about = markupOrText(textAt(places, "fileCaption") ?? "") || captionOf(node, places, reading);
  const rest = about ? `<br>${about}` : "";
  return `<p>${tag("a", { href })}${escapeHtml(name)}</a>${rest}</p>`;
}

/** A frame, of which normalizing makes the player that readers let through, or a link; or the HTML that its site gave. */
export function writeEmbed(node: Node, reading: Reading): string {
  const places = placesOf(node);
  const html = textAt(places, "html");
  const id = textAt(places, "videoID", "videoId", "video_id", "youtube_id", "youtubeId"); // Lexical, Storyblok
  const src =
    sourceIn(places) ??
    (id ? `https://www.youtube.com/watch?v=${id}` : fieldsOf(node).map(playedBy).find(Boolean));
  if (!html && !src) {
    const inner = reading.render(childrenOf(node), "blocks");
    return inner || leftOut("embed", node, reading);
  }
  const title = textAt(ownPlacesOf(node), "title");
  const shown = html ? closed(html) : `${tag("iframe", { src, title })}</iframe>`;
  const caption = captionOf(node, places, reading);
  return inFigure(shown, caption === src ? "" : caption); // Wagtail's value is the address
}

/** `youtubeUrl`, or whatever a site calls it: the page of a film that is known. */
function playedBy([, value]: [name: string, value: unknown]): string | undefined {
  const text = readText(value) ?? "";
  return frameOf(text) && text;
}

/** What was said of it stays. */
function leftOut(what: string, node: Node, reading: Reading): string {
  const places = placesOf(node);
  const id = referenceIn(places);
  const cure = "have it sent with its address (expand assets, populate, depth)";
  if (id) reading.report.change("rich-text", `${what} left out that is only referred to: ${cure}`, id);
  else reading.report.change("rich-text", `${what} without an address left out`, typeOf(node));
  const caption = holdsNodes(node) ? captionOf(node, places, reading) : captionIn(places, reading);
  return caption && `<p>${caption}</p>`;
}
