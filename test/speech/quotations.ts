import type { ArticleRecord } from "../../src/reader/index.ts";
import { excerpt, read } from "../support/reading.ts";

type Quotation = ArticleRecord["quotations"][number];

/**
 * The quotations of a text, one line each: `kind SPEAKER [→ addressee] [< who passes it on]: content`. Speakers by their id, who has
 * none known to the tables (`spokesperson`) by the text's words; `–` for nobody.
 */
export async function quotationsOf(language: string, text: string, published?: string): Promise<string[]> {
  const record = await read(language, text, published);
  return record.quotations.map((quotation) => lineOf(record, quotation));
}

function lineOf(record: ArticleRecord, { kind, speaker, addressee, attribution, content }: Quotation): string {
  const heard = addressee === null ? "" : ` → ${nameOf(record, addressee)}`;
  const passed = attribution.map((voice) => ` < ${voice.name}`).join("");
  return `${kind} ${nameOf(record, speaker)}${heard}${passed}: ${excerpt(record, content)}`;
}

/** An id where it names somebody, the words where the tables only know what kind of person it is. */
function nameOf(record: ArticleRecord, speaker: Quotation["speaker"]): string {
  if (speaker === null) return "–";
  const actor = record.actors.find(({ id }) => id === speaker.id);
  return actor && actor.kind !== "agent" ? actor.id : speaker.name;
}
