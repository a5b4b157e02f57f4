import { D } from "../../grammar/universal.ts";
import { ARMED_SECTORS, sideOf } from "../../names/sides.ts";
import type { Entity } from "../../names/types.ts";
import type { PredicateMatch } from "../acts/match.ts";
import type { Meaning } from "../acts/ontology.ts";
import type { Predicate } from "../acts/predicates.ts";
import type { Participant, Scene } from "../scene.ts";
import { participantsAt } from "./participants.ts";
import type { Roles } from "./roles.ts";
import type { Arguments } from "./slots.ts";
import { without } from "./without.ts";

/** "Attacco hacker russo", "operazione della polizia kosovara": whoever the row's own words name with a state does it. */
export function giveToRowWords(scene: Scene, { used, head }: PredicateMatch, roles: Roles): void {
  const { entities, mentionAt } = scene.mentions;
  const named = used
    .filter((word) => word !== head && mentionAt[word] >= 0 && tellsItsState(scene, word))
    .flatMap((word) => participantsAt(scene, word, false))
    .filter(({ entity }) => entities[entity].country !== null && ARMED_SECTORS.has(entities[entity].sectors[0] ?? ""));
  if (named.length === 0) return;
  roles.actors = named;
  roles.recipients = without(roles.recipients, named);
}

/** "La fornitura di missili": a bare noun has its state from elsewhere in the text, and does nothing here. */
function tellsItsState({ mentions }: Scene, word: number): boolean {
  const { firstWord, endWord } = mentions.mentions[mentions.mentionAt[word]];
  return endWord > firstWord + 1;
}

/** Acts done with what is one's own: troops deployed or withdrawn, an ambassador recalled. */
export const movesOwn = ({ type, mode }: Meaning): boolean =>
  type?.name === "MOBILIZE" || ((type?.name === "RETREAT" || type?.name === "SANCTION") && mode === "withdraw");

/** "Sono stati schierati duemila agenti francesi", "l'ambasciatore russo è stato richiamato": whose they are did it. */
export function giveToOwner(scene: Scene, slots: Arguments, roles: Roles): void {
  const owners = (slots.get("obj") ?? []).flatMap((word) => participantsAt(scene, word, false));
  if (owners.length === 0) return;
  roles.actors = owners;
  roles.recipients = without(roles.recipients, owners);
  roles.steps.push("actor: whose the object is");
}

/**
 * "Una nota di protesta cinese è stata consegnata all'ambasciata": of a passive that names no agent whose the act's own noun is did it. An offer
 * that is accepted is another's, so what is agreed stays open.
 */
export function giveToMaker(
  scene: Scene,
  { predicate, used, head }: PredicateMatch,
  slots: Arguments,
  roles: Roles,
): void {
  const { words, knowledge } = scene;
  const type = predicate.meaning.type?.name;
  if (predicate.pos !== "VERB" || type === "AGREE" || roles.recipients.length === 0 || slots.has("subj")) return;
  const object = used.find((word) => words.deprel[word] === D["nsubj:pass"] && words.head[word] === head);
  if (object === undefined) return;
  const rows = knowledge.predicates.nouns.get(words.lemma[object]) ?? [];
  const owns = ({ frame, meaning }: Predicate) =>
    meaning.type?.name === type && frame.actors.some(({ name }) => name === "gen");
  if (!rows.some(owns)) return;
  const owners = [...(slots.get("mod") ?? []), ...(slots.get("gen") ?? [])].flatMap((word) =>
    participantsAt(scene, word, false),
  );
  if (owners.length === 0 || without(owners, roles.recipients).length < owners.length) return;
  roles.actors = owners;
  roles.steps.push("actor: whose the act is");
}

/** "Blinken reaffirmed Washington's commitment to its ally": whose the noun of the row is acts, and undergoes nothing. */
export function withoutOwners(
  { words, mentions }: Scene,
  { used }: PredicateMatch,
  recipients: Participant[],
  actors: readonly Participant[],
): Participant[] {
  const own = new Set(actors.map(({ entity }) => sideOf(mentions.entities[entity])));
  return recipients.filter(
    ({ word, entity }) =>
      word < 0 ||
      words.deprel[word] !== D["nmod:poss"] ||
      !used.includes(words.head[word]) ||
      !own.has(sideOf(mentions.entities[entity])),
  );
}

/** Sectors of those at home who are under no government's orders. */
const APART = new Set(["REB", "UAF", "OPP", "LAB"]);

/** The police a state deploys are no one it deploys them against. */
export function withoutOwnForces(
  scene: Scene,
  { used, predicate }: PredicateMatch,
  recipients: Participant[],
  actors: readonly Participant[],
): Participant[] {
  if (!movesOwn(predicate.meaning)) return recipients;
  const { entities } = scene.mentions;
  const own = new Set(actors.map(({ entity }) => entities[entity].country));
  // "Bogota broke off talks with the ELN": rebels, parties and unions are sides of their own.
  const apart = ({ kind, sectors }: Entity) => kind === "armed-group" || APART.has(sectors[0] ?? "");
  // Who leaves villages of his own land leaves them to nobody named; nobody recalls his envoy from himself.
  const leaving = predicate.meaning.type?.name !== "MOBILIZE";
  // Nor are one's own armed forces whom they are put on alert against.
  const armed = ({ sectors }: Entity) => sectors[0] === "MIL" || sectors[0] === "COP";
  return recipients.filter(
    ({ word, entity }) =>
      !own.has(entities[entity].country) ||
      apart(entities[entity]) ||
      (!leaving && !used.includes(word) && !armed(entities[entity])),
  );
}
