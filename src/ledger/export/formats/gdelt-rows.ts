import { type CameoPair, cameoPairs, isCameoAct } from "../../../reader/cameo/triples.ts";
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
 * The pairs of an event as GDELT has them: by the code of the act itself, whatever its tense. What came from a table of pairs is one again, under
 * the number it had in GDELT.
 */
export function pairsOf(event: ExportedEvent): GdeltPair[] {
  const pairs = DYADIC.has(event.dataset) ? [pairAsImported(event)] : cameoPairs(actOf(event), "petrarch");
  return pairs
    .slice(0, PAIRS_AT_MOST)
    .map(([source, target, code], at) => ({ id: numberOf(event, at), source, target, code: fullCode(code) }));
}

const actOf = (event: ExportedEvent) => ({ ...event, symmetric: event.symmetric_act });

/** Event tables with a source and a target a row, coded in CAMEO. */
export const DYADIC: ReadonlySet<string> = new Set(["gdelt", "icews"]);
/** Whoever hosts a visit stands first in such a row, and is visited in the ledger. */
const HOST = "043";

function pairAsImported({ actors, recipients, symmetric_act, cameo }: ExportedEvent): CameoPair<ExportedParticipant> {
  const [one = null, other = null] = symmetric_act ? actors : [actors[0], recipients[0]];
  return cameo === HOST && !symmetric_act ? [other, one, cameo] : [one, other, cameo];
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
