import type { Store } from "../../ledger/index.ts";
import { coverageOf } from "../../relations/index.ts";
import { addDays, dayNumber } from "../../time/calendar.ts";
import { DONE } from "../what-counts.ts";
import { fulfilments } from "./fulfilments.ts";

/** What an article said may follow, and what the ledger saw of it. */
export interface ProjectionFate {
  article: number;
  /** p3: its number in the article. */
  ordinal: number;
  /** Said on the day of publication. */
  day: string;
  publisher: string | null;
  /** On whose word, nearest first; none: the article's own. */
  voices: string[];
  cue: string;
  certainty: string;
  statement: string;
  /** Whether the rights of its article are reserved. */
  reserved: boolean;
  /** The event it foresees. */
  event: number;
  type: string;
  pairs: { party: string; counterpart: string }[];
  /** The last day it can come true: its own horizon, else so many days after it was said. */
  until: string;
  ownHorizon: boolean;
  /** seen: an act of the kind followed; open: its time has not run out; unseen: it has, and none was read. */
  fate: "seen" | "open" | "unseen";
  /** The first act that bears it out. */
  seen: { event: number; day: string; type: string } | null;
}

interface Row {
  article: number;
  ordinal: number;
  day: string;
  publisher: string | null;
  cue: string;
  certainty: string;
  statement: string;
  reserved: boolean;
  horizon_end: string | null;
  event: number;
  type: string;
  pair_party: number;
  pair_counterpart: number;
  direction: number;
  party: string;
  counterpart: string;
}

/** What is foreseen without a term is given half a year. */
export const TERM_DAYS = 183;

/**
 * Every projection of an event between two parties, with its fate. Borne out by an act of a kind that fulfils it (fulfilments.ts), between the
 * same two, on a later day than it was said and within its term, told as done and at least as probable. Of one party, or between two, when
 * they are named.
 */
export async function projectionFates(store: Store, parties: readonly string[] = []): Promise<ProjectionFate[]> {
  const rows = await store.query<Row>(
    `SELECT articles.article, projections.ordinal, articles.day, articles.publisher, cue, projections.certainty,
       substr(text, statement_start + 1, statement_end - statement_start) AS statement,
       rights_reserved AS reserved, horizon_end,
       dyad_events.event, dyad_events.type, dyad_events.party AS pair_party, dyad_events.counterpart AS pair_counterpart,
       dyad_events.direction, one.id AS party, other.id AS counterpart
     FROM projections
     JOIN articles ON articles.article = projections.article
     JOIN projection_events ON projection_events.article = projections.article AND projection_events.ordinal = projections.ordinal
     JOIN dyad_events ON dyad_events.event = projection_events.event
     JOIN parties one ON one.party = dyad_events.party
     JOIN parties other ON other.party = dyad_events.counterpart
     WHERE superseded_by IS NULL AND articles.day IS NOT NULL AND dyad_events.polarity = 'affirmed'
       ${between(parties)}
     ORDER BY articles.day, articles.article, projections.ordinal, dyad_events.event, one.id, other.id`,
    parties,
  );
  const voices = await voicesOf(store);
  const to = (await coverageOf(store))?.to ?? "";
  const fates = new Map<string, ProjectionFate>();
  for (const row of rows) {
    const key = `${row.article} ${row.ordinal} ${row.event}`;
    const seen = await firstFulfilment(store, row, untilOf(row));
    const known = fates.get(key);
    if (known === undefined) fates.set(key, fateOf(row, voices.get(`${row.article} ${row.ordinal}`) ?? [], seen, to));
    else {
      known.pairs.push({ party: row.party, counterpart: row.counterpart });
      if (seen !== null && (known.seen === null || seen.day < known.seen.day)) {
        known.seen = seen;
        known.fate = "seen";
      }
    }
  }
  return [...fates.values()];
}

