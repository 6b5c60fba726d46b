import type { Prepared } from "../prepare.ts";
import type { Current, CurrentArticles } from "../store/index.ts";

/** Says where the same bytes are stored, too: it may be a mistake. */
export function reportTwins(
  { source, report }: Prepared,
  stored: CurrentArticles,
  current: Current | undefined,
): void {
  const twins = (stored.byDigest.get(source.digest) ?? []).filter((slug) => slug !== current?.slug);
  for (const slug of twins)
    report.guess(
      "duplicates",
      "the same bytes are stored at another address, too",
      "the submission's digest",
      1,
      `/articles/${slug}`,
    );
}
