import { createServer, type IncomingHttpHeaders, request, type Server } from "node:http";

/** A request that a reader made, and what it was answered. */
export interface Exchange {
  /** Of the requests in the order in which they came, from 0. */
  number: number;
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  status: number;
}

/** Stands between readers and the worker, changes nothing, and keeps what went through. */
export interface Tap {
  url: string;
  /** In the order in which they ended. */
  exchanges: Exchange[];
  /** How many requests have come, answered or not. */
  asked(): number;
  stop(): Promise<void>;
}

export async function startTap(target: string): Promise<Tap> {
  const exchanges: Exchange[] = [];
  let asked = 0;
  const server = createServer((question, answer) => {
    const number = asked++;
    const { method = "GET", url: path = "/", headers } = question;
    const onward = request(new URL(path, target), { method, headers }, (answered) => {
      const status = answered.statusCode ?? 502;
      answer.writeHead(status, answered.headers);
      answered.pipe(answer);
      answered.on("end", () => exchanges.push({ number, method, path, headers, status }));
    });
    onward.on("error", (error) => answer.writeHead(502).end(error.message));
    question.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  return { url: `http://127.0.0.1:${port}`, exchanges, asked: () => asked, stop: () => closed(server) };
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
