/** One thread of `entente read`: answers the name of an article with what is to be printed of it. */
import { parentPort, workerData } from "node:worker_threads";
import type { ReadingError } from "../reader/errors.ts";
import type { Input } from "./inputs.ts";
import { createPrinter, type Order } from "./print-article.ts";

/** An outcome as it travels between threads: an error loses its class on the way. */
export type Answer = { printed: string } | Pick<ReadingError, "code" | "data">;

const print = createPrinter(workerData as Order);

parentPort!.on("message", async ({ name, path }: Pick<Input, "name" | "path">) => {
  const outcome = await print({ name, path, error: null });
  const answer: Answer = "printed" in outcome ? outcome : { code: outcome.error.code, data: outcome.error.data };
  parentPort!.postMessage(answer);
});
