import { findEvent, type KeptEvent, type Store } from "../ledger/index.ts";
import { daysBetween } from "../time/calendar.ts";
import { type Between, COUNTED } from "./between.ts";
import type { Period } from "./steps.ts";

/** An event that says much of a pair now. */
export interface TellingEvent {
  event: number;
  day: string;
  /** 1: from the first party; -1: from the other; 0: with each other. */
  direction: number;
  /** Reports of its story among the latest. */
  reports: number;
  kept: KeptEvent;
}

interface Candidate {
  event: number;
  story: number;
  day: string;
  direction: number;
  score: number;
  certainty: string;
  confidence: number;
}

/** The latest so many are weighed. */
const LATEST = 200;
/** After so many days an event says half as much. */
const HALF_LIFE = 30;
const WEIGHTS: Readonly<Record<string, number>> = { certain: 1, probable: 0.8, possible: 0.5, unknown: 0.5 };
/** The highest score there is. */
const HIGHEST = 10;

/**
 * The events of a period that say most, one a story, the first the most telling: of the latest, those far from neutral (PLOVER score), surely
 * read, told as certain, told often.
 */
export async function tellingEvents(
  store: Store,
  { rows }: Between,
  { from, to }: Period,
  atMost: number,
): Promise<TellingEvent[]> {
  const latest = await store.query<Candidate>(
    `SELECT latest.event, story, latest.day, direction, latest.score, latest.certainty, confidence
     FROM (SELECT event, story, day, direction, score, certainty FROM ${rows}
           WHERE ${COUNTED} AND day BETWEEN $1::DATE AND $2::DATE ORDER BY day DESC, event DESC LIMIT ${LATEST}) AS latest
     JOIN events_in_force AS events ON events.event = latest.event
     ORDER BY latest.day DESC, latest.event DESC`,
    [from, to],
  );
  const stories = groupByStory(latest);
  const newest = latest[0]?.day ?? to;
  const weighed = [...stories.values()].map((reports) => {
    const best = reports.reduce((one, other) => (weightOf(other, newest) > weightOf(one, newest) ? other : one));
    return { best, reports: reports.length, weight: weightOf(best, newest) * (1 + Math.log2(reports.length)) };
  });
  weighed.sort((one, other) => other.weight - one.weight || other.best.event - one.best.event);
  return Promise.all(
    weighed.slice(0, atMost).map(async ({ best: { event, day, direction }, reports }) => {
      const kept = (await findEvent(store, `e${event}`))!;
      return { event, day, direction, reports, kept };
    }),
  );
}

function groupByStory(candidates: readonly Candidate[]): Map<number, Candidate[]> {
  const stories = new Map<number, Candidate[]>();
  for (const candidate of candidates) {
    const known = stories.get(candidate.story);
    if (known === undefined) stories.set(candidate.story, [candidate]);
    else known.push(candidate);
  }
  return stories;
}

/** Neutral acts count a little too. */
function weightOf({ day, score, certainty, confidence }: Candidate, newest: string): number {
  const force = 0.1 + Math.abs(score) / HIGHEST;
  return force * confidence * (WEIGHTS[certainty] ?? 1) * 0.5 ** (daysBetween(day, newest) / HALF_LIFE);
}
