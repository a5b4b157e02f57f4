import { AMONG, type Queries, type Row } from "../store.ts";
import { CorrectionError } from "./errors.ts";
import { type EventState, foldEvent, type Step } from "./fold-event.ts";
import { stepsOf } from "./steps.ts";

/** Events as they were read, those of superseded articles left out. */
export async function statesAsRead(inside: Queries, events: readonly number[]): Promise<Map<number, EventState>> {
  const rows = await inside.query(`SELECT * FROM events WHERE event ${AMONG} ORDER BY event`, [events]);
  if (rows.length === 0) return new Map();
  const superseded = await supersededAmong(
    inside,
    rows.map(({ article }) => Number(article ?? 0)),
  );
  const states = new Map<number, EventState & { participants: Row[] }>(
    rows
      .filter(({ article }) => !superseded.has(Number(article ?? 0)))
      .map((row) => [Number(row.event), { row, participants: [] }]),
  );
  if (states.size === 0) return states;
  const participants = await inside.query(
    `SELECT * FROM participants WHERE event ${AMONG} ORDER BY event, side, position`,
    [[...states.keys()]],
  );
  for (const one of participants) states.get(Number(one.event))!.participants.push(one);
  return states;
}

async function supersededAmong({ query }: Queries, articles: readonly number[]): Promise<Set<number>> {
  const rows = await query<{ article: number }>(
    `SELECT article FROM articles WHERE article ${AMONG} AND superseded_by IS NOT NULL`,
    [articles],
  );
  return new Set(rows.map(({ article }) => article));
}

/** An event before and after one more word on it; null where it is rejected. Throws a CorrectionError when it is not in force. */
export async function beforeAndAfter(
  inside: Queries,
  event: number,
  step: Step,
): Promise<{ before: EventState | null; after: EventState | null }> {
  const states = await statesAsRead(inside, [event]);
  const state = states.get(event);
  if (state === undefined) throw await absenceOf(inside, event);
  const steps = (await stepsOf(inside, states)).get(event)!;
  return { before: foldEvent(state, steps), after: foldEvent(state, [...steps, step]) };
}

async function absenceOf(inside: Queries, event: number): Promise<CorrectionError> {
  const [found] = await inside.query<{ article: number; superseded_by: number }>(
    "SELECT article, superseded_by FROM events JOIN articles USING (article) WHERE event = $1",
    [event],
  );
  if (found === undefined) return new CorrectionError("correct-event", { event });
  return new CorrectionError("correct-superseded", { event, article: found.article, by: found.superseded_by });
}
