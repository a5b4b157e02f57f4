import type { Queries, Row } from "../store.ts";
import { CorrectionError } from "./errors.ts";
import { type EventState, foldEvent, type Step } from "./fold-event.ts";
import { stepsOf } from "./steps.ts";

/** Events as they were read, those of superseded articles left out. */
export async function statesAsRead(inside: Queries, events: readonly number[]): Promise<Map<number, EventState>> {
  const rows = await inside.query(
    `SELECT events.* FROM events LEFT JOIN articles ON articles.article = events.article
     WHERE event = ANY($1) AND superseded_by IS NULL ORDER BY event`,
    [events],
  );
  const states = new Map<number, EventState & { participants: Row[] }>(
    rows.map((row) => [Number(row.event), { row, participants: [] }]),
  );
  if (states.size === 0) return states;
  const participants = await inside.query(
    "SELECT * FROM participants WHERE event = ANY($1) ORDER BY event, side, position",
    [[...states.keys()]],
  );
  for (const one of participants) states.get(Number(one.event))!.participants.push(one);
  return states;
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
