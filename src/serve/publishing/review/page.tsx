import type { Child } from "hono/jsx";
import type { Publication } from "../../../publication.ts";
import type { ReportItem } from "../../../report.ts";
import { EVERYTHING } from "../../../store/index.ts";
import { Layout } from "../../pages/layout.tsx";
import type { Review } from "./read.ts";
import type { Piece, Row } from "./rows.ts";

// Longer pieces that only one side has are folded: of a saved page, nearly everything goes.
const LONGEST_UNFOLDED = 1500;

type Column = [name: string, cell: (item: ReportItem) => Child];

const GUESSES: Column[] = [
  ["Step", ({ step }) => step],
  ["What", ({ what }) => what],
  ["Taken from", ({ from }) => from],
  ["How sure", ({ confidence }) => confidence !== undefined && `${Math.round(confidence * 100)} %`],
  ["Sample", ({ sample }) => sample],
];

const CHANGES: Column[] = [
  ["Step", ({ step }) => step],
  ["What", ({ what }) => what],
  ["Count", ({ count }) => count],
  ["Words", ({ words }) => words],
  ["Sample", (item) => <Sample {...item} />],
];

/** For the publisher: the submission, as text and never as markup, beside what cleaning made of it. */
export function ReviewPage({ publication, review }: { publication: Publication; review: Review }) {
  const { article, state, type, file, report, rows } = review;
  const title = `Review: ${article.title}`;
  return (
    <Layout publication={publication} title={title} feeds={[EVERYTHING]} isWide>
      <h1>{title}</h1>
      <p class="quiet">
        {[state, `revision ${article.revision}`, type, file].filter(Boolean).join(" · ")} ·{" "}
        <a href={article.url}>the article</a>
      </p>
      <ReportTable
        heading="Guessed"
        items={report.filter(({ kind }) => kind === "guess")}
        columns={GUESSES}
      />
      <ReportTable
        heading="Changed"
        items={report.filter(({ kind }) => kind === "change")}
        columns={CHANGES}
      />
      <h2 id="sides">Submitted and clean</h2>
      <Explanation isCompared={rows !== undefined} />
      <Sides rows={rows ?? [unmarked(review)]} />
    </Layout>
  );
}

interface ReportTableProps {
  heading: string;
  items: ReportItem[];
  columns: Column[];
}

function ReportTable({ heading, items, columns }: ReportTableProps) {
  if (!items.length) return null;
  return (
    <>
      <h2 id={heading}>{heading}</h2>
      <section class="wide" aria-labelledby={heading} tabindex={0}>
        <table class="report">
          <thead>
            <tr>
              {columns.map(([name]) => (
                <th scope="col">{name}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr>
                {columns.map(([, cell]) => (
                  <td>{cell(item)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

/** A removal keeps its full text. */
function Sample({ sample, text }: ReportItem) {
  if (!text || text === sample) return <>{sample}</>;
  return (
    <details>
      <summary>{sample}</summary>
      {text}
    </details>
  );
}

function Explanation({ isCompared }: { isCompared: boolean }) {
  if (!isCompared) return <p>The two are too long to be compared: nothing is marked.</p>;
  return (
    <p class="marks">
      On the left what came in, with what is <del>not in the clean body</del>; on the right the clean body,
      with what was <ins>not in the submission</ins>.
    </p>
  );
}

function unmarked({ submission, article }: Review): Row {
  const whole = (text: string): Piece[] => [{ text, isShared: true }];
  return { left: whole(submission), right: whole(article.html) };
}

function Sides({ rows }: { rows: Row[] }) {
  return (
    <table class="sides" aria-labelledby="sides">
      <thead>
        <tr>
          <th scope="col">Submitted</th>
          <th scope="col">Clean</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ left, right }) => (
          <tr>
            <td dir="auto">{left.map((piece) => mark(piece, "del"))}</td>
            <td dir="auto">{right.map((piece) => mark(piece, "ins"))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function mark({ text, isShared }: Piece, Mark: "del" | "ins") {
  if (isShared || text.trim() === "") return <>{text}</>;
  if (text.length <= LONGEST_UNFOLDED) return <Mark>{text}</Mark>;
  return (
    <details>
      <summary>{text.length} characters that are only on this side</summary>
      <Mark>{text}</Mark>
    </details>
  );
}
