import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { clauseFactuality } from "../factuality/factuality.ts";
import type { Effect } from "../operators/operators.ts";
import { operatorOver } from "../roles/operator-over.ts";
import { isPassive } from "../roles/voice.ts";
import type { Certainty, Scene } from "../scene.ts";

/**
 * "È destinato a", "is likely to", "non è escluso che": the certainty an operator among the clause's complements gives, null when none.
 * `reported`: in somebody's words the past stands for the present.
 */
export function expectationOver(scene: Scene, clause: number, reported: boolean): Certainty | null {
  const { tree, words } = scene;
  const { time } = clauseFactuality(scene, clause);
  if (time !== "present" && !(reported && time === "past")) return null;
  for (let child = tree.first[clause]; child >= 0; child = tree.next[child]) {
    const relation = UNIVERSAL_RELATION[words.deprel[child]];
    if (!COMPLEMENTS.has(relation)) continue;
    const operator = operatorOver(scene, child);
    const certainty = operator && expected(scene, clause, operator.effect);
    if (certainty) return certainty;
  }
  return null;
}

function expected(scene: Scene, clause: number, effect: Effect): Certainty | null {
  const { tree, words, knowledge } = scene;
  const lemma = words.lemma[clause];
  const passive = words.upos[clause] !== U.VERB || isPassive(tree, clause);
  switch (effect) {
    case "plan":
      // "Is expected to", "è destinato a"; who plans to act announces it.
      return passive ? "probable" : null;
    case "unlikely":
      return "probable";
    case "exclude":
      return passive && clauseFactuality(scene, clause).negated ? "possible" : null;
    case "possible":
    case "probable": {
      // "Sembra indicare", "is said to oppose" doubt the present; they foretell nothing.
      const reports = knowledge.operators.operators.get(lemma)?.some((row) => REPORTING.has(row.effect)) ?? false;
      return knowledge.modality.hedges.has(lemma) || reports ? null : effect;
    }
    default:
      return null;
  }
}

/** Relations a complement has, whatever the parser made of its preposition: "destinato a slittare". */
const COMPLEMENTS = new Set([D.xcomp, D.ccomp, D.csubj, D.advcl, D.acl]);

const REPORTING: ReadonlySet<Effect> = new Set(["say", "report", "think"]);

/** The modal or future auxiliary with its negation, else the verb itself with its clitic. */
export function cueOf(scene: Scene, clause: number): string {
  const { words, tree, text, knowledge } = scene;
  const { possible, future, conditional, obligation } = knowledge.modality;
  for (let child = tree.first[clause]; child >= 0; child = tree.next[child]) {
    const lemma = words.lemma[child];
    if (UNIVERSAL_RELATION[words.deprel[child]] !== D.aux) continue;
    if (possible.has(lemma) || future.has(lemma) || conditional.has(lemma) || obligation.has(lemma))
      return words.form[child];
  }
  let last = clause;
  let first = clause;
  for (let child = tree.first[clause]; child >= 0; child = tree.next[child]) {
    const relation = UNIVERSAL_RELATION[words.deprel[child]];
    if (relation === D.expl && child === clause - 1) first = child;
    else if ((relation === D.xcomp || relation === D.aux || relation === D.cop) && Math.abs(child - clause) === 1) {
      last = Math.max(last, child);
      first = Math.min(first, child);
    }
  }
  // A causative or modal pair may carry its clitic before both: "si faranno sentire".
  if (first > 0 && words.lemma[first - 1] === "si" && words.sentence[first - 1] === words.sentence[first]) first--;
  return text.slice(words.start[first], words.end[last]);
}
