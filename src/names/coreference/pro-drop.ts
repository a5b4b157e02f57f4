import { isFiniteForm, isImperative, isInterrogative, isThirdPerson } from "../../grammar/features.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { wordsOf } from "../references.ts";
import type { Entity } from "../types.ts";
import { type Discourse, entityOf, mentionAt } from "./discourse.ts";

/** How far before its verb a subject is looked for that the parser did not see. */
export const WORDS_BEFORE_VERB = 40;

/** The verb form that carries person and number: the clause's head, or its auxiliary or copula; -1 when not third person. */
export function finiteVerbOf(discourse: Discourse, clause: number): number {
  const { words, tree } = discourse;
  const isVerb = words.upos[clause] === U.VERB;
  let finite = isVerb && isFiniteForm(words.morph[clause]) ? clause : -1;
  for (let child = tree.first[clause]; child >= 0 && finite < 0; child = tree.next[child]) {
    const relation = UNIVERSAL_RELATION[words.deprel[child]];
    if ((relation === D.aux || relation === D.cop) && isFiniteForm(words.morph[child])) finite = child;
  }
  if (finite < 0) return -1;
  return isThirdPerson(words.morph[finite]) && !isImperative(words.morph[finite]) ? finite : -1;
}

/**
 * Where a subject may well follow unseen: after a comma or a quotation (`…, avverte un ricercatore`), in an inserted clause whose
 * only object is an actor (`come scrive un quotidiano`), with a predicate noun (`è il primo caso`).
 */
export function isInverted(discourse: Discourse, clause: number): boolean {
  const { words, tree } = discourse;
  const relation = UNIVERSAL_RELATION[words.deprel[clause]];
  if (words.upos[clause] !== U.VERB) return relation !== D.conj;
  let first = clause;
  for (let child = tree.first[clause]; child >= 0 && child < clause; child = tree.next[child]) {
    if (UNIVERSAL_RELATION[words.deprel[child]] === D.aux) first = Math.min(first, child);
  }
  const after = words.upos[clause + 1];
  const inserted =
    first > 0 && words.upos[first - 1] === U.PUNCT && words.sentence[first - 1] === words.sentence[clause];
  if (inserted && (after === U.DET || after === U.PROPN || after === U.NOUN) && relation !== D.conj) return true;
  if (relation !== D.advcl && relation !== D.parataxis) return false;
  if (isBehindColon(discourse, clause)) return false;
  for (let child = tree.first[clause]; child >= 0; child = tree.next[child]) {
    const object = child > clause && words.deprel[child] === D.obj ? mentionAt(discourse, child) : null;
    if (object !== null && maySpeak(entityOf(discourse, object))) return true;
  }
  return false;
}

/** "La Moldavia ha reagito: lunedì ha cacciato un consigliere": what a colon brings goes on with the clause before it, and is no insertion. */
function isBehindColon({ words }: Discourse, clause: number): boolean {
  const above = words.head[clause];
  for (let word = clause - 1; word > above && word >= 0; word--) if (words.form[word] === ":") return above >= 0;
  return false;
}

const maySpeak = (entity: Entity): boolean =>
  entity.kind === "person" || entity.kind === "media" || entity.role !== null || entity.sectors[0] === "JRN";

/** Written subjects, clauses as subjects, and the impersonal turns that have none. */
export function hasSubject(discourse: Discourse, clause: number): boolean {
  const { words, tree, references } = discourse;
  if (wordsOf(references, "impersonal").has(words.lemma[clause])) return true;
  for (let child = tree.first[clause]; child >= 0; child = tree.next[child]) {
    const relation = UNIVERSAL_RELATION[words.deprel[child]];
    // The subject of a question follows its verb: `Cosa prevede l'accordo`.
    if (isInterrogative(words.morph[child])) return true;
    if (relation === D.nsubj || relation === D.csubj) return true;
    if (relation === D.expl && words.deprel[child] !== D["expl:pv"]) return true;
    // A nominal after the verb that the parser calls its object may be the subject of a verb that takes none.
    if (words.deprel[child] === D["expl:pv"] && words.upos[clause] !== U.VERB) return true;
  }
  return false;
}
