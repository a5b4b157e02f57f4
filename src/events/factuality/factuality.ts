import { isParticiple, isPast } from "../../grammar/features.ts";
import { dependent, isClause, markerOf, subtreeSpan } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { isFiniteClause } from "../roles/voice.ts";
import type { Certainty, Factuality, Scene } from "../scene.ts";
import { isTimeClause, standingOf } from "./clause-standing.ts";
import { hedgeAt, type Modality, negationAt, weaker } from "./modality.ts";
import { isNegatedNominal, isUndoing } from "./negated-nouns.ts";
import { isPurpose } from "./purposes.ts";
import { verbGroup } from "./verb-group.ts";

const isCondition = (modality: Modality, marker: string): boolean =>
  marker !== "" && (modality.condition.has(marker) || modality.condition.has(marker.split(" ")[0]));

/** Whether a clause states a condition: opened by "if", "unless", not by "even if". */
export function statesCondition(scene: Scene, clause: number): boolean {
  const { tree, words, knowledge } = scene;
  const relation = UNIVERSAL_RELATION[words.deprel[clause]];
  if (relation !== D.advcl && relation !== D.conj && relation !== D.parataxis) return false;
  if (!isCondition(knowledge.modality, markerOf(tree, clause))) return false;
  const mark = dependent(tree, clause, D.mark, D.case);
  return mark < 1 || !knowledge.modality.concessive.has(words.lemma[mark - 1]);
}

/** Whether a clause leaves its act open: "valuta se inviare", "non è chiaro se abbia colpito", "did not say whether". */
export function isOpenQuestion(scene: Scene, clause: number): boolean {
  const { tree, words, knowledge } = scene;
  const { modality } = knowledge;
  const whole = markerOf(tree, clause);
  if (whole === "") return false;
  const marker = whole.split(" ")[0];
  if (!modality.question.has(marker)) return false;
  const relation = UNIVERSAL_RELATION[words.deprel[clause]];
  if (relation === D.ccomp || relation === D.xcomp || relation === D.csubj || !modality.condition.has(marker))
    return true;
  const head = words.head[clause];
  if (head < 0) return false;
  return modality.asking.has(words.lemma[head]) && head < clause;
}

/** Tense, mood, negation, hedges and condition of one finite or infinite clause by its own words. */
export function clauseFactuality(scene: Scene, clause: number): Factuality {
  const { tree, words, knowledge } = scene;
  const { modality } = knowledge;
  let certainty: Certainty = "certain";
  let negated = false;
  let ahead = false;
  let undone = false;
  let condition: [number, number] | null = null;
  for (let child = tree.first[clause]; child >= 0; child = tree.next[child]) {
    const relation = UNIVERSAL_RELATION[words.deprel[child]];
    if (relation === D.advmod || relation === D.det || relation === D.cc || relation === D.obl || relation === D.mark) {
      const first = relation === D.obl || relation === D.advmod ? subtreeSpan(tree, child)[0] : child;
      // "near Nanyuki" is a place, not an act that is near.
      const placed = first !== child && words.head[first] === child && words.deprel[first] === D.case;
      const opening = relation === D.mark ? null : hedgeAt(words, first, modality);
      const single = placed && opening?.lemmas.length === 1;
      const hedge = relation === D.mark ? null : ((single ? null : opening) ?? hedgeAt(words, child, modality));
      if (hedge) certainty = weaker(certainty, hedge.certainty);
      if (hedge?.ahead) ahead = true;
      // "almost certainly" hedges, though "almost" alone negates.
      const phrase = hedge !== null && hedge.lemmas.length > 1;
      if (!phrase && (negationAt(words, child, modality) || negationAt(words, first, modality, 2))) negated = true;
    } else if (relation === D.nsubj || relation === D.obj) {
      if (isNegatedNominal(scene, child)) negated = true;
      // "Difficilmente la Serbia firmerà": an adverb before the subject is the clause's.
      const adverb = dependent(tree, child, D.advmod);
      const hedge = adverb >= 0 && adverb < child ? hedgeAt(words, adverb, modality) : null;
      if (hedge) certainty = weaker(certainty, hedge.certainty);
    } else if (statesCondition(scene, child)) condition = subtreeSpan(tree, child);
    else if (isUndoing(scene, child)) undone = true;
  }
  const group = verbGroup(scene, clause);
  const stands = standingOf(scene, clause, group, condition !== null);
  // "Will step down when the proceedings end": the present of a time clause is its governor's future.
  if (stands.time === "present" && isTimeClause(scene, clause)) {
    if (verbGroup(scene, words.head[clause]).tense === "future") stands.time = "future";
  }
  certainty = weaker(certainty, stands.certainty);
  if (isOpenQuestion(scene, clause)) {
    certainty = "unknown";
    if (group.finite < 0 && !group.perfect) stands.time = "future";
  } else if (statesCondition(scene, clause)) certainty = weaker(certainty, "possible");
  if (ahead && stands.time === "present") stands.time = "future";
  if (undone) return { time: "past", certainty: "certain", negated: true, condition };
  return { time: stands.time, certainty, negated: negated !== stands.counterfactual, condition };
}

