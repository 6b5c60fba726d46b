import type { Child } from "hono/jsx";
import type { Publication } from "../../publication.ts";
import type { FeedName } from "../../store/index.ts";
import {
  addressOf,
  type FeedFormat,
  FORMAT_NAMES,
  FORMATS,
  feedPath,
  feedTitle,
} from "../../syndicate/index.ts";
import { SCRIPT_FILE, STYLE_FILE } from "./files.ts";

/** A feed, or what a query selects from it. */
type Offered = FeedName & { query?: string };

interface LayoutProps {
  publication: Publication;
  title: string;
  description?: string;
  /** The page's own address, where it has one for good. */
  url?: string;
  /** The feeds that matter on this page, the one to subscribe to first. */
  feeds: Offered[];
  /** There is something to copy. */
  hasScript?: boolean;
  /** Two texts stand side by side. */
  isWide?: boolean;
  children?: Child;
}

/** The frame of every page: readable on a phone, in the dark, on paper, and without a script. */
export function Layout(props: LayoutProps) {
  const { publication, feeds, isWide, children } = props;
  return (
    <html lang={publication.language}>
      <Head {...props} />
      <body class={isWide ? "both" : undefined}>
        <a class="skip" href="#content">
          Skip to the text
        </a>
        <header class="site">
          <a href="/">{publication.title}</a>
        </header>
        <main id="content" tabindex={-1}>
          {children}
        </main>
        <footer class="site">
          {publication.rights && <p>{publication.rights}</p>}
          <p>
            Subscribe: <FeedLinks publication={publication} feed={feeds[0]!} />
          </p>
        </footer>
      </body>
    </html>
  );
}

function Head({ publication, title, description, url, feeds, hasScript }: LayoutProps) {
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{title}</title>
      {description && <meta name="description" content={description} />}
      {url && <link rel="canonical" href={url} />}
      {publication.icon && <link rel="icon" href={publication.icon} />}
      <link rel="stylesheet" href={STYLE_FILE.path} />
      {hasScript && <script src={SCRIPT_FILE.path} defer />}
      {feeds.flatMap((feed) =>
        FORMAT_NAMES.map((format) => (
          <link
            rel="alternate"
            type={FORMATS[format].type}
            title={`${feedTitle(publication, feed)} (${FORMATS[format].name})`}
            href={addressIn(format, publication, feed)}
          />
        )),
      )}
    </head>
  );
}

/** The addresses of one feed, by the name of the format. */
function FeedLinks({ publication, feed }: { publication: Publication; feed: Offered }) {
  return (
    <span class="feeds">
      {FORMAT_NAMES.map((format) => (
        <a href={addressIn(format, publication, feed)} type={FORMATS[format].type}>
          {FORMATS[format].name}
        </a>
      ))}
    </span>
  );
}

function addressIn(format: FeedFormat, publication: Publication, feed: Offered): string {
  return addressOf(publication, { path: feedPath(feed), query: feed.query ?? "" }, format);
}

/** The day, as it is written in that language; the machine's form beside it. */
export function Day({ at, language, timezone }: { at: number; language: string; timezone: string }) {
  const day = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: timezone }).format(at);
  return <time datetime={new Date(at).toISOString()}>{day}</time>;
}

/** A page as HTML, with its doctype. */
export function htmlPage(page: { toString(): string } | null): string {
  return `<!doctype html>\n${page}`;
}

const RIGHT_TO_LEFT = /^(?:ar|he|fa|ur|yi|ps|sd|ug|dv|ckb|arc)(?:-|$)/;

/** The direction of a language's text, where it is not the usual one. */
export function directionOf(language: string): "rtl" | undefined {
  return RIGHT_TO_LEFT.test(language) ? "rtl" : undefined;
}
