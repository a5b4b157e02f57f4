import { governingClause } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { sideOf } from "../../names/sides.ts";
import { argumentsOf } from "../roles/control.ts";
import { participantsAt } from "../roles/participants.ts";
import type { EventDraft, Participant, Scene } from "../scene.ts";

/** How far up from the verb the noun for the clause may stand. */
const STEPS = 4;

/** Marks behind which a noun may sum up what stands before. */
const SETTING_OFF = new Set([",", ":", "–", "—", "-"]);

/**
 * "Londra ha sconsigliato i viaggi, una decisione che Nairobi ha criticato", "a move that Beijing condemned": behind a comma the noun
 * sums up the clause before it, whose subject did what is judged. Null where the act stands in no such clause.
 */
export function doersOfClause(
  scene: Scene,
  { head }: EventDraft,
  own: ReadonlySet<string | null>,
): Participant[] | null {
  const { words, tree, knowledge, mentions } = scene;
  let clause = head;
  for (let steps = 0; clause >= 0 && steps < STEPS && words.deprel[clause] !== D["acl:relcl"]; steps++)
    clause = words.head[clause];
  if (clause < 0 || words.deprel[clause] !== D["acl:relcl"]) return null;
  const noun = words.head[clause];
  if (noun < 0 || words.upos[noun] !== U.NOUN || !knowledge.actNouns.has(words.lemma[noun])) return null;
  let before = noun - 1;
  while (before >= 0 && (words.upos[before] === U.DET || words.upos[before] === U.ADJ)) before--;
  if (before < 0 || !SETTING_OFF.has(words.form[before])) return null;
  const relation = UNIVERSAL_RELATION[words.deprel[noun]];
  if (relation === D.nsubj || relation === D.root) return null;
  const summed = governingClause(tree, noun);
  if (summed < 0 || summed > noun) return null;
  const found = (argumentsOf(scene, summed).get("subj") ?? [])
    .flatMap((word) => participantsAt(scene, word, false))
    .filter(({ entity }) => !own.has(sideOf(mentions.entities[entity])));
  return found.length > 0 ? found : null;
}
