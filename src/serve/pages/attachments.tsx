import type { Article, Attachment } from "../../article.ts";
import { escapeHtml } from "../../text.ts";

/** What is attached, to hear or to fetch, and its transcripts; what the body shows already is left out. */
export function Attachments({ article }: { article: Article }) {
  const left = article.attachments.filter(({ url }) => !isShown(article, url));
  const transcripts = (article.episode?.transcripts ?? []).filter(({ url }) => !isShown(article, url));
  if (!left.length && !transcripts.length) return null;
  return (
    <section class="attachments" aria-labelledby="attached">
      <h2 id="attached">Attached</h2>
      <ul>
        {left.map((attachment) => (
          <li>
            {attachment.type.startsWith("audio/") && <Player article={article} attachment={attachment} />}
            <a href={attachment.url}>{nameOf(attachment)}</a>
            {sizeOf(attachment)}
          </li>
        ))}
        {transcripts.map(({ url, language }) => (
          <li>
            <a href={url} hreflang={language}>
              Transcript
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** As an attribute, where an address is escaped; in a text it only stands. */
function isShown({ html }: Article, url: string): boolean {
  return html.includes(`="${escapeHtml(url)}"`);
}

/** With the words of a transcript that knows when they are said. */
function Player({ article, attachment }: { article: Article; attachment: Attachment }) {
  const words = article.episode?.transcripts?.find(({ type }) => type === "text/vtt");
  return (
    // biome-ignore lint/a11y/useMediaCaption: it has captions where the publisher gave the words
    <audio controls preload="none" src={attachment.url} aria-label={nameOf(attachment)}>
      {words && <track kind="captions" src={words.url} srclang={words.language ?? article.language} />}
    </audio>
  );
}

/** Its title, else its file's name as the address writes it. */
function nameOf({ title, url }: Attachment): string {
  return title ?? (new URL(url).pathname.split("/").at(-1) || url);
}

function sizeOf({ bytes, seconds }: Attachment): string {
  const parts = [
    seconds !== undefined &&
      `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`,
    bytes !== undefined &&
      (bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`),
  ].filter(Boolean);
  return parts.length ? ` (${parts.join(", ")})` : "";
}