/** What adjectives and determiners say of an event noun, its own or predicated of it: "presunto attacco", "appare imminente". */
export function nounFactuality(scene: Scene, noun: number): { certainty: Certainty; negated: boolean; ahead: boolean } {
  const { tree, words, knowledge } = scene;
  let certainty: Certainty = "certain";
  let ahead = false;
  const weigh = (word: number) => {
    const hedge = hedgeAt(words, word, knowledge.modality);
    if (!hedge) return;
    certainty = weaker(certainty, hedge.certainty);
    ahead = ahead || hedge.ahead;
  };
  for (let child = tree.first[noun]; child >= 0; child = tree.next[child]) {
    const relation = UNIVERSAL_RELATION[words.deprel[child]];
    if (relation === D.amod || relation === D.advmod || relation === D.compound) weigh(child);
  }
  const head = words.head[noun];
  if (head >= 0 && UNIVERSAL_RELATION[words.deprel[noun]] === D.nsubj) {
    if (words.upos[head] === U.ADJ) weigh(head);
    for (let child = tree.first[head]; child >= 0; child = tree.next[child]) {
      if (words.upos[child] === U.ADJ && words.deprel[child] === D.xcomp) weigh(child);
    }
  }
  return { certainty, negated: isNegatedNominal(scene, noun), ahead };
}

/** Factuality of a clause with what it takes from the clauses above when it is infinite ("per fermare", "fermando"). */
export function factualityOf(scene: Scene, clause: number, depth = 0): Factuality {
  const own = clauseFactuality(scene, clause);
  const { tree, words } = scene;
  if (isFiniteClause(tree, clause) || depth > 6 || isOpenQuestion(scene, clause)) return own;
  let above = words.head[clause];
  while (above >= 0 && !isClause(tree, above)) above = words.head[above];
  if (above < 0) return own;
  const relation = UNIVERSAL_RELATION[words.deprel[clause]];
  if (relation === D.acl && isParticiple(words.morph[clause]) && isPast(words.morph[clause])) return own;
  const outer = factualityOf(scene, above, depth + 1);
  const purpose = isPurpose(scene, clause, above);
  // "Dice di non aver visitato": a perfect infinitive has a time of its own.
  const behind = own.time === "past" && verbGroup(scene, clause).perfect;
  return {
    time: purpose ? "future" : behind ? "past" : outer.time,
    certainty: weaker(own.certainty, purpose ? weaker("probable", outer.certainty) : outer.certainty),
    negated: own.negated || (outer.negated && (relation === D.xcomp || relation === D.ccomp)),
    condition: own.condition ?? outer.condition,
  };
}
