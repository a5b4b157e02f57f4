import { isInfinitive } from "../../grammar/features.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { wordsOf } from "../references.ts";
import { clauseAbove, type Discourse, mentionAt, subjectEntity, subjectWord } from "./discourse.ts";
import { isLocative } from "./locatives.ts";

/** How many clauses up the subject of an infinite clause is looked for. */
const CLAUSES_UP = 4;

/** How many words back the same pronoun may have stood. */
const PRONOUN_BACK = 40;

/** `Il Ciad lo ha accolto, il Kenya lo ha invitato`: an object pronoun that comes again in its sentence is of the same; -1 where none came. */
export function sameObjectBefore(discourse: Discourse, word: number): number {
  const { words } = discourse;
  const form = words.form[word].toLowerCase();
  for (let at = word - 1; at >= Math.max(0, word - PRONOUN_BACK) && words.sentence[at] === words.sentence[word]; at--) {
    const again = words.form[at].toLowerCase() === form && words.upos[at] === U.PRON && isObject(discourse, at);
    if (!again) continue;
    const mention = mentionAt(discourse, at);
    return mention === null || mention.entity === subjectEntity(discourse, clauseAbove(discourse, word))
      ? -1
      : mention.entity;
  }
  return -1;
}

/** "Whose fighters shelled the town and blockaded it": who owns the subject of a pronoun's clause; -1 when nobody is named so. */
export function ownerOfSubject(discourse: Discourse, word: number): number {
  const { words, tree } = discourse;
  let clause = clauseAbove(discourse, word);
  let subject = subjectWord(discourse, clause);
  for (let steps = 0; subject < 0 && clause >= 0 && words.deprel[clause] === D.conj && steps < CLAUSES_UP; steps++) {
    clause = words.head[clause];
    subject = subjectWord(discourse, clause);
  }
  for (let child = subject < 0 ? -1 : tree.first[subject]; child >= 0; child = tree.next[child])
    if (words.deprel[child] === D["nmod:poss"]) return mentionAt(discourse, child)?.entity ?? -1;
  return -1;
}

/** "Germany's pledge that it would send tanks", "a Russian threat that it would leave": whose a pledge is whose content a pronoun opens; -1 when nobody's. */
export function ownerOfPledge(discourse: Discourse, word: number): number {
  const { words, tree, references } = discourse;
  const noun = word - 2;
  if (noun < 1 || words.deprel[word - 1] !== D.mark || words.upos[noun] !== U.NOUN) return -1;
  if (!wordsOf(references, "pledge-noun").has(words.lemma[noun])) return -1;
  for (let child = tree.first[noun]; child >= 0 && child < noun; child = tree.next[child]) {
    const relation = words.deprel[child];
    if (relation !== D["nmod:poss"] && relation !== D.amod) continue;
    const owner = mentionAt(discourse, child);
    if (owner !== null) return owner.entity;
  }
  return -1;
}

/**
 * The subject of a pronoun's clause, for a clause without one that of the clauses it hangs on: "…, killing several of them"; who is asked to
 * do something does it: "ha chiesto a Parigi di aiutarlo", "l'appello agli alleati a fornirgli armi".
 */
export function controllerOf(discourse: Discourse, word: number): number {
  const { words } = discourse;
  let clause = clauseAbove(discourse, word);
  for (let steps = 0; clause >= 0 && steps < CLAUSES_UP; steps++) {
    const own = subjectEntity(discourse, clause);
    if (own >= 0 || subjectWord(discourse, clause) >= 0) return own;
    const above = clauseAbove(discourse, clause);
    // A clause of purpose is its governor's own: "ha telefonato al collega per manifestargli la vicinanza".
    if (isInfinitive(words.morph[clause]) && UNIVERSAL_RELATION[words.deprel[clause]] !== D.advcl) {
      const asked = addresseeOf(discourse, above, clause);
      if (asked >= 0) return asked;
      if (words.deprel[clause] === D.acl) return -1;
    }
    clause = above;
  }
  return -1;
}

/** Whom a clause addresses or deals with before an infinitive it governs, but of a verb of promising; -1 without one. */
function addresseeOf(discourse: Discourse, clause: number, until: number): number {
  const { words, tree, references } = discourse;
  if (clause < 0 || wordsOf(references, "promising").has(words.lemma[clause])) return -1;
  for (let child = tree.first[clause]; child >= 0 && child < until; child = tree.next[child]) {
    const relation = UNIVERSAL_RELATION[words.deprel[child]];
    if (child < clause || (relation !== D.obj && relation !== D.iobj && relation !== D.obl)) continue;
    const mention = mentionAt(discourse, child);
    if (mention !== null && mention.head === child && !isLocative(discourse, child)) return mention.entity;
  }
  return -1;
}

/** Whether a pronoun is what a clause deals with, or a part of that: `several of them`. */
export function isObject(discourse: Discourse, word: number): boolean {
  const { words } = discourse;
  let relation = UNIVERSAL_RELATION[words.deprel[word]];
  if (relation === D.nmod && words.upos[words.head[word]] !== U.NOUN)
    relation = UNIVERSAL_RELATION[words.deprel[words.head[word]]];
  return relation === D.obj || relation === D.iobj || relation === D.obl;
}
