import { isInfinitive, isParticiple, isPast } from "../../grammar/features.ts";
import { dependent, isClause, markerOf, subtreeSpan, type Tree } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { isFiniteClause } from "../roles/arguments.ts";
import type { Certainty, EventTime, Factuality, Scene } from "../scene.ts";
import { hedgeAt, type Modality, negationAt, weaker } from "./modality.ts";
import { type VerbGroup, verbGroup } from "./verb-group.ts";

export { lemmasFollow } from "./modality.ts";

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
  const marker = markerOf(tree, clause).split(" ")[0];
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

/** An adverbial clause of time with a finite verb: `when`, `before`, `finché`. */
function isTimeClause({ tree, words, knowledge }: Scene, clause: number): boolean {
  if (UNIVERSAL_RELATION[words.deprel[clause]] !== D.advcl || !isFiniteClause(tree, clause)) return false;
  if (knowledge.timeMarkers.has(markerOf(tree, clause))) return true;
  const first = tree.first[clause];
  return first >= 0 && words.upos[first] === U.ADV && knowledge.timeMarkers.has(words.lemma[first]);
}

/** Time and certainty by the verb group; `counterfactual`: what would have happened did not. */
function standingOf(
  scene: Scene,
  clause: number,
  group: VerbGroup,
  conditioned: boolean,
): { time: EventTime; certainty: Certainty; counterfactual: boolean } {
  const { modality } = scene.knowledge;
  const stands = { time: group.tense as EventTime, certainty: "certain" as Certainty, counterfactual: false };
  if (group.modal !== null) {
    if (group.realised && group.conditional === null) return { ...stands, time: "past" };
    stands.certainty = group.modal === "obligation" ? "probable" : "possible";
    if (group.realised) return { ...stands, time: "past", certainty: "possible" };
    if (group.conditional === "auxiliary" && group.perfect)
      return { time: "past", certainty: "certain", counterfactual: true };
    return { ...stands, time: group.perfect ? "past" : "future" };
  }
  if (group.conditional === "auxiliary") {
    if (group.perfect) return { time: "past", certainty: "certain", counterfactual: true };
    return { ...stands, time: "future", certainty: isReported(scene, clause) && !conditioned ? "certain" : "possible" };
  }
  if (group.conditional === "mood") {
    // "avrebbe incontrato, se …" did not; "ha detto che avrebbe incontrato" lies ahead; else it is hearsay, as "starebbe per".
    if (group.perfect && conditioned) return { time: "past", certainty: "certain", counterfactual: true };
    if (group.perfect && isAfterPast(scene, clause)) return { ...stands, time: "future" };
    if (group.perfect) return { ...stands, time: "past", certainty: "probable" };
    const auxiliary = scene.words.lemma[group.finite];
    const hearsay = group.progressive || modality.progressive.has(auxiliary) || modality.perfect.has(auxiliary);
    // "Se Teheran persistesse, le sanzioni sarebbero inevitabili" is no hearsay.
    if (hearsay && !conditioned) return { ...stands, certainty: "probable" };
    return { ...stands, time: "future", certainty: "possible" };
  }
  if (conditioned && stands.time !== "past") stands.certainty = "possible";
  return stands;
}

/** A clause of content, or one that stands in somebody's words. */
const isReported = (scene: Scene, clause: number): boolean =>
  UNIVERSAL_RELATION[scene.words.deprel[clause]] === D.ccomp || scene.speech.voiceAt[clause] >= 0;

/** Content of a verb in the past: its compound conditional is the future seen from then. */
function isAfterPast(scene: Scene, clause: number): boolean {
  const { words } = scene;
  const head = words.head[clause];
  return head >= 0 && UNIVERSAL_RELATION[words.deprel[clause]] === D.ccomp && verbGroup(scene, head).tense === "past";
}

/** "… ma non lo hanno fatto", "… but did not". */
function isUndoing(scene: Scene, child: number): boolean {
  const { tree, words, knowledge } = scene;
  const { adversative, proverb } = knowledge.modality;
  if (!proverb.has(words.lemma[child])) return false;
  let opposed = false;
  let negated = false;
  for (let part = tree.first[child]; part >= 0; part = tree.next[part]) {
    if (words.deprel[part] === D.cc && adversative.has(words.lemma[part])) opposed = true;
    else if (negationAt(words, part, knowledge.modality)) negated = true;
  }
  return opposed && negated;
}

/** Whether a nominal carries a negative determiner: "nessun accordo", "no agreement", "né l'uno né l'altro". */
function isNegatedNominal(scene: Scene, nominal: number): boolean {
  const { tree, words, knowledge } = scene;
  const { modality } = knowledge;
  const alone = words.upos[nominal] !== U.NOUN && words.upos[nominal] !== U.PROPN;
  if (alone && negationAt(words, nominal, modality)) return true;
  for (let child = tree.first[nominal]; child >= 0; child = tree.next[child]) {
    const relation = UNIVERSAL_RELATION[words.deprel[child]];
    if (
      (relation === D.det ||
        relation === D.amod ||
        relation === D.advmod ||
        relation === D.case ||
        relation === D.cc) &&
      negationAt(words, child, modality)
    )
      return true;
  }
  return false;
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

/** "Per fermare", "to stop", "a contract to supply": an infinitive of what is meant to come; "fell to close at 80" has come. */
function isPurpose({ tree, words, knowledge }: Scene, clause: number, above: number): boolean {
  if (!isInfinitival(tree, clause)) return false;
  // "Used live rounds to disperse a crowd": what somebody uses a thing for is done with it.
  if (knowledge.using.has(words.lemma[above])) return false;
  const relation = UNIVERSAL_RELATION[words.deprel[clause]];
  if (relation === D.advcl && knowledge.purpose.has(markerOf(tree, clause)))
    return !(knowledge.undergoing.verbs.has(words.lemma[clause]) && knowledge.undergoing.verbs.has(words.lemma[above]));
  // "The first woman to lead a firm" leads it.
  const noun = words.head[clause];
  return relation === D.acl && words.upos[noun] === U.NOUN && !isRanked(tree, noun, knowledge.ranks);
}

/** An infinitive, itself or by the auxiliary of its passive, that has no time of its own. */
function isInfinitival(tree: Tree, clause: number): boolean {
  const { words } = tree;
  if (isInfinitive(words.morph[clause])) return dependent(tree, clause, D.aux) < 0;
  const auxiliary = dependent(tree, clause, D["aux:pass"]);
  return auxiliary >= 0 && isInfinitive(words.morph[auxiliary]) && dependent(tree, clause, D.aux) < 0;
}

/** A noun with a word of rank: `first`, `only`, `ultimo`. */
function isRanked(tree: Tree, noun: number, ranks: ReadonlySet<string>): boolean {
  for (let child = tree.first[noun]; child >= 0 && child < noun; child = tree.next[child])
    if (ranks.has(tree.words.lemma[child])) return true;
  return false;
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
