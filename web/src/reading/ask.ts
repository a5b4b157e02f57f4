import type { ReadOptions } from "../../../src/reader/index.ts";
import type { Answer, Fault, Question, Reading } from "./messages.ts";
import { openSample } from "./samples.ts";

/** A text that could not be read; the page has words for its code. */
export class ReadingFault extends Error {
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(fault.code);
    this.fault = fault;
  }
}

interface Waiting {
  resolve: (reading: Reading) => void;
  reject: (error: ReadingFault) => void;
}

/** A browser runs quickly what it ran some times before. */
const ROUNDS = 3;

const waiting = new Map<number, Waiting>();
let worker: Worker | undefined;
let asked = 0;

/** Has the worker read an article. Throws a ReadingFault. */
export function readArticle(text: string, options: ReadOptions): Promise<Reading> {
  worker ??= openWorker();
  const number = ++asked;
  const packs = new URL("packs/", document.baseURI).href;
  return new Promise((resolve, reject) => {
    waiting.set(number, { resolve, reject });
    worker?.postMessage({ number, packs, text, options } satisfies Question);
  });
}

/**
 * Has the pack of a language fetched before it is needed, and a sample read some times, so that the reader is quick when an article comes; it steps
 * back when one does. A failure is told when an article is read.
 */
export async function makeReady(language: string): Promise<void> {
  try {
    const sample = await openSample(`${language}-analysis`);
    const first = asked;
    for (let round = 1; round <= ROUNDS && sample !== null && asked < first + round; round++)
      // Told its language once: then the model that tells languages apart is fetched too.
      await readArticle(sample.text, round === 1 ? { language } : {});
  } catch {
    // Told then.
  }
}

function openWorker(): Worker {
  const opened = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  opened.addEventListener("message", ({ data: answer }: MessageEvent<Answer>) => {
    const asker = waiting.get(answer.number);
    waiting.delete(answer.number);
    if ("reading" in answer) asker?.resolve(answer.reading);
    else asker?.reject(new ReadingFault(answer.fault));
  });
  // A worker that broke down answers nobody any more: the next article gets a new one.
  opened.addEventListener("error", ({ message }) => {
    worker = undefined;
    for (const { reject } of waiting.values()) reject(new ReadingFault({ code: "failed", data: { reason: message } }));
    waiting.clear();
  });
  return opened;
}
