import { dependent, prepositionOf } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import type { PredicateMatch } from "../acts/match.ts";
import type { Slot } from "../acts/predicates.ts";
import { topicOf } from "../acts/titles.ts";
import type { Participant, Scene } from "../scene.ts";
import { holdersOf, takersOf } from "./captivity.ts";
import { stateOf, stateOver } from "./entities-at.ts";
import { participantsAt } from "./participants.ts";
import type { Arguments } from "./slots.ts";
import { isPassive } from "./voice.ts";

/** Slots that are no prepositions. */
const GRAMMATICAL = new Set(["subj", "obj", "gen", "mod", "comp"]);
/** Relations under which a new clause begins: what stands there takes part in another act. */
const CLAUSES = new Set<number>([D.acl, D.advcl, D.ccomp, D.parataxis, D.csubj]);
const MAX_DEPTH = 5;

/**
 * Participants that a frame's prepositions introduce inside the object or the nouns of the row, where parsers often hang them:
 * "gave $2 million to Nigeria", "40 tonnes of rice and a hospital to Nepal", "talks in Bishkek with Modi".
 */
export function nestedParticipants(
  scene: Scene,
  match: PredicateMatch,
  slots: Arguments,
  wanted: readonly Slot[],
  places: boolean,
): Participant[] {
  const prepositions = new Set(
    wanted
      .filter(({ name }) => !GRAMMATICAL.has(name))
      .map(({ name }) => (name === "iobj" ? scene.knowledge.slots.addressed : name)),
  );
  if (prepositions.size === 0) return [];
  const tops = new Set([...match.used, ...(slots.get("obj") ?? [])]);
  if (match.predicate.pos === "VERB")
    for (const names of slots.values()) for (const word of names) if (isName(scene, word)) tops.add(word);
  for (const top of tops) {
    if (top === match.head && match.predicate.pos === "VERB") continue;
    const found = below(scene, top, prepositions, places, 0);
    if (found.length > 0) return found;
  }
  return [];
}

const isName = (scene: Scene, word: number): boolean => scene.words.upos[word] === U.PROPN;

function below(
  scene: Scene,
  top: number,
  prepositions: ReadonlySet<string>,
  places: boolean,
  depth: number,
): Participant[] {
  const { tree, words } = scene;
  for (let child = tree.first[top]; child >= 0; child = tree.next[child]) {
    const relation = UNIVERSAL_RELATION[words.deprel[child]];
    if (child < top || CLAUSES.has(relation) || words.upos[child] === U.VERB) continue;
    // "La Tanzania, presidente di turno dell'Unione africana": what somebody is besides is nobody else.
    if (relation === D.appos && words.upos[top] === U.PROPN) continue;
    if (prepositions.has(prepositionOf(tree, child))) {
      if (prepositions === scene.knowledge.locative && isAct(scene, child)) continue;
      const found = participantsAt(scene, child, places);
      if (found.length > 0) return found;
    }
    if (depth >= MAX_DEPTH) continue;
    const found = below(scene, child, prepositions, places, depth + 1);
    if (found.length > 0) return found;
  }
  return [];
}

/** Acts only those in power can do: in the passive without an agent they are the state's. */
export const OF_AUTHORITY: ReadonlySet<string> = new Set([
  "arrest",
  "imprison",
  "convict",
  "deport",
  "dismiss",
  "ban-party",
  "reject-entry",
  "sue",
  "curfew",
  "censor",
  "restrict",
  "release",
  "club",
  "disperse",
]);

/** The state behind a passive without an agent: where it was done, else the sufferer's own ("were detained at the airport"). */
export function authorityOver(
  scene: Scene,
  match: PredicateMatch,
  slots: Arguments,
  recipients: readonly Participant[],
  undergone: boolean,
): Participant[] {
  const { mentions, tree, knowledge } = scene;
  const { meaning, pos, frame } = match.predicate;
  // "Sono finiti in manette": a row in which nobody does it is a passive.
  const passive = undergone || isPassive(tree, match.head) || frame.actors.length === 0;
  if (!OF_AUTHORITY.has(meaning.id) || pos !== "VERB" || !passive) return [];
  const holders = meaning.id === "release" ? holdersOf(scene, slots.get("obj") ?? []) : [];
  if (holders.length > 0) return holders;
  const takers = meaning.id === "release" ? takersOf(scene, match.head, recipients) : [];
  if (takers.length > 0) return takers;
  const where = [...knowledge.locative].flatMap((preposition) => slots.get(preposition) ?? []);
  // "A tourist held in Iran has been freed": the participle tells where.
  for (const sufferer of slots.get("obj") ?? []) {
    const participle = dependent(tree, sufferer, D.acl);
    if (participle >= 0) where.push(...placesIn(scene, participle));
  }
  for (const word of where) {
    const found = participantsAt(scene, word, true).filter(({ entity }) => mentions.entities[entity].kind === "state");
    if (found.length > 0) return found.slice(0, 1);
  }
  const topic = topicOf(scene, match.head);
  if (topic !== null) return [{ ...topic, sector: "GOV" }];
  // Nobody is deported by his own state.
  if (meaning.id === "deport") return [];
  const state = recipients.length === 0 ? -1 : stateOf(scene, stateOver(scene, recipients.slice(0, 1), match.head));
  if (state < 0 || recipients.some(({ entity }) => entity === state)) return [];
  return [{ entity: state, sector: "GOV", word: recipients[0].word, mention: -1 }];
}

/** The places a clause names. */
function placesIn({ tree, words, knowledge }: Scene, clause: number): number[] {
  const places: number[] = [];
  for (let child = tree.first[clause]; child >= 0; child = tree.next[child]) {
    if (UNIVERSAL_RELATION[words.deprel[child]] === D.obl && knowledge.locative.has(prepositionOf(tree, child)))
      places.push(child);
  }
  return places;
}

/** "Pulled back at Russia's demand": an act is no place. */
const isAct = ({ mentions, knowledge, words }: Scene, word: number): boolean =>
  mentions.mentionAt[word] < 0 && knowledge.predicates.nouns.has(words.lemma[word]);

/** Types whose deed is felt where it is done. */
const LOCAL = new Set(["AID", "RETREAT", "ASSAULT", "COERCE"]);

/** The state in whose land the actor's deed is done, when nobody else is named: "providing food in Yemen". */
export function landOf(
  scene: Scene,
  match: PredicateMatch,
  slots: Arguments,
  actors: readonly Participant[],
): Participant[] {
  const { mentions, knowledge } = scene;
  if (!LOCAL.has(match.predicate.meaning.type?.name ?? "")) return [];
  const own = new Set(actors.map(({ entity }) => mentions.entities[entity].country));
  if (own.has(null)) return [];
  const abroad = (found: Participant[]) =>
    found.filter(({ entity }) => {
      const { country } = mentions.entities[entity];
      return country !== null && !own.has(country);
    });
  for (const [slot, words] of slots) {
    if (!knowledge.locative.has(slot)) continue;
    for (const word of words) {
      if (isAct(scene, word)) continue;
      const found = abroad(participantsAt(scene, word, true));
      if (found.length > 0) return found;
    }
  }
  for (const word of [...match.used, ...(slots.get("obj") ?? [])]) {
    const found = abroad(below(scene, word, knowledge.locative, true, 0));
    if (found.length > 0) return found;
  }
  const topic = topicOf(scene, match.head);
  return topic === null ? [] : abroad([topic]);
}
