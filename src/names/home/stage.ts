import { prepositionOf } from "../../grammar/tree.ts";
import { D, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { type Discourse, entityOf, isSubject } from "../coreference/discourse.ts";
import { datelineOf } from "../hits/dateline.ts";
import { wordsOf } from "../references.ts";
import type { Mention } from "../types.ts";

/** What a document says, sentence by sentence, of whose territory, institutions and people it speaks. */
export interface Stage {
  /** Per sentence: country → how much speaks for it there. */
  spoken: Map<string, number>[];
  /** Country → its share of all that is said of countries. */
  share: Map<string, number>;
  /** How much is said of countries in all. */
  total: number;
  /** The country a text speaks of twice as much as of any other, null without one. */
  main: string | null;
  /** Country of the dateline, null without one. */
  dateline: string | null;
  /** Per sentence: number of its paragraph. */
  paragraph: Int32Array;
}

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
    const weight = isBeyondBorder(discourse, mention) ? 0 : weightOf(discourse, mention);
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
  return { spoken, share, total, main, dateline, paragraph };
}

/** `A base near the Venezuelan border`, `il confine con la Serbia`: whoever is told of stands on this side of it. */
function isBeyondBorder({ words, tree, references }: Discourse, { head, kind }: Mention): boolean {
  const above = words.head[head];
  if (above < 0 || !wordsOf(references, "border-noun").has(words.lemma[above])) return false;
  const relation = UNIVERSAL_RELATION[words.deprel[head]];
  if (relation === D.amod || relation === D.compound) return kind === "adjective" || words.deprel[head] === D.compound;
  return relation === D.nmod && wordsOf(references, "beyond").has(prepositionOf(tree, head));
}

/** The country whose papers write in a text's language: from its capital they report the whole world. */
function isPressHome(discourse: Discourse, country: string): boolean {
  const { states, stateByCountry } = discourse.registry.world;
  const state = stateByCountry.get(country);
  return state !== undefined && wordsOf(discourse.references, "press-home").has(states[state].id);
}

/** How much a mention says for its country. */
export function weightOf(discourse: Discourse, mention: Mention): number {
  if (isSubject(discourse, mention)) return SUBJECT;
  if (isPlaceName(discourse, mention)) return TERRITORY;
  return mention.kind === "description" ? INSTITUTION : OTHER;
}

const isPlaceName = (discourse: Discourse, mention: Mention): boolean =>
  mention.place >= 0 || entityOf(discourse, mention).kind === "place";

/** The country a sentence and those before it speak of, an excluded one aside; null when two come near each other or none near at all. */
export function homeOf(stage: Stage, sentence: number, excluded: string | null): string | null {
  return homeAmong(stage, sentence, (country) => country === excluded);
}

/** The same, with a test of which countries are out of the question. */
export function homeAmong(stage: Stage, sentence: number, isExcluded: (country: string) => boolean): string | null {
  const [first, second] = ranked(stage, sentence, isExcluded);
  if (first === undefined || first[1] < ENOUGH) return null;
  return second === undefined || first[1] >= AHEAD * second[1] ? first[0] : null;
}

/** The country a sentence and those before it speak of most, however near another comes. */
export const likeliestHome = (
  stage: Stage,
  sentence: number,
  isExcluded: (country: string) => boolean,
): string | null => ranked(stage, sentence, isExcluded)[0]?.[0] ?? null;

/** For people who act where they live: in doubt the country the text is dated in, unless their sentence names another. */
export function datedHome(stage: Stage, sentence: number, excluded: string | null): string | null {
  const { dateline } = stage;
  if (dateline === null || dateline === excluded) return null;
  for (const country of stage.spoken[sentence].keys()) if (country !== dateline && country !== excluded) return null;
  const scores = ranked(stage, sentence, (country) => country === excluded);
  const own = scores.find(([country]) => country === dateline)?.[1] ?? 0;
  return own * AHEAD >= (scores[0]?.[1] ?? 0) ? dateline : null;
}

/** Countries by how much a sentence and those before it speak of them, the one spoken of most first. */
function ranked(
  stage: Stage,
  sentence: number,
  isExcluded: (country: string) => boolean,
): [country: string, score: number][] {
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
  return [...scores].filter(([country]) => !isExcluded(country)).sort((one, other) => other[1] - one[1]);
}
