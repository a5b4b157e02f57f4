import { U } from "../../grammar/universal.ts";
import { counterpartOf } from "../coreference/adopted.ts";
import { joinBodyBeside } from "../coreference/body-members.ts";
import { type Discourse, entityOf } from "../coreference/discourse.ts";
import { isOfSeveralStates } from "../coreference/groups.ts";
import { joinedToState } from "../coreference/joined-rebels.ts";
import { placeAgent } from "../coreference/role-agents.ts";
import { enterState } from "../registry.ts";
import { AT_HOME, REBELS } from "../sides.ts";
import type { Entity, Mention } from "../types.ts";
import { besideIt, sentByOwn, toldByOwn, whereTheyAct } from "./clause-places.ts";
import { foreignTo } from "./foreigners.ts";
import { isHeldByAnother, isUnplacedOfficial, likeliestState, placeAbroad } from "./officials.ts";
import { openingPlace } from "./opening-places.ts";
import { datedHome, homeAmong, homeOf, type Stage, weightOf } from "./stage.ts";
import { goesOn, MENTIONS_LOOKED_AT, mayGoOn, sameRegime, spokenBefore } from "./topic-state.ts";
import { isOfOneLand, knowGovernor, settleUnknown } from "./unknown-people.ts";
import { whereItHits } from "./where-it-hits.ts";

/** Offices and sectors whose holders speak for somebody abroad, or whose home a text takes care to tell. */
const ABROAD_OFFICES = new Set(["ambassador", "permanent-representative", "special-envoy", "consul", "negotiator"]);
const ABROAD_SECTORS = new Set(["IGO", "JRN", "UNK", "NGO", "REF", ""]);

/** How often a text must speak of an armed group of a country before its fighters are that group. */
const AGAIN_AND_AGAIN = 2;

/** Whether an actor without a country is somebody's at home: police, the opposition, bus drivers; not observers or envoys. */
export function isDomestic(entity: Entity): boolean {
  const { kind, country, role, sectors, members } = entity;
  if (country !== null || members.length > 0 || !entity.political) return false;
  if (role !== null && ABROAD_OFFICES.has(role)) return false;
  if (kind !== "agent" && kind !== "person" && kind !== "organisation") return false;
  return !ABROAD_SECTORS.has(sectors[0] ?? "");
}

/**
 * Gives an actor known only by kind, and a person or party known only by office, the state whose territory, institutions or
 * people the stretch of text speaks of. In doubt nobody.
 */
export function placeAtHome(discourse: Discourse, stage: Stage, mention: Mention): void {
  const { registry, words } = discourse;
  knowGovernor(discourse, mention);
  settleUnknown(discourse, stage, mention);
  const entity = entityOf(discourse, mention);
  if (isGroupsOfOneLand(stage, entity)) {
    placeInLand(discourse, mention, stage.main!);
    return;
  }
  if (!isDomestic(entity)) placeAbroad(discourse, stage, mention);
  // `people who bomb villages`, in somebody's mouth, are people anywhere.
  if (discourse.quoted[mention.head] === 1 && entity.sectors[0] === "CVL") return;
  if (!isDomestic(entity) || (entity.kind === "agent" && isOfSeveralStates(discourse, mention))) return;
  if (joinBodyBeside(discourse, mention)) return;
  const sentence = words.sentence[mention.head];
  const foreign = counterpartOf(discourse, mention) ?? foreignTo(discourse, mention);
  const isOfficial = isUnplacedOfficial(entity);
  const isOthers = (country: string) =>
    country === foreign || (isOfficial && isHeldByAnother(discourse, entity, country));
  const told =
    sameRegime(discourse, mention) ??
    joinedToState(discourse, mention) ??
    sentByOwn(discourse, mention) ??
    besideIt(discourse, mention) ??
    whereTheyAct(discourse, mention) ??
    whereItHits(discourse, mention) ??
    toldByOwn(discourse, mention) ??
    openingPlace(discourse, mention) ??
    (entity.sectors[0] === "GOV" ? goesOn(discourse, stage, mention, foreign) : null) ??
    homeAmong(stage, sentence, isOthers) ??
    (mayGoOn(discourse, mention, entity) ? spokenBefore(discourse, sentence) : null) ??
    (isOfficial ? (likeliestState(discourse, stage, mention, foreign) ?? homeOf(stage, sentence, foreign)) : null);
  const country = told ?? (AT_HOME.has(entity.sectors[0] ?? "") ? datedHome(stage, sentence, foreign) : null);
  const state = country === null ? undefined : registry.world.stateByCountry.get(country);
  if (state === undefined) return;
  enterState(registry, state);
  const anybody = entity.sectors[0] === "UAF" && words.upos[mention.firstWord - 1] !== U.DET;
  const group = REBELS.has(entity.sectors[0] ?? "") && !anybody ? onlyGroupOf(discourse, country) : -1;
  if (group >= 0) mention.entity = group;
  else if (entity.kind === "agent") placeAgent(discourse, mention, state);
  else entity.country = country;
  if (told === null) return;
  const spoken = stage.spoken[sentence];
  spoken.set(country!, (spoken.get(country!) ?? 0) + weightOf(discourse, mention));
}

/** `Rights groups`, where a text speaks of one land alone; elsewhere they may be anybody's. */
const isGroupsOfOneLand = (stage: Stage, { kind, country, plural, sectors }: Entity): boolean =>
  kind === "agent" && country === null && plural && sectors[0] === "NGO" && isOfOneLand(stage);

function placeInLand(discourse: Discourse, mention: Mention, country: string): void {
  const state = discourse.registry.world.stateByCountry.get(country);
  if (state === undefined) return;
  enterState(discourse.registry, state);
  placeAgent(discourse, mention, state);
}

/** The armed group of a country that a text speaks of again and again, naming no other of that country; -1 without one. */
function onlyGroupOf({ registry }: Discourse, country: string | null): number {
  const { entities, mentions } = registry.mentions;
  let found = -1;
  let times = 0;
  for (let index = 0; index < Math.min(mentions.length, MENTIONS_LOOKED_AT); index++) {
    const { entity } = mentions[index];
    if (entities[entity].kind !== "armed-group" || entities[entity].country !== country) continue;
    if (found >= 0 && entity !== found) return -1;
    found = entity;
    times++;
  }
  return times >= AGAIN_AND_AGAIN ? found : -1;
}
