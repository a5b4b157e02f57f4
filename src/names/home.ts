import { D, UNIVERSAL_RELATION } from "../grammar/universal.ts";
import { datelineOf } from "./dateline.ts";
import { clauseAbove, type Discourse, entityOf, isSubject, mentionAt, subjectWord } from "./discourse.ts";
import { isOfSeveralStates } from "./groups.ts";
import { isLocative } from "./pronouns.ts";
import { wordsOf } from "./references.ts";
import { enterState } from "./registry.ts";
import { placeAgent } from "./roles.ts";
import type { Entity, Mention } from "./types.ts";

/** What a document says, sentence by sentence, of whose territory, institutions and people it speaks. */
export interface Stage {
  /** Per sentence: country → how much speaks for it there. */
  spoken: Map<string, number>[];
  /** Country → its share of all that is said of countries. */
  share: Map<string, number>;
  /** The country a text speaks of twice as much as of any other, null without one. */
  main: string | null;
  /** Country of the dateline, null without one. */
  dateline: string | null;
  /** Per sentence: number of its paragraph. */
  paragraph: Int32Array;
}

/** Offices and sectors whose holders speak for somebody abroad, or whose home a text takes care to tell. */
const ABROAD_OFFICES = new Set(["ambassador", "permanent-representative", "special-envoy", "consul", "negotiator"]);
const ABROAD_SECTORS = new Set(["IGO", "JRN", "UNK", "NGO", "REF", ""]);

/** Sectors of people who act where they live. */
const AT_HOME = new Set(["CVL", "LAB", "AGR", "OPP", "LEG", "COP", "EDU", "MED", "REL"]);

/** What a mention says for its country: the subject tells whose doings a sentence tells. */
const SUBJECT = 2.5;
const INSTITUTION = 2;
const TERRITORY = 1.5;
const OTHER = 1;
/** How much sentences before count, nearest first, and how much of that in another paragraph. */
const FADING = [1, 0.6, 0.45, 0.35, 0.25, 0.2, 0.15];
const ELSEWHERE = 0.6;
const WHOLE_TEXT = 4;
const DATELINE = 1.5;
const MAIN = 2;
/** A home must be spoken of this much, and this many times as much as any other country. */
const ENOUGH = 1.5;
const AHEAD = 1.5;

/** Reads off the mentions made so far what each sentence speaks of. Linear. */
export function openStage(discourse: Discourse): Stage {
  const { text, words, sentences, registry } = discourse;
  const { mentions, entities } = registry.mentions;
  const spoken = Array.from({ length: sentences.length }, () => new Map<string, number>());
  const share = new Map<string, number>();
  let total = 0;
  for (const mention of mentions) {
    const { country, kind, sectors } = entities[mention.entity];
    // Armed groups fight abroad too, and papers report from everywhere.
    if (country === null || country === "IGO" || kind === "media" || kind === "armed-group" || sectors[0] === "JRN")
      continue;
    const sentence = words.sentence[mention.head];
    const weight = weightOf(discourse, mention);
    spoken[sentence].set(country, (spoken[sentence].get(country) ?? 0) + weight);
    // Where talks are held is nobody's home: a place says less than people and institutions.
    const counted = isPlaceName(discourse, mention) ? 0.5 : 1;
    share.set(country, (share.get(country) ?? 0) + counted);
    total += counted;
  }
  for (const [country, count] of share) share.set(country, count / total);
  const paragraph = new Int32Array(sentences.length);
  for (let sentence = 1; sentence < sentences.length; sentence++) {
    const parted = text.slice(sentences.end[sentence - 1], sentences.start[sentence]).includes("\n");
    paragraph[sentence] = paragraph[sentence - 1] + (parted ? 1 : 0);
  }
  const opening = datelineOf(words, sentences, registry.mentions);
  const where = opening < 0 ? null : entities[mentions[opening].entity].country;
  const dateline = where !== null && isPressHome(discourse, where) ? null : where;
  const [first, second] = [...share].sort((one, other) => other[1] - one[1]);
  const main = first !== undefined && (second === undefined || first[1] >= 2 * second[1]) ? first[0] : null;
  return { spoken, share, main, dateline, paragraph };
}

