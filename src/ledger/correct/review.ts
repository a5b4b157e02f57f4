import { findEvent, type KeptEvent } from "../ask/find-event.ts";
import type { Parameter, Store } from "../store.ts";
import { findOrphans, type Orphan } from "./orphans.ts";

/** Why somebody should look at an event. */
export type Doubt = "contradicted" | "unsure" | "learnt" | "nobody" | "unnamed" | "unknown";

/** An event to be looked at, with all that speaks against it. */
export interface Doubtful {
  event: number;
  doubts: Doubt[];
  /** The other reports of its story that say the contrary. */
  against: number[];
  kept: KeptEvent;
}

/** Which events are asked for; days are those events count on. */
export interface ReviewQuestion {
  limit: number;
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

interface Candidate {
  event: number;
  confidence: number;
  polarity: string;
}

/**
 * The events nobody has looked at, the least certain first: by confidence, which has learnt what each inference costs, less what a report to
 * the contrary takes off. Imported events have no words to look at and are left out.
 */
export async function findDoubtful(store: Store, question: ReviewQuestion): Promise<Doubtful[]> {
  const least = await candidates(store, question, false);
  const contradicted = await candidates(store, question, true);
  const isContradicted = new Set(contradicted.map(({ event }) => event));
  const doubtOf = ({ event, confidence }: Candidate) => confidence - (isContradicted.has(event) ? CONTRADICTED : 0);
  const all = [...new Map([...contradicted, ...least].map((each) => [each.event, each])).values()];
  all.sort((one, other) => doubtOf(one) - doubtOf(other) || one.event - other.event);
  const doubtful: Doubtful[] = [];
  for (const candidate of all.slice(0, question.limit)) {
    const kept = (await findEvent(store, `e${candidate.event}`))!;
    const against = isContradicted.has(candidate.event) ? await contraryTo(store, candidate) : [];
    doubtful.push({ event: candidate.event, doubts: doubtsOf(kept, against, question), against, kept });
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

function conditionOf({ actor, since, until, language }: Omit<ReviewQuestion, "limit">) {
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

const candidates = (store: Store, question: ReviewQuestion, contradicted: boolean): Promise<Candidate[]> => {
  const { condition, parameters } = conditionOf(question);
  const stories = contradicted
    ? `AND event IN (SELECT event FROM story_events
         WHERE story IN (SELECT story FROM stories WHERE affirmed > 0 AND denied > 0))`
    : "";
  return store.query<Candidate>(
    `SELECT event, confidence, polarity FROM ${OPEN} WHERE ${condition} ${stories}
     ORDER BY confidence, event LIMIT ${Math.trunc(question.limit)}`,
    parameters,
  );
};

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
