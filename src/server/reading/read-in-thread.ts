import { Worker } from "node:worker_threads";
import { UsageError } from "../../questions/usage-error.ts";
import { ReadingError } from "../../reader/errors.ts";
import type { ArticleRecord, ReadOptions } from "../../reader/index.ts";
import type { Order, Reply } from "./reading-thread.ts";

/** More articles that wait than these are refused, so that nobody waits in vain. */
const MOST_WAITING = 64;
const TRY_AGAIN = 5;

interface Waiting extends Order {
  resolve: (record: ArticleRecord) => void;
  reject: (error: unknown) => void;
}

/** Reads one article after the other in a thread of its own, which is begun with the first and ended when an article takes too long. */
export class ReadingThread {
  readonly #seconds: number;
  readonly #waiting: Waiting[] = [];
  #worker: Worker | null = null;
  #isReading = false;

  constructor(seconds: number) {
    this.#seconds = seconds;
  }

  /** Throws a ReadingError, or a UsageError when too many wait or it takes too long. */
  readonly read = (text: string, options: ReadOptions): Promise<ArticleRecord> => {
    if (this.#waiting.length >= MOST_WAITING)
      return Promise.reject(new UsageError("request-busy", { seconds: TRY_AGAIN }));
    return new Promise((resolve, reject) => {
      this.#waiting.push({ text, options, resolve, reject });
      this.#next();
    });
  };

  async close(): Promise<void> {
    for (const { reject } of this.#waiting.splice(0)) reject(new UsageError("request-busy", { seconds: TRY_AGAIN }));
    await this.#worker?.terminate();
  }

  #next(): void {
    if (this.#isReading) return;
    const next = this.#waiting.shift();
    if (next === undefined) return;
    this.#isReading = true;
    this.#worker ??= new Worker(new URL("./reading-thread.js", import.meta.url));
    this.#send(this.#worker, next);
  }

  #send(worker: Worker, { text, options, resolve, reject }: Waiting): void {
    const settle = (done: () => void) => {
      clearTimeout(timer);
      worker.removeAllListeners("message").removeAllListeners("error");
      this.#isReading = false;
      done();
      this.#next();
    };
    const abandon = (error: unknown) => {
      this.#worker = null;
      void worker.terminate();
      settle(() => reject(error));
    };
    const timer = setTimeout(
      () => abandon(new UsageError("request-slow", { seconds: this.#seconds })),
      1000 * this.#seconds,
    );
    worker
      .on("message", (reply: Reply) =>
        settle(() => ("record" in reply ? resolve(reply.record) : reject(new ReadingError(reply.code, reply.data)))),
      )
      .on("error", (error) => abandon(new ReadingError("failed", { reason: error.message })));
    worker.postMessage({ text, options } satisfies Order);
  }
}
