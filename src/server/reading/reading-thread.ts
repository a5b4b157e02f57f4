/** A thread that reads articles: answers a text with its record, or with what is wrong with it. */
import { parentPort } from "node:worker_threads";
import { type ArticleRecord, createReader, ReadingError, type ReadOptions } from "../../reader/index.ts";
import { nodeResources } from "../../sources/node-resources.ts";

export interface Order {
  text: string;
  options: ReadOptions;
}

/** An error loses its class between threads. */
export type Reply = { record: ArticleRecord } | Pick<ReadingError, "code" | "data">;

const reader = createReader(nodeResources());

parentPort!.on("message", async ({ text, options }: Order) => {
  parentPort!.postMessage(await replyTo(text, options));
});

async function replyTo(text: string, options: ReadOptions): Promise<Reply> {
  try {
    return { record: await reader.read(text, options) };
  } catch (error) {
    if (error instanceof ReadingError) return { code: error.code, data: error.data };
    return { code: "failed", data: { reason: (error as Error).message } };
  }
}
