import { D, U, UNIVERSAL_RELATION } from "../grammar/universal.ts";
import { counterpartOf } from "./adopted.ts";
import { joinBodyBeside } from "./body-members.ts";
import { type Discourse, entityOf, isSubjectRelation, mentionAt } from "./discourse.ts";
import { foreignTo } from "./foreigners.ts";
import { isOfSeveralStates } from "./groups.ts";
import { isHeldByAnother, isUnplacedOfficial, likeliestState, placeAbroad } from "./officials.ts";
import { openingPlace } from "./opening-places.ts";
import { isLocative } from "./pronouns.ts";
import { wordsOf } from "./references.ts";
import { enterState } from "./registry.ts";
import { placeAgent } from "./roles.ts";
import { AT_HOME } from "./sides.ts";
import { datedHome, homeAmong, homeOf, type Stage, weightOf } from "./stage.ts";
import type { Entity, Mention } from "./types.ts";
import { whereItHits } from "./where-it-hits.ts";

/** Offices and sectors whose holders speak for somebody abroad, or whose home a text takes care to tell. */
const ABROAD_OFFICES = new Set(["ambassador", "permanent-representative", "special-envoy", "consul", "negotiator"]);
const ABROAD_SECTORS = new Set(["IGO", "JRN", "UNK", "NGO", "REF", ""]);

/** Offices of those who speak for others. */
const SPEAKERS = new Set(["spokesperson", "official"]);
/** Sectors of those who fight a state on its land: in a text about one group of the country they are its. */
const REBELS = new Set(["REB", "PRM", "UAF", "CRM"]);
/** How often a text must speak of the group, and how many mentions are looked at: keeps the work linear. */
const AGAIN_AND_AGAIN = 2;
const MENTIONS_LOOKED_AT = 400;

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
    besideIt(discourse, mention) ??
    whereTheyAct(discourse, mention) ??
    whereItHits(discourse, mention) ??
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

/** `the regime`, `the junta`, in a text of one: whose it was when it was named last. */
function sameRegime({ registry, recent, words, references }: Discourse, { head }: Mention): string | null {
  const nouns = wordsOf(references, "regime-noun");
  if (!nouns.has(words.lemma[head])) return null;
  const { mentions, entities } = registry.mentions;
  for (let back = recent.length - 1; back >= 0 && back >= recent.length - MENTIONS_LOOKED_AT; back--) {
    const earlier = mentions[recent[back]];
    if (earlier.head < head && nouns.has(words.lemma[earlier.head])) return entities[earlier.entity].country;
  }
  return null;
}

/** A bare speaker, or a ministry or government that is its clause's subject. */
function mayGoOn(discourse: Discourse, mention: Mention, { role, sectors }: Entity): boolean {
  const body = role === null && sectors[0] === "GOV" && isSubjectRelation(discourse.words.deprel[mention.head]);
  return (body || SPEAKERS.has(role ?? "")) && isBare(discourse, mention);
}

/** Nobody is named as whose speaker it is. */
export function isBare({ tree, words, registry }: Discourse, { head }: Mention): boolean {
  for (let child = tree.first[head]; child >= 0; child = tree.next[child]) {
    if (words.deprel[child] === D["nmod:desc"]) continue;
    const relation = UNIVERSAL_RELATION[words.deprel[child]];
    if (relation === D.nmod || (relation === D.amod && registry.mentions.mentionAt[child] >= 0)) return false;
  }
  return true;
}

/** `Seul non è rimasta a guardare. Il governo ha …`: a government that opens a sentence is that of the state the sentence before was about. */
function goesOn(discourse: Discourse, stage: Stage, mention: Mention, foreign: string | null): string | null {
  const { words, sentences } = discourse;
  const sentence = words.sentence[mention.head];
  const opens = mention.firstWord <= sentences.firstWord[sentence] + 1 && isSubjectRelation(words.deprel[mention.head]);
  if (!opens || sentence === 0 || stage.paragraph[sentence] !== stage.paragraph[sentence - 1]) return null;
  if (!isBare(discourse, mention)) return null;
  const country = spokenBefore(discourse, sentence);
  return country === foreign ? null : country;
}

