/** Reads articles beside the page, so that it never stops answering. Packs come from the page's own server; nothing is sent to it. */
import { ReadingError } from "../../../src/reader/errors.ts";
import { createReader, type Reader } from "../../../src/reader/index.ts";
import { fetchResources } from "../../../src/sources/fetch-resources.ts";
import { explanationsOf } from "./explanation.ts";
import type { Answer, Fault, Question, Reading } from "./messages.ts";

let reader: Promise<Reader> | undefined;
/** Languages whose packs are at hand. */
const atHand = new Set<string>();

addEventListener("message", async ({ data: question }: MessageEvent<Question>) => {
  const { number } = question;
  let answer: Answer;
  try {
    answer = { number, reading: await read(question) };
  } catch (error) {
    answer = { number, fault: faultOf(error) };
  }
  postMessage(answer);
});

async function read({ packs, text, options }: Question): Promise<Reading> {
  reader ??= openReader(packs);
  const { readDocument } = await reader;
  const started = performance.now();
  const { document, record } = await readDocument(text, options);
  const milliseconds = Math.max(1, Math.round(performance.now() - started));
  const fetched = !atHand.has(record.language);
  atHand.add(record.language);
  return { record, explanations: explanationsOf(document), milliseconds, fetched };
}

const openReader = async (packs: string): Promise<Reader> => createReader(await fetchResources(packs));

function faultOf(error: unknown): Fault {
  if (error instanceof ReadingError) return { code: error.code, data: error.data };
  // A server that did not answer is asked again at the next article.
  reader = undefined;
  atHand.clear();
  return { code: "failed", data: { reason: error instanceof Error ? error.message : String(error) } };
}
