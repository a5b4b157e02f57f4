import type { Parameter, Queries } from "../store.ts";
import { type Correction, isStoryChange, isUndo, type Subject } from "./change.ts";

interface CorrectionRow {
  correction: number;
  made_at: string;
  author: string;
  reason: string;
  subject: Subject;
  target: number;
  change: string;
  undoes: number | null;
  undone_at: string | null;
  undone_by: string | null;
  actor_id: string | null;
}

/** Corrections that meet a condition, in the order they were made. */
export async function selectCorrections(
  { query }: Pick<Queries, "query">,
  condition: string,
  parameters: readonly Parameter[] = [],
): Promise<Correction[]> {
  const rows = await query<CorrectionRow>(
    `SELECT correction, made_at, author, reason, subject, target, change, undoes, undone_at, undone_by, actors.id AS actor_id
     FROM corrections LEFT JOIN actors ON subject = 'actor' AND actor = target WHERE ${condition} ORDER BY correction`,
    parameters,
  );
  return rows.map(({ made_at, change, undone_at, undone_by, actor_id, ...row }) => ({
    ...row,
    name: actor_id === null ? `${row.subject.slice(0, 1)}${row.target}` : `actor:${actor_id}`,
    madeAt: made_at,
    change: JSON.parse(change),
    undoneAt: undone_at,
    undoneBy: undone_by,
  }));
}

/** What of corrections still holds; an undo changes nothing by itself. */
const IN_FORCE = `undone_at IS NULL AND change NOT LIKE '{"undo":%'`;

/** The corrections in force of some events, stories or actors. */
export async function correctionsInForce(
  inside: Pick<Queries, "query">,
  subject: Subject,
  targets: readonly number[],
): Promise<Correction[]> {
  if (targets.length === 0) return [];
  return selectCorrections(inside, `subject = $1 AND target = ANY($2) AND ${IN_FORCE}`, [subject, targets]);
}

/** All corrections in force of a kind. */
export const allInForce = (inside: Pick<Queries, "query">, subject: Subject): Promise<Correction[]> =>
  selectCorrections(inside, `subject = $1 AND ${IN_FORCE}`, [subject]);

/** The history of a ledger, or of one event, story or actor of it; of an event also what was said of its stories and actors. */
export async function findCorrections(
  store: Pick<Queries, "query">,
  of: { subject: Subject; target: number } | null = null,
): Promise<Correction[]> {
  if (of === null) return selectCorrections(store, "TRUE");
  const { subject, target } = of;
  if (subject !== "event") return selectCorrections(store, "subject = $1 AND target = $2", [subject, target]);
  const all = await selectCorrections(store, "(subject = 'event' AND target = $1) OR subject <> 'event'", [target]);
  const numbers = new Set(all.filter((each) => isOf(each, target)).map(({ correction }) => correction));
  return all.filter(
    ({ correction, change }) => numbers.has(correction) || (isUndo(change) && numbers.has(change.undo)),
  );
}

/** What holds of some events, of the stories they were put in and of who takes part in them. */
export async function correctionsOfEvents(
  inside: Pick<Queries, "query">,
  events: readonly number[],
): Promise<Correction[]> {
  const all = await selectCorrections(
    inside,
    `((subject = 'event' AND target = ANY($1)) OR subject <> 'event') AND ${IN_FORCE}`,
    [events],
  );
  return all.filter((each) => events.some((event) => isOf(each, event)));
}

function isOf({ subject, change }: Correction, event: number): boolean {
  if (subject === "event") return true;
  if (isStoryChange(change)) return change.parts.some((part) => part.includes(event));
  return "events" in change && change.events.includes(event);
}
