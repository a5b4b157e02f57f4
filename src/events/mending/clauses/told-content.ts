import { isFiniteForm, isPast } from "../../../grammar/features.ts";
import { dependent, type Tree } from "../../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../../grammar/universal.ts";
import { isSpeechAct } from "../../acts/ontology.ts";
import type { EventKnowledge } from "../../knowledge.ts";
import type { Effect } from "../../operators/operators.ts";

/**
 * "Told reporters that two planes had violated …": a clause with `that` and a subject of its own, behind whoever a verb of saying is said
 * to, is what was said and no relative clause. Heads, relations and the tag of `that`.
 */
export function mendToldContent(tree: Tree, { complementisers, operators }: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let clause = 2; clause < words.length; clause++) {
    if (words.deprel[clause] !== D["acl:relcl"] && words.deprel[clause] !== D.acl) continue;
    const hearer = words.head[clause];
    const verb = hearer < 0 || hearer > clause ? -1 : words.head[hearer];
    if (verb < 0 || verb > hearer || words.upos[verb] !== U.VERB) continue;
    const relation = UNIVERSAL_RELATION[words.deprel[hearer]];
    if (relation !== D.iobj && relation !== D.obj && relation !== D.obl) continue;
    const mark = dependent(tree, clause, D.mark);
    if (mark < hearer || mark > clause || !complementisers.has(words.lemma[mark])) continue;
    if (dependent(tree, clause, D.nsubj, D["nsubj:pass"]) < mark) continue;
    const takes = operators.operators.get(words.lemma[verb])?.some(({ complements }) => complements.has("that"));
    if (!takes || dependent(tree, verb, D.ccomp) >= 0) continue;
    words.head[clause] = verb;
    words.deprel[clause] = D.ccomp;
    words.upos[mark] = U.SCONJ;
    changed = true;
  }
  return changed;
}

/** What verbs do that undertake an act in words or tell it. */
const UNDERTAKING: ReadonlySet<Effect> = new Set(["promise", "demand", "threaten", "refuse", "say", "deny", "accuse"]);

/**
 * "Said the US presence was illegal and accused Washington of …", "ha detto che i colloqui vanno bene e ha ringraziato l'Italia": a verb of words in
 * the tense of the verb of saying, joined to a content whose subject is a thing or whose own tense is another, is what the speaker does besides.
 * Heads only.
 */
export function mendWordsBehindContent(tree: Tree, { predicates, operators, modality }: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let verb = 3; verb < words.length; verb++) {
    if (words.deprel[verb] !== D.conj || words.upos[verb] !== U.VERB) continue;
    const content = words.head[verb];
    const saying = content < 0 || content > verb || words.deprel[content] !== D.ccomp ? -1 : words.head[content];
    if (saying < 0 || saying > content || words.upos[saying] !== U.VERB || !sharesTense(tree, saying, verb)) continue;
    if (dependent(tree, verb, D.nsubj, D["nsubj:pass"], D.mark) >= 0 || dependent(tree, verb, D.cc) < 0) continue;
    const rows = predicates.verbs.get(words.lemma[verb]) ?? [];
    const speaks = rows.some(({ lemmas, meaning }) => lemmas.length === 1 && isSpeechAct(meaning));
    const undertakes = operators.operators.get(words.lemma[verb])?.some(({ effect }) => UNDERTAKING.has(effect));
    if (!speaks && !undertakes) continue;
    if (!isOfAnother(tree, content, verb) && !isBehind(tree, content, verb, modality.perfect)) continue;
    words.head[verb] = saying;
    changed = true;
  }
  return changed;
}

/** "Said Israel had struck a base and vowed revenge": what is told in the perfect lies behind both simple pasts. */
function isBehind(tree: Tree, content: number, verb: number, perfect: ReadonlySet<string>): boolean {
  const auxiliary = dependent(tree, content, D.aux);
  return auxiliary >= 0 && perfect.has(tree.words.lemma[auxiliary]) && dependent(tree, verb, D.aux) < 0;
}

/** Both simple pasts ("said … and accused"), or both with a form of one auxiliary ("ha detto … e ha accusato"). */
function sharesTense(tree: Tree, saying: number, verb: number): boolean {
  const { words } = tree;
  const [one, other] = [saying, verb].map((each) => dependent(tree, each, D.aux, D["aux:pass"]));
  if (one >= 0 && other >= 0) return words.form[one] === words.form[other];
  return (
    one < 0 &&
    other < 0 &&
    isPast(words.morph[saying]) &&
    isFiniteForm(words.morph[saying]) &&
    isPast(words.morph[verb])
  );
}

/** Whether what is said has another kind of subject or another tense than the verb joined to it. */
function isOfAnother(tree: Tree, content: number, verb: number): boolean {
  const { words } = tree;
  const subject = dependent(tree, content, D.nsubj, D["nsubj:pass"]);
  if (subject < 0 || subject > content) return false;
  const auxiliary = dependent(tree, verb, D.aux);
  // "È illegale e ha accusato": who speaks in the perfect is not who is spoken of in the present.
  if (auxiliary >= 0) return dependent(tree, content, D.aux, D["aux:pass"]) < 0 && !isPast(words.morph[content]);
  if (words.upos[subject] !== U.NOUN) return false;
  return dependent(tree, content, D.cop) >= 0 || (words.upos[content] === U.VERB && !isPast(words.morph[content]));
}
