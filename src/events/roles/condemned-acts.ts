import { mentionOf } from "../../names/mentions.ts";
import { AT_HOME } from "../../names/sides.ts";
import type { PredicateMatch } from "../acts/match.ts";
import type { Predicate } from "../acts/predicates.ts";
import type { Participant, Scene } from "../scene.ts";
import { stateOf } from "./entities-at.ts";
import { fill } from "./fill-slots.ts";
import { nestedParticipants } from "./nested-roles.ts";
import { nounArguments } from "./noun-arguments.ts";
import { participantsAt } from "./participants.ts";
import { keepGenitiveApart } from "./row-arguments.ts";
import type { Arguments } from "./slots.ts";
import { without } from "./without.ts";

/** The quad from which on the acts a type judges are against somebody: words and deeds, or deeds alone. */
const JUDGED = new Map([
  ["ACCUSE", 3],
  ["REJECT", 4],
]);

/**
 * Whoever condemns or rejects an act is against who did it, not who suffered it: "condemned Russia's attack on Kyiv", "ha denunciato l'arresto di due
 * giornalisti in Iran", "respinge l'annessione della Cisgiordania". Gives whom the row's act is to, null when it judges no act of its own tables.
 */
export function blamed(
  scene: Scene,
  match: PredicateMatch,
  slots: Arguments,
  recipients: readonly Participant[],
): Participant[] | null {
  const conflict = JUDGED.get(match.predicate.meaning.type?.name ?? "");
  if (conflict === undefined || match.predicate.pos !== "VERB") return null;
  for (const noun of [...(slots.get("obj") ?? []), ...match.used]) {
    if (noun === match.head) continue;
    const row = conflictRow(scene, noun, conflict);
    const agents = row === undefined ? agentsOf(scene, noun) : [];
    if (agents.length > 0) return agents;
    // "Filed a complaint against Japan": what accuses is no act that is blamed.
    if (row === undefined || (row.meaning.type?.name === "ACCUSE" && match.used.includes(noun))) continue;
    const { tree, knowledge } = scene;
    const own = nounArguments(tree, noun, knowledge.complex, knowledge.slots);
    keepGenitiveApart(scene, own, [...row.frame.actors, ...row.frame.recipients]);
    const told = { ...match, predicate: row, head: noun, used: [noun] };
    const victims = [
      ...fill(scene, own, row.frame.recipients, true, true),
      ...nestedParticipants(scene, told, own, row.frame.recipients, true),
    ];
    const doers = without(doersOf(scene, told, own), victims);
    if (doers.length > 0) return doers;
    const suffered = new Set(victims.map(({ entity }) => entity));
    if (recipients.length === 0 || recipients.some(({ entity }) => !suffered.has(entity))) return null;
    return recipients.flatMap((victim) => stateOver(scene, victim));
  }
  return null;
}

/** "Criticised the sale of submarines to Australia by France": whom a noun without a row of its own names as its agents. */
function agentsOf(scene: Scene, noun: number): Participant[] {
  const { tree, mentions, knowledge } = scene;
  if (mentionOf(mentions, noun) !== null) return [];
  const { agent } = knowledge.slots;
  for (const [slot, words] of nounArguments(tree, noun, knowledge.complex, knowledge.slots))
    if (slot === agent || slot.startsWith(`${agent} `))
      return words.flatMap((word) => participantsAt(scene, word, false));
  return [];
}

/** The row of a noun that is an act against somebody and nobody's name. */
function conflictRow({ mentions, words, knowledge }: Scene, noun: number, conflict: number): Predicate | undefined {
  if (mentionOf(mentions, noun) !== null) return undefined;
  return knowledge.predicates.nouns.get(words.lemma[noun])?.find(({ lemmas, frame, meaning }) => {
    return lemmas.length === 1 && !frame.symmetric && (meaning.type?.quad ?? 0) >= conflict;
  });
}

function doersOf(scene: Scene, told: PredicateMatch, own: Arguments): Participant[] {
  const { frame } = told.predicate;
  const named = fill(scene, own, frame.actors, false, false);
  if (named.length > 0) return named;
  const { agent } = scene.knowledge.slots;
  return nestedParticipants(
    scene,
    told,
    own,
    frame.actors.filter(({ name }) => name.startsWith(agent)),
    false,
  );
}

/** People who suffer at home do so under their state; who strikes a state, the text tells elsewhere. */
function stateOver(scene: Scene, { entity, sector, word }: Participant): Participant[] {
  const { kind, country } = scene.mentions.entities[entity];
  const state = kind === "state" || sector === null || !AT_HOME.has(sector) ? -1 : stateOf(scene, country);
  return state < 0 ? [] : [{ entity: state, sector: "GOV", word, mention: -1 }];
}
