import { isGerund, isInfinitive, isParticiple, isPresent } from "../../../grammar/features.ts";
import { dependent, prepositionOf, type Tree } from "../../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../../grammar/universal.ts";
import { isSpeechAct } from "../../acts/ontology.ts";
import type { EventKnowledge } from "../../knowledge.ts";

/**
 * "Accused China of firing water cannon at …": an -ing form right behind a preposition, taken for the adjective of the noun that
 * follows, is a clause whose object the noun is. Gives whether heads changed.
 */
export function mendGerunds(tree: Tree): boolean {
  const { words } = tree;
  let changed = false;
  for (let verb = 1; verb < words.length; verb++) {
    const noun = words.head[verb];
    const { morph } = words;
    if (words.upos[verb] !== U.VERB || words.deprel[verb] !== D.amod || noun < verb) continue;
    if (!isGerund(morph[verb]) && !(isParticiple(morph[verb]) && isPresent(morph[verb]))) continue;
    const preposition = verb - 1;
    if (words.head[preposition] !== noun || words.deprel[preposition] !== D.case) continue;
    if (dependent(tree, noun, D.det, D["nmod:poss"]) >= 0) continue;
    const governor = words.head[noun];
    words.head[verb] = governor;
    words.deprel[verb] = governor >= 0 && words.upos[governor] === U.VERB ? D.advcl : D.acl;
    for (let child = tree.first[noun]; child >= 0; child = tree.next[child]) {
      if (child > noun && UNIVERSAL_RELATION[words.deprel[child]] === D.nmod) {
        words.head[child] = verb;
        words.deprel[child] = D.obl;
      }
    }
    words.head[noun] = verb;
    words.deprel[noun] = D.obj;
    words.head[preposition] = verb;
    words.deprel[preposition] = D.mark;
    changed = true;
  }
  return changed;
}

/**
 * "…, accusando l'Europa di …", "…, ringraziando il governo": what stands right behind the gerund of a verb that takes objects is its
 * object, though a parser call it the subject. Relations only.
 */
export function mendSubjectsOfGerunds(tree: Tree, { predicates }: EventKnowledge): boolean {
  const { words } = tree;
  for (let noun = 1; noun < words.length; noun++) {
    const verb = words.head[noun];
    if (words.deprel[noun] !== D.nsubj || verb < 0 || verb > noun || words.upos[verb] !== U.VERB) continue;
    if (!isGerund(words.morph[verb]) || dependent(tree, verb, D.obj, D.aux, D.cop) >= 0) continue;
    const rows = predicates.verbs.get(words.lemma[verb]) ?? [];
    if (rows.some(({ frame }) => frame.recipients.some(({ name }) => name === "obj"))) words.deprel[noun] = D.obj;
  }
  return false;
}

/** Effects of verbs of saying: whoever accuses, demands or promises in a gerund is who speaks in the main clause. */
const SPOKEN = new Set(["demand", "promise", "threaten", "accuse", "reproach", "deny", "say", "report", "refuse"]);

/**
 * "Lo ha accusato di piegarsi, chiedendo le dimissioni …", "ha garantito che invierà aiuti, pur ammettendo che …": behind a comma the gerund of a
 * verb of saying goes with the main verb, not with the infinitive or the content between. Heads only.
 */
export function mendSpokenGerunds(tree: Tree, { operators, predicates }: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let gerund = 2; gerund < words.length; gerund++) {
    if (words.upos[gerund] !== U.VERB || !isGerund(words.morph[gerund]) || !followsComma(tree, gerund)) continue;
    let above = words.head[gerund];
    if (above < 0 || above > gerund || !isBelowSpeech(tree, above)) continue;
    const spoken =
      operators.operators.get(words.lemma[gerund])?.some(({ effect }) => SPOKEN.has(effect)) ||
      predicates.verbs.get(words.lemma[gerund])?.some(({ meaning }) => isSpeechAct(meaning));
    if (!spoken) continue;
    for (
      let steps = 0;
      steps < 4 && above >= 0 && (isBelowSpeech(tree, above) || words.upos[above] === U.NOUN);
      steps++
    )
      above = words.head[above];
    if (above < 0 || words.upos[above] !== U.VERB) continue;
    words.head[gerund] = above;
    words.deprel[gerund] = D.advcl;
    changed = true;
  }
  return changed;
}

/** "Wrote to the secretary-general asking for a meeting": whoever writes asks, not whom he writes to. Heads and relations. */
export function mendGerundsBehindAddressees(tree: Tree, { operators, slots }: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let gerund = 2; gerund < words.length; gerund++) {
    const hearer = words.head[gerund];
    if (words.deprel[gerund] !== D.acl || hearer < 0 || hearer > gerund || words.upos[gerund] !== U.VERB) continue;
    if (!isGerund(words.morph[gerund]) && !isPresent(words.morph[gerund])) continue;
    const verb = prepositionOf(tree, hearer) === slots.addressed ? words.head[hearer] : -1;
    if (verb < 0 || verb > hearer || words.upos[verb] !== U.VERB || dependent(tree, verb, D.nsubj) < 0) continue;
    if (!operators.operators.get(words.lemma[gerund])?.some(({ effect }) => SPOKEN.has(effect))) continue;
    words.head[gerund] = verb;
    words.deprel[gerund] = D.advcl;
    changed = true;
  }
  return changed;
}

/** An infinitive, or what somebody says. */
const isBelowSpeech = ({ words }: Tree, word: number): boolean =>
  isInfinitive(words.morph[word]) || words.deprel[word] === D.ccomp;

/** A comma before a gerund, an adverb between them: "…, pur ammettendo". */
function followsComma({ words }: Tree, gerund: number): boolean {
  const before = words.upos[gerund - 1] === U.ADV ? gerund - 2 : gerund - 1;
  return before >= 0 && words.form[before] === ",";
}
