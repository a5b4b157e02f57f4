import type { Part } from "../../src/evaluation/gold.ts";
import type { Reader } from "../../src/reader/index.ts";
import { sharedData, textsOf } from "./real-articles.ts";
import type { Sample } from "./samples.ts";

/** Kinds of text of GUM that tell nothing of politics. */
const KINDS = new Set(["academic", "conversation", "court", "essay", "fiction", "podcast", "vlog", "voyage", "whow"]);
const EVENTS: ReadonlySet<Part> = new Set(["events"]);

/**
 * Texts in which there is nothing to code, as read: thefts in a province's paper (DICE, Italian), tales, talk, guides and studies (GUM,
 * English). Null where the shared data is not here.
 */
export async function readUnpolitical(reader: Reader): Promise<Sample[] | null> {
  const folder = sharedData();
  if (folder === null) return null;
  const texts = [...textsOf(folder, "dice")].map(([id, text]) => ({ id, text, language: "it" }));
  for (const [id, text] of textsOf(folder, "gum"))
    if (KINDS.has(id.split("_")[1])) texts.push({ id, text, language: "en" });
  const samples: Sample[] = [];
  for (const { id, text, language } of texts) {
    const { document, pack, record } = await reader.readDocument(text, { language });
    const gold = { language, events: [], quotations: [], agreements: [], projections: [] };
    samples.push({ name: id, gold, parts: EVENTS, document, pack, record });
  }
  return samples;
}
