import { Worker } from "node:worker_threads";
import { ReadingError } from "../reader/errors.ts";
import type { Input } from "./inputs.ts";
import { failure, type Order, type Outcome } from "./print-article.ts";
import type { Answer } from "./read-thread.ts";

/** So many articles per thread are read ahead of the one that is printed next: enough to keep all busy, few enough to be held. */
const AHEAD = 8;

/** Reads articles in several threads, each with a reader of its own; outcomes come in the order of the inputs. */
export async function* readInThreads(
  inputs: readonly Input[],
  order: Order,
  count: number,
): AsyncGenerator<Outcome, undefined> {
  const threads = new Threads(order, count);
  try {
    const begun: Promise<Outcome>[] = [];
    let next = 0;
    for (let at = 0; at < inputs.length; at++) {
      while (next < inputs.length && next < at + count * AHEAD) begun.push(threads.read(inputs[next++]));
      yield await begun.shift()!;
    }
  } finally {
    await threads.end();
  }
}

/** Threads and the articles that wait for one. */
class Threads {
  readonly #order: Order;
  readonly #idle: Worker[] = [];
  readonly #all = new Set<Worker>();
  readonly #waiting: (() => void)[] = [];

  constructor(order: Order, count: number) {
    this.#order = order;
    for (let thread = 0; thread < count; thread++) this.#start();
  }

  read(input: Input): Promise<Outcome> {
    if (input.error !== null) return Promise.resolve({ error: input.error });
    return new Promise((resolve) => {
      this.#waiting.push(() => this.#send(input, resolve));
      this.#serve();
    });
  }

  async end(): Promise<void> {
    await Promise.all([...this.#all].map((worker) => worker.terminate()));
  }

  #start(): void {
    const worker = new Worker(new URL("./read-thread.js", import.meta.url), { workerData: this.#order });
    this.#all.add(worker);
    this.#idle.push(worker);
  }

  #serve(): void {
    while (this.#idle.length > 0 && this.#waiting.length > 0) this.#waiting.shift()!();
  }

  /** Gives an article to an idle thread. A thread that breaks costs the article it was at, and another takes its place. */
  #send({ name, path }: Input, resolve: (outcome: Outcome) => void): void {
    const worker = this.#idle.pop()!;
    const settle = (outcome: Outcome) => {
      worker.off("message", onAnswer).off("error", onBreak);
      resolve(outcome);
      this.#serve();
    };
    const onAnswer = (answer: Answer) => {
      this.#idle.push(worker);
      settle("printed" in answer ? answer : { error: new ReadingError(answer.code, answer.data) });
    };
    const onBreak = (error: unknown) => {
      this.#all.delete(worker);
      this.#start();
      settle({ error: failure(error) });
    };
    worker.on("message", onAnswer).on("error", onBreak);
    worker.postMessage({ name, path });
  }
}
