import { prepositionOf } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { wordsOf } from "../references.ts";
import { enterGroup } from "../registry.ts";
import type { Entity } from "../types.ts";
import { type Discourse, entityAt, isMany, mentionAt, subjectWord } from "./discourse.ts";

/**
 * "Il premier ceco ha ricevuto il collega slovacco. Hanno firmato …", "Macron met Scholz. They agreed …": who are many where the sentence before
 * tells of nobody in the plural are the two it brings together, its subject and its object or company of the same sort; -1 when it has no such two.
 */
export function pairBefore(discourse: Discourse, word: number): number {
  const { words, sentences, registry } = discourse;
  const sentence = words.sentence[word] - 1;
  if (sentence < 0) return -1;
  for (let clause = sentences.firstWord[sentence]; clause < sentences.firstWord[sentence + 1]; clause++) {
    if (words.head[clause] >= 0 || words.upos[clause] !== U.VERB) continue;
    const one = soleActor(discourse, subjectWord(discourse, clause));
    const other = soleActor(discourse, partnerOf(discourse, clause));
    if (one < 0 || other < 0) return -1;
    const { entities } = registry.mentions;
    return areOfOneSort(entities[one], entities[other]) ? enterGroup(registry, [one, other]) : -1;
  }
  return -1;
}

/** The object of a clause, else with whom it is done; -1 when neither is named. */
function partnerOf(discourse: Discourse, clause: number): number {
  const { words, tree } = discourse;
  let company = -1;
  for (let child = tree.first[clause]; child >= 0; child = tree.next[child]) {
    const relation = UNIVERSAL_RELATION[words.deprel[child]];
    if (words.deprel[child] === D.obj && words.upos[child] !== U.PRON) {
      // "Held talks with Somalia"
      const beside = companyOf(discourse, child);
      if (beside >= 0) return beside;
      if (mentionAt(discourse, child) !== null) return child;
    }
    if (relation === D.obl && isCompany(discourse, child)) company = child;
  }
  return company;
}

function companyOf(discourse: Discourse, noun: number): number {
  const { words, tree } = discourse;
  for (let child = tree.first[noun]; child >= 0; child = tree.next[child])
    if (UNIVERSAL_RELATION[words.deprel[child]] === D.nmod && isCompany(discourse, child)) return child;
  return -1;
}

const isCompany = ({ tree, references }: Discourse, nominal: number): boolean =>
  wordsOf(references, "company").has(prepositionOf(tree, nominal));

/** The entity of a nominal that is one person or state; -1 when it is none, or many. */
function soleActor(discourse: Discourse, word: number): number {
  if (word < 0 || mentionAt(discourse, word) === null || isMany(discourse, word)) return -1;
  return entityAt(discourse, word);
}

/** Two states, or two people, of different countries. */
function areOfOneSort(one: Entity, other: Entity): boolean {
  if (one.country === null || other.country === null || one.country === other.country) return false;
  return (one.kind === "state") === (other.kind === "state") && isPersonOrState(one) && isPersonOrState(other);
}

const isPersonOrState = ({ kind, role }: Entity): boolean => kind === "person" || kind === "state" || role !== null;
