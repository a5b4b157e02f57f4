import { cameoPairs, isCameoAct } from "../../../reader/cameo/triples.ts";
import { eventsOf } from "../events.ts";
import type { ExportedEvent, ExportedParticipant } from "../exported-event.ts";
import type { Exporting } from "../exporting.ts";
import { type StoryCounts, storyCounts } from "../first-reports.ts";

/** Who did to whom what, in CAMEO's code, under a number of its own. */
export interface GdeltPair {
  id: string;
  source: ExportedParticipant | null;
  target: ExportedParticipant | null;
  code: string;
}

/** Our numbers begin above all of GDELT's; a pair of an event has the thousandfold of the event's. */
const OURS = 10_000_000_000_000n;
const PAIRS_AT_MOST = 1000;

/**
 * The pairs of an event as GDELT has them: by the code of the act itself, whatever its tense. An event that came from GDELT keeps its number.
 */
export function pairsOf(event: ExportedEvent): GdeltPair[] {
  const act = { ...event, symmetric: event.symmetric_act };
  return cameoPairs(act, "petrarch")
    .slice(0, PAIRS_AT_MOST)
    .map(([source, target, code], at) => ({ id: numberOf(event, at), source, target, code: fullCode(code) }));
}

function numberOf({ event, dataset, dataset_id }: ExportedEvent, pair: number): string {
  const own = dataset === "gdelt" && dataset_id !== null && /^\d+$/.test(dataset_id) && pair === 0;
  return own ? dataset_id : String(OURS + BigInt(event) * BigInt(PAIRS_AT_MOST) + BigInt(pair));
}

/** A root alone is its first code: 04 is 040. */
const fullCode = (code: string): string => (code.length === 2 ? `${code}0` : code);

/** The events of a choice that an event table can hold, with the counts of their stories. */
export async function* tabledEvents({ store, choice, tell, leaveOut }: Exporting) {
  for await (const events of eventsOf(store, choice)) {
    const tabled: ExportedEvent[] = [];
    for (const event of events) {
      if (event.day === null) leaveOut("undated");
      else if (!isCameoAct(event)) leaveOut("negated");
      else tabled.push(event);
    }
    const countsOf = await storyCounts(store, choice, tabled);
    yield tabled.map((event): [ExportedEvent, StoryCounts] => [event, countsOf(event)]);
    tell(events.length);
  }
}
