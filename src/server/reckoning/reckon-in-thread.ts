import { Worker } from "node:worker_threads";
import type { Store } from "../../ledger/index.ts";
import { type KnownActs, knownActs, type Outlook, type OutlookQuestion } from "../../outlook/index.ts";
import { UsageError } from "../../questions/usage-error.ts";
import type { Order, Reply } from "./reckoning-thread.ts";

/** More that wait than these are refused, so that nobody waits in vain. */
const MOST_WAITING = 64;
const TRY_AGAIN = 5;

/**
 * Reckons one outlook after the other in a thread of its own, so that others are answered meanwhile. The thread is begun with the first, and
 * keeps what the ledger knew, and what was learnt of it, until the ledger is another or another day is asked for.
 */
export class ReckoningThread {
  #worker: Worker | null = null;
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  /** What the thread knows: the ledger's version and the day. */
  #known = "";

  /** Throws a UsageError when too many wait. */
  readonly reckon = (store: Store, question: OutlookQuestion): Promise<Outlook> => {
    if (this.#waiting >= MOST_WAITING) return Promise.reject(new UsageError("request-busy", { seconds: TRY_AGAIN }));
    this.#waiting++;
    const reckoned = this.#last.then(() => this.#orderOf(store, question)).then((order) => this.#send(order));
    this.#last = reckoned
      .catch(() => {})
      .finally(() => {
        this.#waiting--;
      });
    return reckoned;
  };

  async close(): Promise<void> {
    await this.#worker?.terminate();
  }

  async #orderOf(store: Store, question: OutlookQuestion): Promise<Order> {
    const wanted = `${await store.version()} ${question.origin}`;
    const known: KnownActs | null = wanted === this.#known ? null : await knownActs(store, question.origin);
    this.#known = wanted;
    return { known, question };
  }

  #send(order: Order): Promise<Outlook> {
    this.#worker ??= new Worker(new URL("./reckoning-thread.js", import.meta.url)).on("exit", () => this.#forget());
    const worker = this.#worker;
    return new Promise((resolve, reject) => {
      const settle = (reply: Reply) => {
        worker.off("error", fail).off("exit", end);
        if ("outlook" in reply) resolve(reply.outlook);
        else reject(new Error(reply.reason));
      };
      const fail = (error: Error) => reject(error);
      const end = () => reject(new Error("the thread that reckons has ended"));
      worker.once("message", settle).once("error", fail).once("exit", end).postMessage(order);
    });
  }

  #forget(): void {
    this.#worker = null;
    this.#known = "";
  }
}
