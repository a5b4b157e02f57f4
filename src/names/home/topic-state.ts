import { D, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { type Discourse, isSubjectRelation } from "../coreference/discourse.ts";
import { wordsOf } from "../references.ts";
import type { Entity, Mention } from "../types.ts";
import type { Stage } from "./stage.ts";

/** Offices of those who speak for others. */
const SPEAKERS = new Set(["spokesperson", "official"]);

/** How many mentions are looked at: keeps the work linear. */
export const MENTIONS_LOOKED_AT = 400;

/** `the regime`, `the junta`, in a text of one: whose it was when it was named last. */
export function sameRegime({ registry, recent, words, references }: Discourse, { head }: Mention): string | null {
  const nouns = wordsOf(references, "regime-noun");
  if (!nouns.has(words.lemma[head])) return null;
  const { mentions, entities } = registry.mentions;
  for (let back = recent.length - 1; back >= 0 && back >= recent.length - MENTIONS_LOOKED_AT; back--) {
    const earlier = mentions[recent[back]];
    if (earlier.head < head && nouns.has(words.lemma[earlier.head])) return entities[earlier.entity].country;
  }
  return null;
}

/** A bare speaker, or a ministry or government that is its clause's subject. */
export function mayGoOn(discourse: Discourse, mention: Mention, { role, sectors }: Entity): boolean {
  const body = role === null && sectors[0] === "GOV" && isSubjectRelation(discourse.words.deprel[mention.head]);
  return (body || SPEAKERS.has(role ?? "")) && isBare(discourse, mention);
}

/** Nobody is named as whose speaker it is. */
export function isBare({ tree, words, registry }: Discourse, { head }: Mention): boolean {
  for (let child = tree.first[head]; child >= 0; child = tree.next[child]) {
    if (words.deprel[child] === D["nmod:desc"]) continue;
    const relation = UNIVERSAL_RELATION[words.deprel[child]];
    if (relation === D.nmod || (relation === D.amod && registry.mentions.mentionAt[child] >= 0)) return false;
  }
  return true;
}

/** `Seul non è rimasta a guardare. Il governo ha …`: a government that opens a sentence is that of the state the sentence before was about. */
export function goesOn(discourse: Discourse, stage: Stage, mention: Mention, foreign: string | null): string | null {
  const { words, sentences } = discourse;
  const sentence = words.sentence[mention.head];
  const opens = mention.firstWord <= sentences.firstWord[sentence] + 1 && isSubjectRelation(words.deprel[mention.head]);
  if (!opens || sentence === 0 || stage.paragraph[sentence] !== stage.paragraph[sentence - 1]) return null;
  if (!isBare(discourse, mention)) return null;
  const country = spokenBefore(discourse, sentence);
  return country === foreign ? null : country;
}

/** `Beijing denied it. A foreign ministry spokesman said …`: the state that was the subject of the sentence before. */
export function spokenBefore({ registry, recent, words }: Discourse, sentence: number): string | null {
  const { mentions, entities } = registry.mentions;
  let found: string | null = null;
  for (let back = recent.length - 1; back >= 0; back--) {
    const { head, entity } = mentions[recent[back]];
    if (words.sentence[head] < sentence - 1) break;
    const { kind, country } = entities[entity];
    if (words.sentence[head] !== sentence - 1 || kind !== "state" || !isSubjectRelation(words.deprel[head])) continue;
    if (found !== null && found !== country) return null;
    found = country;
  }
  return found;
}
