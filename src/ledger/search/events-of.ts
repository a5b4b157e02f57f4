import type { Store } from "../store.ts";
import { columnConditions, type ResolvedFilters, tablesOf } from "./filters.ts";
import type { Span } from "./snippets.ts";
import { createStatement } from "./statement.ts";

/** Somebody in an event. */
export interface Participant {
  id: string;
  name: string;
  country: string | null;
}

/** An event told in an article that was found; spans are in code points of its text. */
export interface EventHit {
  event: number;
  type: string;
  mode: string | null;
  quad: number;
  day: string | null;
  time: string;
  certainty: string;
  polarity: string;
  confidence: number;
  evidence: Span | null;
  actors: Participant[];
  recipients: Participant[];
}

/** What an article tells: how many events, and those that pass the filters in its order. */
export interface Told {
  count: number;
  events: EventHit[];
}

interface EventRow extends Omit<EventHit, "evidence" | "actors" | "recipients"> {
  article: number;
  evidence_start: number | null;
  evidence_end: number | null;
  passes: boolean;
}

interface ParticipantRow extends Participant {
  event: number;
  side: string;
  actor: number;
}

/** The events told in some articles, with who takes part where that is wanted. */
export async function eventsOf(
  store: Store,
  numbers: readonly number[],
  filters: ResolvedFilters,
  sides: boolean,
): Promise<Map<number, Told>> {
  const told = new Map<number, Told>(numbers.map((article) => [article, { count: 0, events: [] }]));
  const statement = createStatement();
  const passes = columnConditions(filters, "told", statement).join(" AND ");
  const rows = await store.query<EventRow>(
    `SELECT article, event, type, mode, quad, day, time, certainty, polarity, confidence, evidence_start, evidence_end,
       (${passes}) AS passes
     FROM ${tablesOf(filters).events} AS told WHERE article IN (${statement.list(numbers, "INTEGER")})
     ORDER BY article, ordinal`,
    statement.parameters,
  );
  const isAsked = sides || filters.actor !== undefined;
  const participants = await participantsOf(store, isAsked ? rows : [], filters);
  for (const { article, evidence_start, evidence_end, passes, ...row } of rows) {
    const known = told.get(article)!;
    known.count++;
    const taking = participants.get(row.event) ?? [];
    if (!passes || !takesPart(filters, taking)) continue;
    const side = (wanted: string): Participant[] =>
      taking.filter((one) => one.side === wanted).map(({ id, name, country }) => ({ id, name, country }));
    known.events.push({
      ...row,
      confidence: Math.round(row.confidence * 1000) / 1000,
      evidence: evidence_start === null ? null : [evidence_start, evidence_end!],
      actors: side("actor"),
      recipients: side("recipient"),
    });
  }
  return told;
}

const takesPart = ({ actor }: ResolvedFilters, taking: readonly ParticipantRow[]): boolean =>
  actor === undefined ||
  taking.some((one) => ("country" in actor ? one.country === actor.country : actor.numbers.includes(one.actor)));

async function participantsOf(
  store: Store,
  rows: readonly EventRow[],
  filters: ResolvedFilters,
): Promise<Map<number, ParticipantRow[]>> {
  const found = new Map<number, ParticipantRow[]>(rows.map(({ event }) => [event, []]));
  if (rows.length === 0) return found;
  const statement = createStatement();
  const events = statement.list([...found.keys()], "BIGINT");
  const sides = await store.query<ParticipantRow>(
    `SELECT event, side, taking.actor, id, name, taking.country FROM ${tablesOf(filters).participants} AS taking
     JOIN actors ON actors.actor = taking.actor WHERE event IN (${events}) ORDER BY event, position`,
    statement.parameters,
  );
  for (const one of sides) found.get(one.event)!.push(one);
  return found;
}
