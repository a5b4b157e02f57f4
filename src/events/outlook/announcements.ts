import { isFuture, isImperfect } from "../../grammar/features.ts";
import { dependent } from "../../grammar/tree.ts";
import { D } from "../../grammar/universal.ts";
import { verbGroup } from "../factuality/verb-group.ts";
import { argumentsOf } from "../roles/control.ts";
import { participantsAt } from "../roles/participants.ts";
import type { Certainty, Scene } from "../scene.ts";

/**
 * Whether a clause about what is to come only announces or reports: somebody's plain future ("la Lega voterà contro"), a date ("il vertice si
 * terrà lunedì"), a duty ("dovrà essere ratificato"), an appointment ("dovrebbe arrivare martedì"), hearsay about the present ("secondo un
 * diplomatico si troverebbe in caserma"). What may follow from something is a forecast, such things are not.
 */
export function isAnnounced(
  scene: Scene,
  clause: number,
  certainty: Certainty,
  told: boolean,
  dated: boolean,
): boolean {
  const { finite, modal, conditional } = verbGroup(scene, clause);
  if (modal === "obligation") return conditional === null || (dated && isDoing(scene, clause));
  if (certainty === "certain" && modal === null && conditional === null)
    return (
      isPast(scene, finite) ||
      (isPlainFuture(scene, finite) && (dated || describes(scene, clause) || isDoing(scene, clause)))
    );
  return conditional === "mood" && modal === null && (isIntent(scene, clause) || (told && isState(scene, clause)));
}

/** "Voterà", "will vote"; not "is to vote". */
const isPlainFuture = ({ words, knowledge }: Scene, finite: number): boolean =>
  finite >= 0 && (isFuture(words.morph[finite]) || knowledge.modality.future.has(words.lemma[finite]));

/** "They were to meet": what was to come once. */
const isPast = ({ words }: Scene, finite: number): boolean => finite >= 0 && isImperfect(words.morph[finite]);

/** "Il pacchetto, che comprenderà il petrolio": a relative clause. */
const describes = ({ words }: Scene, clause: number): boolean =>
  words.deprel[clause] === D["acl:relcl"] || words.deprel[clause] === D.acl;

/** A political actor does it. */
function isDoing(scene: Scene, clause: number): boolean {
  return (argumentsOf(scene, clause).get("subj") ?? []).some((word) => participantsAt(scene, word, false).length > 0);
}

/** "Intenderebbero punire": what somebody means to do. */
function isIntent({ words, knowledge }: Scene, clause: number): boolean {
  const rows = knowledge.operators.operators.get(words.lemma[clause]) ?? [];
  return rows.some(({ pos, effect }) => pos === "VERB" && effect === "plan");
}

/** Verbs and predicates of what is so: being, having, standing somewhere. */
function isState({ words, tree, knowledge }: Scene, clause: number): boolean {
  return knowledge.stative.has(words.lemma[clause]) || dependent(tree, clause, D.cop) >= 0;
}
