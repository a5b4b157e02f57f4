import { dependent } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { clauseFactuality, statesCondition } from "../factuality/factuality.ts";
import { argumentsOf } from "../roles/control.ts";
import { isDue } from "../roles/demands.ts";
import { participantsAt } from "../roles/participants.ts";
import { isRival } from "../roles/rivals.ts";
import type { Roles } from "../roles/roles.ts";
import type { EventDraft, Scene } from "../scene.ts";
import type { PredicateMatch } from "./match.ts";
import { speakerAt } from "./threats-uttered.ts";

/**
 * "“The White House ought to look for other ways,” Cruz said", "wrote that the governor needs to listen": who is quoted as saying that a rival must
 * do what no row names asks him to. Once a sentence, and not where it tells of a demand already.
 */
export function dutiesQuoted(
  scene: Scene,
  told: Uint8Array,
  drafts: readonly EventDraft[],
): { match: PredicateMatch; roles: Roles }[] {
  const { words, speech, knowledge } = scene;
  const found: { match: PredicateMatch; roles: Roles }[] = [];
  const asked = new Set(drafts.filter(({ type }) => type === "REQUEST").map(({ head }) => words.sentence[head]));
  for (let clause = 0; clause < words.length; clause++) {
    if (speech.voiceAt[clause] < 0 || told[clause] === 1 || asked.has(words.sentence[clause])) continue;
    if (!isMain(scene, clause) || !isDue(scene, clause)) continue;
    const speaker = speakerAt(scene, clause);
    if (speaker === null) continue;
    const rivals = (argumentsOf(scene, clause).get("subj") ?? [])
      .flatMap((word) => participantsAt(scene, word, false))
      .filter((one) => isRival(scene, speaker.entity, one));
    if (rivals.length === 0) continue;
    asked.add(words.sentence[clause]);
    const predicate = {
      rule: `${knowledge.language}:due … ${words.lemma[clause]}`,
      pos: "VERB" as const,
      lemmas: [],
      pronominal: false,
      frame: { actors: [], recipients: [], symmetric: false },
      meaning: knowledge.ontology.meanings.get("request")!,
    };
    found.push({
      match: { predicate, head: clause, used: [clause] },
      roles: { actors: [speaker], recipients: rivals, inferred: 0, steps: ["said of a rival: he must"] },
    });
  }
  return found;
}

/** What is said itself, affirmed, of what somebody is to do: "must be joking" tells what he is. */
function isMain(scene: Scene, clause: number): boolean {
  const { tree, words } = scene;
  if (words.upos[clause] !== U.VERB || dependent(tree, clause, D["nsubj:pass"]) >= 0) return false;
  const relation = UNIVERSAL_RELATION[words.deprel[clause]];
  if (relation === D.acl || relation === D.advcl || relation === D.xcomp || relation === D.csubj) return false;
  return !statesCondition(scene, clause) && !clauseFactuality(scene, clause).negated;
}
