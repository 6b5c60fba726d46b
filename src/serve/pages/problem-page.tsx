import type { Problem } from "../../problem.ts";
import type { Publication } from "../../publication.ts";
import { EVERYTHING } from "../../store/index.ts";
import { Layout } from "./layout.tsx";

/** What somebody with a browser sees of a problem. */
export function ProblemPage({ publication, problem }: { publication: Publication; problem: Problem }) {
  const { title, detail } = problem.toJSON();
  return (
    <Layout publication={publication} title={`${title} · ${publication.title}`} feeds={[EVERYTHING]}>
      <h1>{title}</h1>
      <p>{detail}</p>
      <p>
        <a href="/">The newest articles</a>
      </p>
    </Layout>
  );
}
