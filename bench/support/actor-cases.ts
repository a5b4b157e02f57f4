import { D, UNIVERSAL_RELATION } from "../../src/grammar/universal.ts";
import type { Entity } from "../../src/names/types.ts";
import type { Document } from "../../src/reader/document.ts";
import { createReader } from "../../src/reader/index.ts";
import { SECTORS } from "../../src/sources/checks/cells.ts";
import { nodeResources } from "../../src/sources/node-resources.ts";
import { gzippedLines } from "./shared.ts";

/** One phrase for an actor with what NGEC's tests expect of it, and what was read. */
export interface ActorCase {
  text: string;
  date: string | null;
  expected: { country?: string; code_1?: string };
  read: Entity | null;
  country: string;
  /** Why it is wrong; null when it is right. */
  cause: string | null;
}

/** Codes of the tests that mean nobody in particular. */
const NOBODY = new Set(["", "UNK", "JNK"]);

/**
 * The day that phrases without a date speak of: when the tests were written. They hold Kenyatta, who left office in September 2022,
 * for a former president and Park Jin, who left in January 2024, for a minister.
 */
const WRITTEN = "2023-01-01";

/** Reads every phrase as the subject of a short sentence, as of its date; rows their own authors skip are left out. */
export async function readActorCases(path: string): Promise<ActorCase[]> {
  const reader = createReader(nodeResources());
  const cases: ActorCase[] = [];
  for (const row of gzippedLines(path)) {
    const { text, query_date, expected, skipped_upstream } = JSON.parse(row);
    if (skipped_upstream) continue;
    const date = dateOf(query_date);
    const { document } = await reader.readDocument(sentenceOf(text), { language: "en", published: date ?? WRITTEN });
    const read = mainEntity(document);
    const country = countryOf(read);
    cases.push({ text, date, expected, read, country, cause: causeOf(expected, read, country) });
  }
  return cases;
}

/** `soldiers` → `The soldiers spoke.` */
function sentenceOf(phrase: string): string {
  const bare = /^\p{Ll}/u.test(phrase) && !/^(?:the|an?|several) /.test(phrase);
  return `${bare ? `The ${phrase}` : phrase} spoke.`;
}

/** Null when country and first sector agree; a state by name needs no sector, and where nobody is expected none is right. */
function causeOf(
  { country, code_1: sector }: ActorCase["expected"],
  read: Entity | null,
  found: string,
): string | null {
  const named = sector !== undefined && !NOBODY.has(sector);
  const sameCountry = country === undefined || country === found;
  if (sameCountry && (!named || read?.sectors.includes(sector))) return null;
  if (named && !SECTORS.has(sector)) return "a code that PLOVER's table of sectors has not";
  if (read === null) return "a name that no table holds, or a misspelt one";
  if (!sameCountry) return found === "" ? "a name whose state nothing tells" : "another country";
  if (read.sectors[0] === "ELI") return "out of office on the day by the tables, in office by the tests";
  if (read.sectors.length === 0) return "a name whose sector nothing tells";
  return "another sector of the same actor";
}

function countryOf(entity: Entity | null): string {
  if (entity?.body === "eu") return "EUR";
  return entity?.country ?? "";
}

/** `10 May 2015`, `2022-04-01`; null for `today` and none. */
function dateOf(written: string): string | null {
  const time = Date.parse(`${written} UTC`);
  return Number.isNaN(time) ? null : new Date(time).toISOString().slice(0, 10);
}

/** The entity of the sentence's subject, else the first in it. */
function mainEntity({ mentions, words }: Document): Entity | null {
  const subject = words.deprel.findIndex((relation) => UNIVERSAL_RELATION[relation] === D.nsubj);
  const index = mentions.mentionAt[subject] ?? -1;
  const mention = mentions.mentions[index] ?? [...mentions.mentions].sort((a, b) => a.start - b.start)[0];
  return mention === undefined ? null : mentions.entities[mention.entity];
}
