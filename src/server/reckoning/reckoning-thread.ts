/** A thread that reckons what may follow. */
import { parentPort } from "node:worker_threads";
import { type KnownActs, type Outlook, type OutlookQuestion, reckonerOf } from "../../outlook/index.ts";

export interface Order {
  /** Null: the same as of the last order. */
  known: KnownActs | null;
  question: OutlookQuestion;
}

/** An error loses its class between threads. */
export type Reply = { outlook: Outlook } | { reason: string };

let reckoner: ReturnType<typeof reckonerOf> | null = null;

parentPort!.on("message", ({ known, question }: Order) => {
  if (known !== null) reckoner = reckonerOf(known, question.origin);
  parentPort!.postMessage(replyTo(question));
});

function replyTo(question: OutlookQuestion): Reply {
  try {
    return { outlook: reckoner!(question) };
  } catch (error) {
    return { reason: (error as Error).stack ?? String(error) };
  }
}
