import { D, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { type Discourse, entityOf, isSubject, isSubjectRelation, mentionAt, REACH } from "../coreference/discourse.ts";
import { isLocative } from "../coreference/locatives.ts";
import { hasOneHolder, holderOf } from "../gazetteer/offices.ts";
import type { Entity, Mention } from "../types.ts";
import { likeliestHome, type Stage } from "./stage.ts";

/** Offices whose holder stands for his state in another. */
const ENVOYS = new Set(["ambassador", "consul", "charge-d-affaires", "deputy-ambassador"]);

const COMMISSIONER = "commissioner";
const UNION = "eu";

/** Whether an entity is a person a text names with an office and nothing says of which state. */
export const isUnplacedOfficial = ({ kind, role, country, body }: Entity): boolean =>
  kind === "person" && role !== null && country === null && body === null;

/** `il ministro degli Esteri Péter Tesztelő`, where Italy has another: an office that somebody else holds is another state's. */
export function isHeldByAnother({ registry }: Discourse, { role, id }: Entity, country: string): boolean {
  const { world, date } = registry;
  const state = world.stateByCountry.get(country);
  if (state === undefined || role === null || date === null || !hasOneHolder(world.offices, role)) return false;
  const holder = holderOf(world.offices, role, world.states[state].id, date);
  return holder !== null && holder !== id;
}

/**
 * `Più esplicito l'Uruguay: senza regole, avverte il ministro Testelli, …`: in doubt a named official is of the state that its sentence had as
 * subject before him, else of the one spoken of most around him; an ambassador who speaks is not of the state he speaks in.
 */
export function likeliestState(
  discourse: Discourse,
  stage: Stage,
  mention: Mention,
  foreign: string | null,
): string | null {
  const person = entityOf(discourse, mention);
  const sentence = discourse.words.sentence[mention.head];
  const isOthers = (country: string) => country === foreign || isHeldByAnother(discourse, person, country);
  if (!ENVOYS.has(person.role!))
    return subjectBefore(discourse, mention, isOthers) ?? likeliestHome(stage, sentence, isOthers);
  const host = hostOf(discourse, stage, mention);
  return host === null ? null : likeliestHome(stage, sentence, (country) => country === host || isOthers(country));
}

/** The state where an envoy speaks or is summoned: that of the place in his clause, else, where he acts, that of the dateline or the text. */
function hostOf(discourse: Discourse, { dateline, main }: Stage, mention: Mention): string | null {
  const { words, tree } = discourse;
  if (!isSubject(discourse, mention)) return null;
  for (let child = tree.first[words.head[mention.head]]; child >= 0; child = tree.next[child]) {
    const place = UNIVERSAL_RELATION[words.deprel[child]] === D.obl ? mentionAt(discourse, child) : null;
    if (place !== null && place.head === child && isLocative(discourse, child))
      return entityOf(discourse, place).country;
  }
  return words.deprel[mention.head] === D["nsubj:pass"] ? null : (dateline ?? main);
}

/** Gives an ambassador, commissioner or journalist named without his state or body the likeliest. */
export function placeAbroad(discourse: Discourse, stage: Stage, mention: Mention): void {
  const person = entityOf(discourse, mention);
  const isCommissioner = person.role === COMMISSIONER && person.kind === "person" && person.body === null;
  if (!isUnplacedOfficial(person) && !isCommissioner) return;
  if (!isCommissioner) person.country = likeliestState(discourse, stage, mention, null);
  else if (discourse.registry.byId.has(UNION)) {
    person.body = UNION;
    person.country = "IGO";
  }
}

/** The state that was the last subject before a mention in its sentence. */
function subjectBefore(
  { registry, recent, words }: Discourse,
  { head }: Mention,
  isOthers: (country: string) => boolean,
): string | null {
  const { mentions, entities } = registry.mentions;
  for (let back = recent.length - 1; back >= 0 && back >= recent.length - REACH; back--) {
    const earlier = mentions[recent[back]];
    if (words.sentence[earlier.head] !== words.sentence[head]) return null;
    const { kind, country } = entities[earlier.entity];
    if (earlier.head >= head || kind !== "state" || country === null || !isSubjectRelation(words.deprel[earlier.head]))
      continue;
    return isOthers(country) ? null : country;
  }
  return null;
}
