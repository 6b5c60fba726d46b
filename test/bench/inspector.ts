import { WebSocket } from "ws";

/** One isolate of a running workerd, seen through the inspector's protocol (Chrome DevTools Protocol, Runtime). */
export interface Inspector {
  /** Bytes: the heap of V8 and what hangs on it outside (buffers), garbage included that nobody has collected yet. */
  usedBytes(): Promise<number>;
  /** Asks V8 to collect garbage; it does when the isolate next has something to do, which `wake` gives it. */
  collectGarbage(wake: () => Promise<unknown>): Promise<void>;
  close(): void;
}

interface HeapUsage {
  usedSize: number;
  backingStorageSize: number;
}

export async function inspect(port: number, worker: string): Promise<Inspector> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/${worker}`);
  await new Promise((resolve, reject) => socket.once("open", resolve).once("error", reject));
  const waiting = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>();
  socket.on("message", (data) => {
    const { id, result } = JSON.parse(String(data)) as { id: number; result: unknown };
    waiting.get(id)?.resolve(result);
    waiting.delete(id);
  });
  socket.on("close", (code) => {
    for (const { reject } of waiting.values()) reject(new Error(`the inspector has gone (${code})`));
  });
  let last = 0;
  const call = (method: string) =>
    new Promise<unknown>((resolve, reject) => {
      waiting.set(++last, { resolve, reject });
      socket.send(JSON.stringify({ id: last, method }));
    });
  return {
    usedBytes: async () => {
      const { usedSize, backingStorageSize } = (await call("Runtime.getHeapUsage")) as HeapUsage;
      return usedSize + backingStorageSize;
    },
    collectGarbage: async (wake) => {
      await call("HeapProfiler.enable");
      const collected = call("HeapProfiler.collectGarbage");
      await wake();
      await collected;
    },
    close: () => socket.close(),
  };
}