/** The country whose papers write in a text's language: from its capital they report the whole world. */
function isPressHome(discourse: Discourse, country: string): boolean {
  const { states, stateByCountry } = discourse.registry.world;
  const state = stateByCountry.get(country);
  return state !== undefined && wordsOf(discourse.references, "press-home").has(states[state].id);
}

function weightOf(discourse: Discourse, mention: Mention): number {
  if (isSubject(discourse, mention)) return SUBJECT;
  if (isPlaceName(discourse, mention)) return TERRITORY;
  return mention.kind === "description" ? INSTITUTION : OTHER;
}

const isPlaceName = (discourse: Discourse, mention: Mention): boolean =>
  mention.place >= 0 || entityOf(discourse, mention).kind === "place";

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
  const entity = entityOf(discourse, mention);
  // `people who bomb villages`, in somebody's mouth, are people anywhere.
  if (discourse.quoted[mention.head] === 1 && entity.sectors[0] === "CVL") return;
  if (!isDomestic(entity) || (entity.kind === "agent" && isOfSeveralStates(discourse, mention))) return;
  const country = besideIt(discourse, mention) ?? whereTheyAct(discourse, mention) ?? homeOf(discourse, stage, mention);
  const state = country === null ? undefined : registry.world.stateByCountry.get(country);
  if (state === undefined) return;
  enterState(registry, state);
  if (entity.kind === "agent") placeAgent(discourse, mention, state);
  else entity.country = country;
  const spoken = stage.spoken[words.sentence[mention.head]];
  spoken.set(country!, (spoken.get(country!) ?? 0) + weightOf(discourse, mention));
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
    const beside = mentionAt(discourse, child);
    if (beside === null || beside.head !== child) continue;
    const { country } = entityOf(discourse, beside);
    if (country === null || country === "IGO") continue;
    if (found !== null && found !== country) return null;
    found = country;
  }
  return found;
}

/** `Two lawmakers were detained in Bissau`: people are of the place their own clause names; soldiers and officials may be anywhere. */
function whereTheyAct(discourse: Discourse, mention: Mention): string | null {
  const { tree, words } = discourse;
  if (!AT_HOME.has(entityOf(discourse, mention).sectors[0] ?? "")) return null;
  const clause = words.head[mention.head];
  const relation = UNIVERSAL_RELATION[words.deprel[mention.head]];
  if (clause < 0 || (relation !== D.nsubj && relation !== D.obj)) return null;
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

function homeOf(discourse: Discourse, stage: Stage, mention: Mention): string | null {
  const sentence = discourse.words.sentence[mention.head];
  const scores = new Map<string, number>();
  const add = (country: string, weight: number) => scores.set(country, (scores.get(country) ?? 0) + weight);
  for (let back = 0; back < FADING.length && back <= sentence; back++) {
    const same = stage.paragraph[sentence - back] === stage.paragraph[sentence];
    for (const [country, weight] of stage.spoken[sentence - back])
      add(country, weight * FADING[back] * (same ? 1 : ELSEWHERE));
  }
  for (const [country, part] of stage.share) if (scores.has(country) || part > 0.3) add(country, part * WHOLE_TEXT);
  if (stage.main !== null) add(stage.main, MAIN);
  if (stage.dateline !== null) add(stage.dateline, DATELINE);
  const excluded = foreignTo(discourse, mention);
  if (excluded !== null) scores.delete(excluded);
  let best: string | null = null;
  let second = 0;
  for (const [country, score] of scores) {
    if (best === null || score > scores.get(best)!) {
      second = best === null ? 0 : scores.get(best)!;
      best = country;
    } else second = Math.max(second, score);
  }
  if (best === null) return null;
  const score = scores.get(best)!;
  return score >= ENOUGH && score >= AHEAD * second ? best : null;
}

/** `Canada sanctioned the junta`: a government that something is done to is not the doer's own. */
function foreignTo(discourse: Discourse, mention: Mention): string | null {
  if (entityOf(discourse, mention).sectors[0] !== "GOV" || isSubject(discourse, mention)) return null;
  const subject = mentionAt(discourse, subjectWord(discourse, clauseAbove(discourse, mention.head)));
  if (subject === null || subject === mention) return null;
  const { kind, sectors, country } = entityOf(discourse, subject);
  return kind === "state" || sectors[0] === "GOV" ? country : null;
}
