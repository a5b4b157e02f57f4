import { isIndefinite } from "../../grammar/features.ts";
import { dependent } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { parseTable, variants } from "../../text/table.ts";
import type { EventDraft, Scene } from "../scene.ts";

/** Nouns by which a text takes up an act it has told, with the types it may have: `the offer` → AGREE, CONCEDE. */
export type ActNouns = ReadonlyMap<string, ReadonlySet<string>>;

/** Compiles `act-nouns.tsv`. */
export function compileActNouns(source: string, language: string): ActNouns {
  const nouns = new Map<string, ReadonlySet<string>>();
  for (const row of parseTable(source, `languages/${language}/act-nouns.tsv`)) {
    for (const lemma of variants(row.lemmas)) nouns.set(lemma, new Set(variants(row.types)));
  }
  return nouns;
}

/** The definite noun for an act among an act's own words and complements, with nobody named beside it; -1 when none. */
export function actNounOf(scene: Scene, draft: EventDraft): number {
  for (let word = draft.triggerFirst; word < draft.triggerEnd; word++) if (isResuming(scene, word)) return word;
  const { tree, words } = scene;
  for (let child = tree.first[draft.head]; child >= 0; child = tree.next[child]) {
    const relation = UNIVERSAL_RELATION[words.deprel[child]];
    const passive = words.deprel[child] === D["nsubj:pass"];
    if (relation !== D.obj && relation !== D.obl && relation !== D.nmod && !passive) continue;
    if (isResuming(scene, child)) return child;
    // "the resumption of the dialogue"
    for (let inner = tree.first[child]; inner >= 0; inner = tree.next[inner]) {
      if (UNIVERSAL_RELATION[words.deprel[inner]] === D.nmod && isResuming(scene, inner)) return inner;
    }
  }
  return -1;
}

const isResuming = (scene: Scene, word: number): boolean =>
  scene.knowledge.actNouns.has(scene.words.lemma[word]) && isTakenUp(scene, word);

/** A definite noun with nobody named beside it. */
export function isTakenUp(scene: Scene, word: number): boolean {
  const { tree, words, mentions } = scene;
  if (words.upos[word] !== U.NOUN) return false;
  const determiner = dependent(tree, word, D.det);
  if (determiner < 0 || isIndefinite(words.morph[determiner])) return false;
  for (let child = tree.first[word]; child >= 0; child = tree.next[child]) {
    if (mentions.mentionAt[child] >= 0) return false;
  }
  return true;
}
