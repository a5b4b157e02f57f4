import type { Store } from "../store.ts";
import { eventConditions } from "./conditions.ts";
import { type ResolvedFilters, tablesOf } from "./filters.ts";
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

/** What an article tells: how many events, and where those stand that pass the filters, in its order; they themselves when they are wanted. */
export interface Told {
  count: number;
  evidence: Span[];
  events: EventHit[];
}

/** By what an event is counted and shown in its text. A column more is read of all events there are, so the rest is asked for only where it is wanted. */
const SHOWN = "article, event, evidence_start, evidence_end";
const WHOLE = "type, mode, quad, day, time, certainty, polarity, confidence";

interface EventRow extends Omit<EventHit, "evidence" | "actors" | "recipients"> {
  article: number;
  evidence_start: number | null;
  evidence_end: number | null;
  passes: boolean;
}

interface ParticipantRow extends Participant {
  event: number;
  side: string;
}

/** The events told in some articles; `whole`: the events themselves are wanted, with who takes part. */
export async function eventsOf(
  store: Store,
  numbers: readonly number[],
  filters: ResolvedFilters,
  whole: boolean,
): Promise<Map<number, Told>> {
  const told = new Map<number, Told>(numbers.map((article) => [article, { count: 0, evidence: [], events: [] }]));
  const statement = createStatement();
  const passes = eventConditions(filters, "told", statement).join(" AND ");
  const rows = await store.query<EventRow>(
    `SELECT ${whole ? `${SHOWN}, ${WHOLE}` : SHOWN}, (${passes}) AS passes
     FROM ${tablesOf(filters).events} AS told WHERE article IN (${statement.list(numbers, "INTEGER")})
     ORDER BY article, ordinal`,
    statement.parameters,
  );
  const passing = rows.filter(({ passes }) => passes);
  const participants = await participantsOf(store, whole ? passing : [], filters);
  for (const { article } of rows) told.get(article)!.count++;
  for (const { article, evidence_start, evidence_end, passes, ...row } of passing) {
    const { evidence, events } = told.get(article)!;
    const span: Span | null = evidence_start === null ? null : [evidence_start, evidence_end!];
    if (span !== null) evidence.push(span);
    if (!whole) continue;
    const side = (wanted: string): Participant[] =>
      participants
        .get(row.event)!
        .filter((one) => one.side === wanted)
        .map(({ id, name, country }) => ({ id, name, country }));
    events.push({
      ...row,
      confidence: Math.round(row.confidence * 1000) / 1000,
      evidence: span,
      actors: side("actor"),
      recipients: side("recipient"),
    });
  }
  return told;
}

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
    `SELECT event, side, id, name, taking.country FROM ${tablesOf(filters).participants} AS taking
     JOIN actors ON actors.actor = taking.actor WHERE event IN (${events}) ORDER BY event, position`,
    statement.parameters,
  );
  for (const one of sides) found.get(one.event)!.push(one);
  return found;
}