/** Of events those between some parties, by place in the parameters. */
function between(parties: readonly string[]): string {
  if (parties.length === 0) return "";
  const isBetween =
    parties.length === 1
      ? "one.id = $1 OR other.id = $1"
      : "(one.id = $1 AND other.id = $2) OR (one.id = $2 AND other.id = $1)";
  return `AND dyad_events.event IN (
         SELECT event FROM dyad_events JOIN parties one ON one.party = dyad_events.party
           JOIN parties other ON other.party = dyad_events.counterpart WHERE ${isBetween})`;
}

const untilOf = ({ day, horizon_end }: Row): string =>
  horizon_end !== null && dayNumber(horizon_end.slice(0, 10)) > dayNumber(day)
    ? horizon_end.slice(0, 10)
    : addDays(day, TERM_DAYS);

function fateOf(row: Row, voices: string[], seen: ProjectionFate["seen"], to: string): ProjectionFate {
  const { article, ordinal, day, publisher, cue, certainty, statement, reserved, event, type, party, counterpart } =
    row;
  const until = untilOf(row);
  return {
    ...{ article, ordinal, day, publisher, voices, cue, certainty, statement, reserved, event, type },
    pairs: [{ party, counterpart }],
    until,
    ownHorizon: until === row.horizon_end?.slice(0, 10),
    fate: seen !== null ? "seen" : until > to ? "open" : "unseen",
    seen,
  };
}

async function firstFulfilment(store: Store, row: Row, until: string): Promise<ProjectionFate["seen"]> {
  const { pair_party, pair_counterpart, direction, type, day, event } = row;
  const [seen] = await store.query<{ event: number; day: string; type: string }>(
    `SELECT event, day, type FROM dyad_events
     WHERE party = $1 AND counterpart = $2 AND type = ANY($3) AND day > $4::DATE AND day <= $5::DATE AND event <> $6
       AND ${DONE}
       AND (direction = 0 OR $7 = 0 OR direction = $7)
     ORDER BY day, event LIMIT 1`,
    [pair_party, pair_counterpart, fulfilments(type), day, until, event, direction],
  );
  return seen ?? null;
}

async function voicesOf({ query }: Store): Promise<Map<string, string[]>> {
  const rows = await query<{ article: number; ordinal: number; name: string }>(
    "SELECT article, ordinal, name FROM attributions WHERE subject = 'projection' ORDER BY article, ordinal, depth",
  );
  const voices = new Map<string, string[]>();
  for (const { article, ordinal, name } of rows) {
    const key = `${article} ${ordinal}`;
    voices.set(key, [...(voices.get(key) ?? []), name]);
  }
  return voices;
}

/** How often what a voice foresaw was seen. */
export interface VoiceRecord {
  voice: string;
  foreseen: number;
  seen: number;
  unseen: number;
  open: number;
  /** Median days from word to deed; null when nothing was seen. */
  days: number | null;
}

/** Fates by who foresaw them: the nearest voice, else the paper itself; those who foresaw most first. */
export function recordsOfVoices(fates: readonly ProjectionFate[]): VoiceRecord[] {
  const byVoice = new Map<string, ProjectionFate[]>();
  for (const fate of fates) {
    const voice = fate.voices[0] ?? fate.publisher ?? "unknown";
    byVoice.set(voice, [...(byVoice.get(voice) ?? []), fate]);
  }
  const records = [...byVoice].map(([voice, all]): VoiceRecord => {
    const count = (fate: ProjectionFate["fate"]) => all.filter((each) => each.fate === fate).length;
    const days = all.flatMap(({ seen, day }) => (seen === null ? [] : dayNumber(seen.day) - dayNumber(day)));
    days.sort((a, b) => a - b);
    return {
      voice,
      foreseen: all.length,
      seen: count("seen"),
      unseen: count("unseen"),
      open: count("open"),
      days: days.length === 0 ? null : days[days.length >> 1],
    };
  });
  return records.sort((a, b) => b.foreseen - a.foreseen || (a.voice < b.voice ? -1 : 1));
}
