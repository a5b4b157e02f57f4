import { isClause } from "../../grammar/tree.ts";
import type { Effect } from "../operators/operators.ts";
import { lightVerbOver } from "../roles/light-verbs.ts";
import { operatorOver } from "../roles/operator-over.ts";
import type { Certainty, EventTime, Factuality, Scene } from "../scene.ts";
import { actFactuality } from "./act-factuality.ts";
import { clauseFactuality, isOpenQuestion, nounFactuality } from "./factuality.ts";
import { weaker } from "./modality.ts";
import { isTensed, verbGroup } from "./verb-group.ts";

/** What is embedded under an operator, and how. */
export interface Embedding {
  /** Standing of the embedded act so far. */
  inner: Factuality;
  /** Standing of the operator itself. */
  outer: Factuality;
  /** The embedded clause has a tense of its own: "che ha incontrato", "di aver incontrato". */
  tensed: boolean;
}

/**
 * Standing of a word that an operator governs, without what the operator will add: a clause's own words, an event noun's; of any
 * other word all that the clauses above lend it.
 */
export function standingOf(scene: Scene, word: number): Factuality {
  const governed = operatorOver(scene, word) !== null;
  if (isClause(scene.tree, word)) {
    return governed && !isOpenQuestion(scene, word) ? clauseFactuality(scene, word) : actFactuality(scene, word);
  }
  const carrier = lightVerbOver(scene, word);
  const own = actFactuality(scene, word);
  const standing =
    carrier >= 0 && operatorOver(scene, carrier) !== null
      ? { ...clauseFactuality(scene, carrier), certainty: own.certainty }
      : own;
  // "Did not begin talks": a light verb that is itself the operator is denied once.
  const twice = governed && carrier >= 0 && carrier === scene.words.head[word];
  return twice ? { ...standing, negated: nounFactuality(scene, word).negated } : standing;
}

/** Looks at what stands at `word` under `operator`. */
export function embeddingOf(scene: Scene, word: number, operator: number, inner: Factuality): Embedding {
  return {
    inner,
    outer: standingOf(scene, operator),
    tensed: isClause(scene.tree, word) && isTensed(verbGroup(scene, word), scene),
  };
}

/** Whether what is promised, demanded or threatened has already been: then it is only said ("assicura di non aver colpito"). */
export const liesBehind = (embedding: Embedding): boolean => embedding.tensed && embedding.inner.time === "past";

/** Standing of an act under an operator that leaves it the act it is. */
export function embed(effect: Effect, embedding: Embedding): Factuality {
  const { inner, outer, tensed } = embedding;
  const certainty = weaker(inner.certainty, outer.certainty);
  const condition = inner.condition ?? outer.condition;
  const told: EventTime = inner.time === "future" || tensed ? inner.time : outer.time;
  const ahead: EventTime = tensed && inner.time === "past" ? "past" : "future";
  const under = (time: EventTime, floor: Certainty, negated: boolean): Factuality => ({
    time,
    certainty: weaker(certainty, floor),
    negated: inner.negated !== negated,
    condition,
  });
  switch (effect) {
    case "deny":
      return { ...inner, time: told, negated: inner.negated === outer.negated };
    case "fail":
    case "prevent":
      return { ...under(told, "certain", !outer.negated) };
    case "try":
      // "tried in vain" did not.
      return outer.negated ? under(told, "certain", true) : under(told, "possible", false);
    case "possible":
      // "Were not able to arrest" did not.
      if (outer.negated && outer.time === "past" && !tensed) return under("past", "certain", true);
      return under(ahead, "possible", outer.negated);
    case "pending":
      // "Has yet to": it has not, so far.
      return under("past", "certain", !outer.negated);
    case "probable":
      return under(told, "probable", outer.negated);
    case "unlikely":
      return under(ahead, "probable", !outer.negated);
    case "doubt":
      return outer.negated
        ? inner
        : { ...inner, certainty: weaker(inner.certainty, "probable"), negated: !inner.negated };
    case "evidence":
      return outer.negated ? { ...inner, certainty: "unknown", negated: !inner.negated } : inner;
    case "think":
      return outer.negated
        ? { ...inner, certainty: weaker(inner.certainty, "probable"), negated: !inner.negated }
        : inner;
    case "plan":
      return under(ahead, "probable", outer.negated);
    case "want":
      return under(ahead, outer.negated ? "probable" : "possible", outer.negated);
    case "permit":
    case "cause":
    case "begin":
    case "continue":
    case "end":
    case "stop":
    case "succeed":
      return under(told, "certain", outer.negated);
    default:
      return inner;
  }
}
