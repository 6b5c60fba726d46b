import type { Publication } from "../../publication.ts";
import { addressOf, type FeedFormat, FORMAT_NAMES, FORMATS, type Place } from "../../syndicate/index.ts";
import { READERS, subscribeWith } from "./readers.ts";

interface SubscribeProps {
  publication: Publication;
  place: Place;
  /** The format whose address is shown to be copied. */
  format: FeedFormat;
}

/** What a feed is, its address to copy, and links that subscribe to it in one step. */
export function Subscribe({ publication, place, format }: SubscribeProps) {
  const others = FORMAT_NAMES.filter((name) => name !== format);
  return (
    <section class="panel note" aria-labelledby="subscribe">
      <h2 id="subscribe">Subscribe</h2>
      <p>
        A feed brings you the new articles of a site, whole and in the order in which they come, without an
        account and without anybody counting what you read. Open it in a feed reader with one of these links,
        or give the reader its address.
      </p>
      <div class="address">
        <label for="address">Address ({FORMATS[format].name})</label>
        <input id="address" readonly value={addressOf(publication, place, format)} />
        <button type="button" data-copies="address" hidden>
          Copy
        </button>
        <span role="status" />
      </div>
      <ReaderLinks address={addressOf(publication, place, "rss")} />
      <p class="quiet">
        Also as{" "}
        {others.map((name, index) => (
          <>
            {index > 0 && " and "}
            <a href={addressOf(publication, place, name)} type={FORMATS[name].type}>
              {FORMATS[name].name}
            </a>
          </>
        ))}
        .
      </p>
    </section>
  );
}

/** RSS, which every reader understands. */
function ReaderLinks({ address }: { address: string }) {
  return (
    <ul class="readers" aria-label="Subscribe with">
      {READERS.map((reader) => (
        <li>
          <a href={subscribeWith(reader, address)} rel="nofollow">
            {reader.name}
          </a>
        </li>
      ))}
    </ul>
  );
}