/** `Beijing denied it. A foreign ministry spokesman said …`: the state that was the subject of the sentence before. */
function spokenBefore({ registry, recent, words }: Discourse, sentence: number): string | null {
  const { mentions, entities } = registry.mentions;
  let found: string | null = null;
  for (let back = recent.length - 1; back >= 0; back--) {
    const { head, entity } = mentions[recent[back]];
    if (words.sentence[head] < sentence - 1) break;
    const { kind, country } = entities[entity];
    if (words.sentence[head] !== sentence - 1 || kind !== "state" || !isSubjectRelation(words.deprel[head])) continue;
    if (found !== null && found !== country) return null;
    found = country;
  }
  return found;
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

/** `Sajith Premadasa, who leads …, accuses the president`: whom a text names in full as a doer and says nothing of is at home in it. */
function settleUnknown(discourse: Discourse, stage: Stage, mention: Mention): void {
  const { words } = discourse;
  const entity = entityOf(discourse, mention);
  if (mention.kind !== "name" || entity.kind !== "person" || entity.political || entity.country !== null) return;
  if (mention.endWord < mention.firstWord + 2 || words.deprel[mention.head] !== D.nsubj) return;
  if (words.upos[words.head[mention.head]] !== U.VERB) return;
  // `Le Figi` is no person: an article may open a sentence.
  if (wordsOf(discourse.references, "article").has(words.form[mention.firstWord].toLowerCase())) return;
  const home = homeOf(stage, words.sentence[mention.head], null);
  if (home === null) return;
  entity.country = home;
  entity.political = true;
  entity.sectors = ["CVL"];
}

/** `the cabinet of Sher Bahadur Deuba`, `il governo di X`: a person no table knows who has a government is of it. */
function knowGovernor(discourse: Discourse, mention: Mention): void {
  const { words } = discourse;
  const entity = entityOf(discourse, mention);
  if (mention.kind !== "name" || entity.kind !== "person" || entity.political || entity.country !== null) return;
  const relation = UNIVERSAL_RELATION[words.deprel[mention.head]];
  if (relation !== D.nmod && relation !== D.compound) return;
  const government = mentionAt(discourse, words.head[mention.head]);
  if (government === null || government.kind !== "description" || government.head !== words.head[mention.head]) return;
  const { sectors, role, kind } = entityOf(discourse, government);
  if (sectors[0] !== "GOV" || role !== null || (kind !== "agent" && kind !== "state")) return;
  entity.political = true;
  entity.sectors = ["GOV"];
}

/** The one country named in the phrase itself: `bus drivers in Nairobi`, `il leader del partito al governo a Tunisi`. */
function besideIt(discourse: Discourse, mention: Mention): string | null {
  const { tree, words } = discourse;
  let found: string | null = null;
  for (let child = tree.first[mention.head]; child >= 0; child = tree.next[child]) {
    const relation = UNIVERSAL_RELATION[words.deprel[child]];
    if (relation !== D.nmod && relation !== D.amod && relation !== D.compound) continue;
    const beside = mentionAt(discourse, child) ?? placeWithin(discourse, child);
    if (beside === null || (beside.head !== child && words.head[beside.head] !== child)) continue;
    const { country } = entityOf(discourse, beside);
    if (country === null || country === "IGO") continue;
    if (found !== null && found !== country) return null;
    found = country;
  }
  return found;
}

/** `a court in the Chinese port of Dalian`: what a noun for places holds. */
function placeWithin(discourse: Discourse, word: number): Mention | null {
  const { tree, words, references } = discourse;
  if (!wordsOf(references, "place-noun").has(words.lemma[word])) return null;
  for (let child = tree.first[word]; child >= 0; child = tree.next[child]) {
    const relation = UNIVERSAL_RELATION[words.deprel[child]];
    const held = relation === D.amod || relation === D.nmod ? mentionAt(discourse, child) : null;
    if (held !== null && held.head === child) return held;
  }
  return null;
}

/** `Two lawmakers were detained in Bissau`: people are of the place their own clause names; soldiers and officials may be anywhere. */
function whereTheyAct(discourse: Discourse, mention: Mention): string | null {
  const { tree, words } = discourse;
  const [sector = ""] = entityOf(discourse, mention).sectors;
  if (!AT_HOME.has(sector) && !REBELS.has(sector)) return null;
  const clause = words.head[mention.head];
  const relation = UNIVERSAL_RELATION[words.deprel[mention.head]];
  const fighting = relation === D.obl && REBELS.has(sector);
  if (clause < 0 || (relation !== D.nsubj && relation !== D.obj && !fighting)) return null;
  let found: string | null = null;
  for (let child = tree.first[clause]; child >= 0; child = tree.next[child]) {
    const place = UNIVERSAL_RELATION[words.deprel[child]] === D.obl ? mentionAt(discourse, child) : null;
    if (place === null || place.head !== child || !isLocative(discourse, child)) continue;
    const { country } = entityOf(discourse, place);
    if (country === null || (found !== null && found !== country)) return null;
    found = country;
  }
  return found;
}
