import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { D, UNIVERSAL_RELATION } from "../../src/grammar/universal.ts";
import type { Entity } from "../../src/names/types.ts";
import type { Document } from "../../src/reader/document.ts";
import { createReader } from "../../src/reader/index.ts";
import { nodeResources } from "../../src/sources/node-resources.ts";

/** One phrase for an actor with what NGEC's tests expect of it, and what was read. */
export interface ActorCase {
  text: string;
  date: string | null;
  expected: { country?: string; code_1?: string };
  read: Entity | null;
  country: string;
  right: boolean;
}

/** Codes of the tests that mean nobody in particular. */
const NOBODY = new Set(["", "UNK", "JNK"]);

/** Reads every phrase as the subject of a short sentence, as of its date; rows their own authors skip are left out. */
export async function readActorCases(path: string): Promise<ActorCase[]> {
  const reader = createReader(nodeResources());
  const cases: ActorCase[] = [];
  for (const row of gunzipSync(readFileSync(path)).toString("utf8").split("\n").filter(Boolean)) {
    const { text, query_date, expected, skipped_upstream } = JSON.parse(row);
    if (skipped_upstream) continue;
    const date = dateOf(query_date);
    const { document } = await reader.readDocument(sentenceOf(text), {
      language: "en",
      ...(date && { published: date }),
    });
    const read = mainEntity(document);
    const country = countryOf(read);
    cases.push({ text, date, expected, read, country, right: isRight(expected, read, country) });
  }
  return cases;
}

/** `soldiers` → `The soldiers spoke.` */
function sentenceOf(phrase: string): string {
  const bare = /^\p{Ll}/u.test(phrase) && !/^(?:the|an?|several) /.test(phrase);
  return `${bare ? `The ${phrase}` : phrase} spoke.`;
}

/** Country and first sector agree; a state by name needs no sector, and where nobody is expected none is right. */
function isRight({ country, code_1: sector }: ActorCase["expected"], read: Entity | null, found: string): boolean {
  if (country !== undefined && country !== found) return false;
  if (sector === undefined || NOBODY.has(sector)) return true;
  return read?.sectors.includes(sector) ?? false;
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
