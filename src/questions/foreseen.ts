import type { Store } from "../ledger/index.ts";
import {
  type ActScores,
  type GroupScores,
  listForecasts,
  type Outcome,
  openAfter,
  outcomesUntil,
  type ProjectionFate,
  projectionFates,
  recordsOfVoices,
  type SeriesScores,
  scoreActs,
  scoreGroups,
  scoreSeries,
  TERM_DAYS,
  type VoiceRecord,
} from "../outlook/index.ts";
import { coverageOf } from "../relations/index.ts";
import { dayNumber } from "../time/calendar.ts";
import { partiesNamed } from "./party-named.ts";
import { UsageError } from "./usage-error.ts";

/** What articles said may follow, with its fate, and how often the word of each voice came true. */
export interface Foreseen {
  termDays: number;
  voices: VoiceRecord[];
  projections: ProjectionFate[];
}

/**
 * Asks a ledger what articles foresaw; of one party, or between two, when they are named. Throws a UsageError when a name means nobody, or only
 * the counterpart is named.
 */
export async function askForeseen(store: Store, actor?: string, counterpart?: string): Promise<Foreseen> {
  if (actor === undefined && counterpart !== undefined)
    throw new UsageError("request-value", { name: "counterpart", wants: "an actor beside it" });
  const named = [actor, counterpart].filter((name) => name !== undefined);
  const parties = (await partiesNamed(store, named)).map(({ id }) => id);
  const projections = await projectionFates(store, parties);
  return { termDays: TERM_DAYS, voices: recordsOfVoices(projections), projections };
}

/** How published forecasts did whose time has come. */
export interface ForecastScores {
  day: string;
  due: number;
  open: number;
  acts: ActScores | null;
  series: SeriesScores | null;
  /** Acts by type, and by how many days they look ahead. */
  types: GroupScores[];
  horizons: GroupScores[];
  outcomes: (Omit<Outcome["forecast"], "below"> & Omit<Outcome, "forecast">)[];
}

/** Scores the published forecasts by what the ledger knows now; `today`: by what it would on that day. Throws a UsageError when nothing is dated. */
export async function askScores(store: Store, today: string | undefined): Promise<ForecastScores> {
  const last = (await coverageOf(store))?.to;
  if (last === undefined) throw new UsageError("outlook-empty", { ledger: store.place });
  // A day is over when a later one is told of; the last that is told of may be half read.
  const day = today ?? last;
  const outcomes = await outcomesUntil(store, day);
  return {
    day,
    due: outcomes.length,
    open: await openAfter(store, day),
    acts: scoreActs(outcomes),
    series: scoreSeries(outcomes),
    types: scoreGroups(outcomes, ({ forecast }) => forecast.what),
    horizons: scoreGroups(outcomes, ({ forecast }) => String(daysOf(forecast))),
    outcomes: outcomes.map(plainOutcome),
  };
}

/** Both days count. */
const daysOf = ({ origin, until }: Outcome["forecast"]): number => dayNumber(until) - dayNumber(origin) + 1;

const plainOutcome = ({
  forecast: { below, ...forecast },
  ...outcome
}: Outcome): ForecastScores["outcomes"][number] => ({
  ...forecast,
  ...outcome,
});

/** Published forecasts as a list, the last first, and whether each one's time has come. */
export async function askForecasts(
  store: Store,
  { status, after }: { status: string | undefined; after: string | undefined },
  limit: number,
) {
  const day = (await coverageOf(store))?.to ?? NEVER;
  if (after !== undefined && !/^\d{1,9}$/.test(after))
    throw new UsageError("request-value", { name: "after", wants: "what the page before had as next" });
  const wanted = status === "open" || status === "settled" ? status : undefined;
  const before = after === undefined ? undefined : Number(after);
  const found = await listForecasts(store, { status: wanted, day, before, limit: limit + 1 });
  const page = found.slice(0, limit).map(plainOutcome);
  return {
    day: day === NEVER ? null : day,
    forecasts: page.map((each) => ({ ...each, settled: each.until <= day })),
    next: page.length < found.length ? String(page.at(-1)!.forecast) : null,
  };
}

/** Where nothing is dated no day is over. */
const NEVER = "0001-01-01";
