import { D, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { statesCondition } from "../factuality/factuality.ts";
import { argumentsOf } from "../roles/control.ts";
import { participantsAt } from "../roles/participants.ts";
import { isRival } from "../roles/rivals.ts";
import type { Roles } from "../roles/roles.ts";
import type { EventDraft, Scene } from "../scene.ts";
import type { PredicateMatch } from "./match.ts";
import { unlistedPredicate } from "./predicates.ts";
import { speakerAt } from "./threats-uttered.ts";

/** What a kind of saying about rivals is, and which clauses are of it. */
interface Saying {
  /** PLOVER's type of it, and the meaning it bears. */
  type: string;
  meaning: string;
  /** Its name in the record's `rule`, and what is told of it. */
  name: string;
  step: string;
  isSaid: (scene: Scene, clause: number) => boolean;
}

/** Relations of clauses that say of whom, when, why: nothing is said by them alone. */
const DEPENDENT = new Set<number>([D.acl, D.advcl, D.xcomp, D.csubj]);

/** What somebody says of a rival in words no row tells: once a sentence, and not where it tells of the same already. */
export function saidOfRivals(
  scene: Scene,
  told: Uint8Array,
  drafts: readonly EventDraft[],
  { type, meaning, name, step, isSaid }: Saying,
): { match: PredicateMatch; roles: Roles }[] {
  const { words, speech, knowledge } = scene;
  const found: { match: PredicateMatch; roles: Roles }[] = [];
  const telling = new Set(drafts.filter((draft) => draft.type === type).map(({ head }) => words.sentence[head]));
  for (let clause = 0; clause < words.length; clause++) {
    if (speech.voiceAt[clause] < 0 || told[clause] === 1 || telling.has(words.sentence[clause])) continue;
    if (DEPENDENT.has(UNIVERSAL_RELATION[words.deprel[clause]]) || !isSaid(scene, clause)) continue;
    if (statesCondition(scene, clause)) continue;
    const speaker = speakerAt(scene, clause);
    if (speaker === null) continue;
    const rivals = (argumentsOf(scene, clause).get("subj") ?? [])
      .flatMap((word) => participantsAt(scene, word, false))
      .filter((one) => isRival(scene, speaker.entity, one));
    if (rivals.length === 0) continue;
    telling.add(words.sentence[clause]);
    const rule = `${knowledge.language}:${name} … ${words.lemma[clause]}`;
    found.push({
      match: {
        predicate: unlistedPredicate(rule, "VERB", knowledge.ontology.meanings.get(meaning)!),
        head: clause,
        used: [clause],
      },
      roles: { actors: [speaker], recipients: rivals, inferred: 0, steps: [step] },
    });
  }
  return found;
}
