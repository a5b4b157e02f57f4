import { isPlural } from "../../grammar/features.ts";
import { buildTree, isClause, type Tree } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import type { Sentences, Words } from "../../text/words.ts";
import type { References } from "../references.ts";
import { enterGroup, type Registry } from "../registry.ts";
import type { Entity, Mention } from "../types.ts";

/** A document while its references back are resolved, word by word. */
export interface Discourse {
  text: string;
  words: Words;
  sentences: Sentences;
  tree: Tree;
  references: References;
  registry: Registry;
  /** Mentions met so far, in the order of their heads. */
  recent: number[];
  /** Per word: 1 inside quotation marks. */
  quoted: Uint8Array;
  /** Per clause head: the mention that is its unwritten subject, or -1. */
  unwritten: Int32Array;
}

/** How many mentions back anything is looked for: keeps the work linear. */
export const REACH = 60;

export function openDiscourse(
  text: string,
  sentences: Sentences,
  references: References,
  registry: Registry,
): Discourse {
  const { words } = registry;
  return {
    text,
    words,
    sentences,
    tree: buildTree(words),
    references,
    registry,
    recent: [],
    quoted: markQuotations(words),
    unwritten: new Int32Array(words.length).fill(-1),
  };
}

const QUOTE_MARKS = new Set(["«", "»", "“", "”", "„", '"', "``", "''"]);
/** A quotation longer than this has lost its closing mark. */
const LONGEST_QUOTATION = 400;

function markQuotations(words: Words): Uint8Array {
  const quoted = new Uint8Array(words.length);
  let opened = -1;
  for (let word = 0; word < words.length; word++) {
    if (QUOTE_MARKS.has(words.form[word])) opened = opened < 0 && words.form[word] !== "»" ? word : -1;
    else if (opened >= 0 && word - opened > LONGEST_QUOTATION) opened = -1;
    if (opened >= 0) quoted[word] = 1;
  }
  return quoted;
}

export const mentionAt = (discourse: Discourse, word: number): Mention | null => {
  const { mentions, mentionAt: at } = discourse.registry.mentions;
  return word < 0 || at[word] < 0 ? null : mentions[at[word]];
};

export const entityOf = (discourse: Discourse, mention: Mention): Entity =>
  discourse.registry.mentions.entities[mention.entity];

export const isSubjectRelation = (deprel: number): boolean => UNIVERSAL_RELATION[deprel] === D.nsubj;

export const isSubject = (discourse: Discourse, mention: Mention): boolean =>
  mention.kind === "dropped" || isSubjectRelation(discourse.words.deprel[mention.head]);

/** The subject word of a clause, or -1. */
export function subjectWord(discourse: Discourse, clause: number): number {
  const { tree, words } = discourse;
  for (let child = tree.first[clause]; child >= 0; child = tree.next[child]) {
    if (isSubjectRelation(words.deprel[child])) return child;
  }
  return -1;
}

/** Whether a nominal is spoken of as many: by its form or by coordination. */
export function isMany(discourse: Discourse, word: number): boolean {
  const { tree, words } = discourse;
  for (let child = tree.first[word]; child >= 0; child = tree.next[child]) {
    if (words.deprel[child] === D.conj) return true;
  }
  const mention = mentionAt(discourse, word);
  if (mention === null) return isPlural(words.morph[word]);
  const entity = entityOf(discourse, mention);
  return mention.kind === "name" || mention.kind === "metonym"
    ? entity.plural
    : entity.plural || isPlural(words.morph[word]);
}

/** The entity a nominal stands for, its conjuncts taken together; -1 when one of them is no entity. */
export function entityAt(discourse: Discourse, word: number): number {
  const first = mentionAt(discourse, word);
  if (first === null) return -1;
  const { tree, words } = discourse;
  const members = [first.entity];
  for (let child = tree.first[word]; child >= 0; child = tree.next[child]) {
    if (words.deprel[child] !== D.conj) continue;
    const other = mentionAt(discourse, child);
    if (other === null) return -1;
    members.push(other.entity);
  }
  return members.length === 1 ? members[0] : enterGroup(discourse.registry, members);
}

/** The clause a clause or nominal depends on; -1 at the top. */
export function clauseAbove(discourse: Discourse, word: number): number {
  const { tree, words } = discourse;
  for (let at = words.head[word], steps = 0; at >= 0 && steps < 40; at = words.head[at], steps++) {
    if (isClause(tree, at) || subjectWord(discourse, at) >= 0) return at;
  }
  return -1;
}

/** The entity that is the subject of a clause, written or not; -1 when none is known. */
export function subjectEntity(discourse: Discourse, clause: number): number {
  if (clause < 0) return -1;
  const word = subjectWord(discourse, clause);
  if (word >= 0) return entityAt(discourse, word);
  const unwritten = discourse.unwritten[clause];
  return unwritten < 0 ? -1 : discourse.registry.mentions.mentions[unwritten].entity;
}

export const isActor = (entity: Entity): boolean => entity.political || entity.kind === "person";

/** The lemma of a noun; of a common noun that its capital made a name (`il Paese`), the form in small letters. */
export const nounOf = ({ words }: Discourse, word: number): string =>
  words.upos[word] === U.PROPN ? words.form[word].toLowerCase() : words.lemma[word];
