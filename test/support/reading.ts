import { type Labelled, labelled } from "../../src/evaluation/labels.ts";
import { type ArticleRecord, createReader, type Reader } from "../../src/reader/index.ts";
import { BUILT_PACKS } from "./built-packs.ts";

/** Reads with the repository's own tables and models; each language is loaded once per test file. */
export const reader: Reader = createReader(BUILT_PACKS);

/** Day of publication of every text in the tests that names no other. */
export const PUBLISHED = "2025-03-04";

export function read(language: string, text: string, published = PUBLISHED): Promise<ArticleRecord> {
  return reader.read(text, { language, published });
}

/**
 * The events of a text, one line each: `TYPE/mode ACTORS > RECIPIENTS`, states by their ISO code; `A + B` when each does it to
 * the other, `–` for nobody. What is not plain follows: `future`, `possible`, `not`, `by` the voices, nearest first.
 */
export async function eventsOf(language: string, text: string, published = PUBLISHED): Promise<string[]> {
  const record = await read(language, text, published);
  return record.events.map((event) => lineOf(labelled(record, event)));
}

function lineOf({ event, actors, recipients }: Labelled): string {
  const { type, mode, symmetric, time, certainty, polarity, attribution } = event;
  const side = (labels: readonly string[]) => labels.join(" + ") || "–";
  const parts = [mode === null ? type : `${type}/${mode}`, side(actors)];
  if (!symmetric) parts.push(">", side(recipients));
  if (time !== "past") parts.push(time);
  if (certainty !== "certain") parts.push(certainty);
  if (polarity === "negated") parts.push("not");
  if (attribution.length > 0) parts.push(`by ${attribution.map((voice) => voice.name).join(" < ")}`);
  return parts.join(" ");
}

/** The words of a span, which counts code points. */
export function excerpt(record: ArticleRecord, [start, end]: readonly [number, number]): string {
  return [...record.text].slice(start, end).join("");
}
