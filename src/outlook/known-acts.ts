import type { Store } from "../ledger/index.ts";
import { addDays, dayNumber } from "../time/calendar.ts";
import { isMutual, KINDS, kindOf } from "./kinds.ts";
import { type Act, type Acts, actsOf } from "./next/acts.ts";
import { DONE } from "./what-counts.ts";

/** What a ledger knew before a day: acts between parties, oldest first. */
export interface KnownActs {
  acts: Acts;
  /** Ids of parties by their number in `acts`. */
  parties: string[];
  /** The day from which on `acts` counts its days. */
  from: number;
}

interface StoryRow {
  party: string;
  counterpart: string;
  direction: number;
  type: string;
  day: string;
  event: number;
}

/** What lies farther back tells nothing of the next weeks. */
const YEARS_DAYS = 3 * 366;

/**
 * All that was known on the morning of a day: stories that had happened before it and were told before it, once each, whoever told them. Only
 * what is told as done (what-counts.ts).
 */
export async function knownActs(store: Store, origin: string): Promise<KnownActs> {
  const rows = await store.query<StoryRow>(
    `SELECT one.id AS party, other.id AS counterpart, direction, type, day, event FROM (
       SELECT party, counterpart, direction, type, story, min(day) AS day, min(event) AS event FROM dyad_events
       WHERE day >= $1::DATE AND day < $2::DATE AND party <> counterpart
         AND ${DONE}
         AND event NOT IN (SELECT event FROM events JOIN articles ON articles.article = events.article
                           WHERE articles.day >= $2::DATE)
       GROUP BY party, counterpart, direction, type, story
     ) AS stories
     JOIN parties one ON one.party = stories.party JOIN parties other ON other.party = stories.counterpart
     ORDER BY day, event, party, counterpart`,
    [addDays(origin, -YEARS_DAYS), origin],
  );
  const numbers = new Map<string, number>();
  const numberOf = (id: string) => {
    const known = numbers.get(id) ?? numbers.size;
    numbers.set(id, known);
    return known;
  };
  const from = rows.length === 0 ? 0 : dayNumber(rows[0].day);
  const given = rows.flatMap(({ party, counterpart, direction, type, day, event }): Act[] => {
    const kind = kindOf(type, direction === 0);
    if (kind === null) return [];
    const [one, other] = [numberOf(party), numberOf(counterpart)];
    const at = dayNumber(day) - from;
    const forth: Act = [one, kind, other, at, event];
    const back: Act = [other, kind, one, at, event];
    return isMutual(kind) ? [forth, back] : [direction === 1 ? forth : back];
  });
  return { acts: actsOf(given, numbers.size, KINDS), parties: [...numbers.keys()], from };
}
