import { hasFeature } from "../grammar/morphology.ts";
import { dependent, isClause, markerOf, subtreeSpan, type Tree } from "../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../grammar/universal.ts";
import type { Words } from "../text/words.ts";
import { isFiniteClause } from "./arguments.ts";
import { type Modality, weaker } from "./modality.ts";
import type { Certainty, EventTime, Factuality, Scene } from "./scene.ts";

const isPast = hasFeature("Tense", "Past");
const isImperfect = hasFeature("Tense", "Imp");
const isFuture = hasFeature("Tense", "Fut");
const isFiniteVerb = hasFeature("VerbForm", "Fin");
const isParticiple = hasFeature("VerbForm", "Part");
const isInfinitive = hasFeature("VerbForm", "Inf");
const isConditional = hasFeature("Mood", "Cnd");

/** Whether `lemmas` stand in the text from `word` on. */
export function lemmasFollow(words: Words, word: number, lemmas: readonly string[]): boolean {
  for (let offset = 0; offset < lemmas.length; offset++) {
    const at = word + offset;
    if (at >= words.length) return false;
    if (words.lemma[at] !== lemmas[offset] && words.form[at].toLowerCase() !== lemmas[offset]) return false;
  }
  return true;
}

function hedgeAt(words: Words, word: number, modality: Modality): Certainty | null {
  const hedges = modality.hedges.get(words.lemma[word]);
  if (!hedges) return null;
  for (const hedge of hedges) if (lemmasFollow(words, word, hedge.lemmas)) return hedge.certainty;
  return null;
}

const isCondition = (modality: Modality, marker: string): boolean =>
  marker !== "" && (modality.condition.has(marker) || modality.condition.has(marker.split(" ")[0]));

/** Tense, mood, negation, hedges and condition of one finite or infinite clause by its own words. */
export function clauseFactuality(scene: Scene, clause: number): Factuality {
  const { tree, words, knowledge } = scene;
  const { modality } = knowledge;
  let certainty: Certainty = "certain";
  let negated = false;
  let condition: [number, number] | null = null;
  let finite = isFiniteVerb(words.morph[clause]) ? clause : -1;
  let perfect = false;
  let modal = false;
  let future = false;
  for (let child = tree.first[clause]; child >= 0; child = tree.next[child]) {
    const relation = UNIVERSAL_RELATION[words.deprel[child]];
    const lemma = words.lemma[child];
    if (relation === D.aux || relation === D.cop) {
      if (isFiniteVerb(words.morph[child]) || finite < 0) finite = child;
      // "Si sono sviluppate" is a perfect, though parsers call its auxiliary a passive's.
      const active =
        words.deprel[child] === D.aux ||
        (words.deprel[child] === D["aux:pass"] && dependent(tree, clause, D.expl, D["expl:pv"]) >= 0);
      if (active && !modality.possible.has(lemma) && isParticiple(words.morph[clause])) {
        perfect = perfect || lemma === "avere" || lemma === "essere" || lemma === "have";
      }
      if (modality.possible.has(lemma)) {
        modal = true;
        certainty = weaker(certainty, "possible");
      }
      if (modality.future.has(lemma)) future = true;
      if (modality.obligation.has(lemma)) {
        certainty = weaker(certainty, "probable");
        future = future || !isPast(words.morph[child]);
      }
      if (modality.conditional.has(lemma)) {
        modal = true;
        future = true;
      }
    }
    if (relation === D.advmod || relation === D.det || relation === D.cc || relation === D.obl) {
      if (modality.negations.has(lemma)) negated = true;
      else {
        const hedge = hedgeAt(words, child, modality);
        if (hedge) certainty = weaker(certainty, hedge);
      }
    }
    if ((relation === D.nsubj || relation === D.obj) && isNegatedNominal(scene, child)) negated = true;
    if (relation === D.advcl && isCondition(modality, markerOf(tree, child))) condition = subtreeSpan(tree, child);
  }
  let time: EventTime = "present";
  if (finite >= 0) {
    const morph = words.morph[finite];
    if (isFuture(morph) || future) time = perfect && isFuture(morph) ? "past" : "future";
    else if (isPast(morph) || isImperfect(morph) || perfect) time = "past";
    if (isConditional(morph) && !modal) {
      // "avrebbe incontrato": hearsay, or the future seen from a past report; "incontrerebbe": possible.
      certainty = weaker(certainty, perfect ? "unknown" : "possible");
      time = perfect ? "past" : "future";
    } else if (modal && time === "present") time = "future";
  } else if (isParticiple(words.morph[clause])) time = isPast(words.morph[clause]) ? "past" : "present";
  if (words.deprel[clause] === D.advcl && isCondition(modality, markerOf(tree, clause)))
    certainty = weaker(certainty, "possible");
  return { time, certainty, negated, condition };
}

/** Whether a nominal carries a negative determiner: "nessun accordo", "no agreement", "senza accordo". */
export function isNegatedNominal(scene: Scene, nominal: number): boolean {
  const { tree, words, knowledge } = scene;
  const { negations } = knowledge.modality;
  if (words.upos[nominal] === U.PRON && negations.has(words.lemma[nominal])) return true;
  for (let child = tree.first[nominal]; child >= 0; child = tree.next[child]) {
    const relation = UNIVERSAL_RELATION[words.deprel[child]];
    if (relation !== D.det && relation !== D.amod && relation !== D.advmod && relation !== D.case) continue;
    if (negations.has(words.lemma[child])) return true;
  }
  return false;
}

/** What adjectives and determiners say of an event noun: "presunto attacco", "prossimo vertice" is left to dates. */
export function nounFactuality(scene: Scene, noun: number): { certainty: Certainty; negated: boolean } {
  const { tree, words, knowledge } = scene;
  let certainty: Certainty = "certain";
  for (let child = tree.first[noun]; child >= 0; child = tree.next[child]) {
    const relation = UNIVERSAL_RELATION[words.deprel[child]];
    if (relation !== D.amod && relation !== D.advmod && relation !== D.compound) continue;
    const hedge = hedgeAt(words, child, knowledge.modality);
    if (hedge) certainty = weaker(certainty, hedge);
  }
  return { certainty, negated: isNegatedNominal(scene, noun) };
}

/** Factuality of a clause with what it takes from the clauses above when it is infinite ("per fermare", "fermando"). */
export function factualityOf(scene: Scene, clause: number, depth = 0): Factuality {
  const own = clauseFactuality(scene, clause);
  const { tree, words, knowledge } = scene;
  if (isFiniteClause(tree, clause) || depth > 6) return own;
  let above = words.head[clause];
  while (above >= 0 && !isClause(tree, above)) above = words.head[above];
  if (above < 0) return own;
  const relation = UNIVERSAL_RELATION[words.deprel[clause]];
  if (relation === D.acl && isParticiple(words.morph[clause]) && isPast(words.morph[clause])) return own;
  const outer = factualityOf(scene, above, depth + 1);
  const purpose =
    relation === D.advcl && isInfinitive(words.morph[clause]) && knowledge.purpose.has(markerOf(tree, clause));
  return {
    time: purpose ? "future" : outer.time,
    certainty: weaker(own.certainty, purpose ? weaker("probable", outer.certainty) : outer.certainty),
    negated: own.negated || (outer.negated && (relation === D.xcomp || relation === D.ccomp)),
    condition: own.condition ?? outer.condition,
  };
}

/** Whether a verb's own auxiliary makes it the second part of a modal ("potrebbe fornire"). */
export const hasAuxiliary = (tree: Tree, verb: number): boolean => dependent(tree, verb, D.aux) >= 0;
