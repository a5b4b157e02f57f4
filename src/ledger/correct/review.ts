import { findEvent, type KeptEvent } from "../ask/find-event.ts";
import type { Parameter, Store } from "../store.ts";
import { findOrphans, type Orphan } from "./orphans.ts";

/** Why somebody should look at an event. */
export type Doubt = "contradicted" | "unsure" | "learnt" | "nobody" | "unnamed" | "unknown";

/** An event to be looked at, with all that speaks against it. */
export interface Doubtful extends Place {
  doubts: Doubt[];
  /** The other reports of its story that say the contrary. */
  against: number[];
  kept: KeptEvent;
}

/** Where an event stands in the list: the least sure first. */
export interface Place {
  event: number;
  /** Its confidence, less what a report to the contrary takes off. */
  sureness: number;
}

/** Which events are asked for; days are those events count on. */
export interface ReviewQuestion {
  limit: number;
  /** Only those behind this place. */
  after?: Place;
  /** The id of an actor, or the code of a state. */
  actor?: string;
  since?: string;
  until?: string;
  language?: string;
  /** Whether the tables of actors have an id. */
  isKnown: (id: string) => boolean;
}

/** Below it a record is as likely wrong as right. */
const UNSURE = 0.5;
/** What a contradiction takes off the confidence. */
const CONTRADICTED = 0.3;
/** The end of the names of rules by which learning decided. */
const LEARNT = " + learning";

interface Candidate extends Place {
  polarity: string;
  contradicted: boolean;
}

/**
 * The events nobody has looked at, the least certain first: by confidence, which has learnt what each inference costs, less what a report to
 * the contrary takes off. Imported events have no words to look at and are left out.
 */
async function findDoubtful(store: Store, question: ReviewQuestion): Promise<Doubtful[]> {
  const doubtful: Doubtful[] = [];
  for (const candidate of await candidates(store, question)) {
    const { event, sureness, contradicted } = candidate;
    const kept = (await findEvent(store, `e${event}`))!;
    const against = contradicted ? await contraryTo(store, candidate) : [];
    doubtful.push({ event, sureness, doubts: doubtsOf(kept, against, question), against, kept });
  }
  return doubtful;
}

/** What there is to look at: corrections that say nothing any more, the most doubtful events, and how many are open and done. */
export interface Review {
  orphans: Orphan[];
  doubtful: Doubtful[];
  /** Events nobody has looked at, of those asked for; events somebody accepted or corrected, in all. */
  open: number;
  reviewed: number;
}

/** Asks a ledger what an analyst should look at. */
export async function findReview(store: Store, question: ReviewQuestion): Promise<Review> {
  const { condition, parameters } = conditionOf(question);
  const [{ open }] = await store.query<{ open: number }>(
    `SELECT count(*) AS open FROM ${OPEN} WHERE ${condition}`,
    parameters,
  );
  const [{ reviewed }] = await store.query<{ reviewed: number }>(
    `SELECT count(DISTINCT target) AS reviewed FROM corrections WHERE ${ON_EVENTS}`,
  );
  return { orphans: await findOrphans(store), doubtful: await findDoubtful(store, question), open, reviewed };
}

const ON_EVENTS = `subject = 'event' AND undone_at IS NULL AND change NOT LIKE '{"undo":%'`;

/** Events that were read and that no analyst has spoken of. */
const OPEN = `(SELECT events_in_force.event, article, day, confidence, polarity FROM events_in_force
  LEFT JOIN (SELECT DISTINCT target FROM corrections WHERE ${ON_EVENTS}) AS spoken ON spoken.target = events_in_force.event
  WHERE article IS NOT NULL AND spoken.target IS NULL) AS open_events`;

function conditionOf({ actor, since, until, language }: Omit<ReviewQuestion, "limit" | "after">) {
  const conditions: string[] = ["TRUE"];
  const parameters: Parameter[] = [];
  const demand = (condition: (at: string) => string, value: Parameter) => {
    parameters.push(value);
    conditions.push(condition(`$${parameters.length}`));
  };
  if (since !== undefined) demand((at) => `day >= ${at}::DATE`, since);
  if (until !== undefined) demand((at) => `day <= ${at}::DATE`, until);
  if (language !== undefined)
    demand((at) => `article IN (SELECT article FROM articles WHERE language = ${at})`, language);
  if (actor !== undefined)
    demand(
      (
        at,
      ) => `event IN (SELECT event FROM participants_in_force JOIN actors ON actors.actor = participants_in_force.actor
        WHERE actors.id = ${at} OR participants_in_force.country = ${at})`,
      actor,
    );
  return { condition: conditions.join(" AND "), parameters };
}

function candidates(store: Store, { after, limit, ...question }: ReviewQuestion): Promise<Candidate[]> {
  const { condition, parameters } = conditionOf(question);
  const behind = after === undefined ? [] : [after.sureness, after.event];
  const [sureness, event] = behind.map((_, at) => `$${parameters.length + at + 1}`);
  return store.query<Candidate>(
    `SELECT * FROM (
       SELECT event, polarity, told.story IS NOT NULL AS contradicted,
         CAST(confidence AS DOUBLE PRECISION) - CASE WHEN told.story IS NULL THEN 0 ELSE ${CONTRADICTED} END AS sureness
       FROM (SELECT * FROM ${OPEN} WHERE ${condition}) AS wanted LEFT JOIN (
         SELECT event AS told_event, story_events.story FROM story_events JOIN stories ON stories.story = story_events.story
         WHERE affirmed > 0 AND denied > 0) AS told ON told_event = event) AS candidates
     WHERE ${after === undefined ? "TRUE" : `sureness > ${sureness} OR (sureness = ${sureness} AND event > ${event})`}
     ORDER BY sureness, event LIMIT ${Math.trunc(limit)}`,
    [...parameters, ...behind],
  );
}

async function contraryTo({ query }: Store, { event, polarity }: Candidate): Promise<number[]> {
  const rows = await query<{ event: number }>(
    `SELECT event FROM events_in_force WHERE polarity <> $2 AND event IN (SELECT event FROM story_events
       WHERE story IN (SELECT story FROM story_events WHERE event = $1)) ORDER BY 1`,
    [event, polarity],
  );
  return rows.map((row) => row.event);
}

function doubtsOf({ row, participants }: KeptEvent, against: readonly number[], { isKnown }: ReviewQuestion): Doubt[] {
  const acts = (side: string) => participants.some((one) => one.side === side);
  const isAgent = ({ kind, country }: KeptEvent["participants"][number]) => kind === "agent" && country === null;
  const doubts: [Doubt, boolean][] = [
    ["contradicted", against.length > 0],
    ["unsure", Number(row.confidence) < UNSURE],
    ["learnt", String(row.rule).endsWith(LEARNT)],
    ["nobody", !acts("actor") || (!acts("recipient") && row.symmetric_act === false)],
    ["unnamed", participants.some(isAgent)],
    ["unknown", participants.some((one) => one.kind !== "agent" && one.kind !== "group" && !isKnown(String(one.id)))],
  ];
  return doubts.flatMap(([doubt, holds]) => (holds ? [doubt] : []));
}
