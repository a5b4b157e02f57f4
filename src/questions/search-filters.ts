import { type Filters, fold, knownSources, type Store } from "../ledger/index.ts";
import { PLOVER_TYPES } from "../reader/plover-types.ts";
import { actorNamed, placeNamed } from "./actor-named.ts";
import { periodGiven } from "./dyad-question.ts";
import { nearest } from "./nearest.ts";
import { partiesNamed } from "./party-named.ts";
import { UsageError } from "./usage-error.ts";

/** Options that narrow a search down. */
export const FILTER_OPTIONS = {
  actor: { type: "string" },
  type: { type: "string" },
  dyad: { type: "string" },
  place: { type: "string" },
  since: { type: "string" },
  until: { type: "string" },
  source: { type: "string" },
  lang: { type: "string" },
  certainty: { type: "string" },
  polarity: { type: "string" },
  time: { type: "string" },
  "all-versions": { type: "boolean" },
} as const;

const TYPES: readonly string[] = PLOVER_TYPES;
const QUADS = ["verbal-cooperation", "material-cooperation", "verbal-conflict", "material-conflict"];

/** The filters options ask for, names looked up in the ledger and the tables. Throws a UsageError that offers the nearest. */
export async function filtersOf(
  store: Store,
  texts: Partial<Record<string, string>>,
  flags: ReadonlySet<string>,
): Promise<Filters> {
  const { actor, type, dyad, place, source, lang, certainty, polarity, time } = texts;
  const given: Filters = {
    ...periodGiven(texts),
    language: lang,
    ...(type === undefined ? {} : typeOf(type)),
    certainty: oneOf("--certainty", certainty, ["certain", "probable", "possible", "unknown"]),
    polarity: oneOf("--polarity", polarity, ["affirmed", "negated"]),
    time: oneOf("--time", time, ["past", "present", "future"]),
    source: source === undefined ? undefined : await sourceOf(store, source),
    actor: actor === undefined ? undefined : await actorNamed(store, actor),
    place: place === undefined ? undefined : await placeNamed(store, place),
    dyad: dyad === undefined ? undefined : await dyadOf(store, dyad),
    allVersions: flags.has("all-versions") || undefined,
  };
  return Object.fromEntries(Object.entries(given).filter(([, filter]) => filter !== undefined));
}

function typeOf(type: string): Pick<Filters, "type" | "quad"> {
  const quad = QUADS.indexOf(type.toLowerCase());
  if (quad >= 0) return { quad: quad + 1 };
  if (/^[1-4]$/.test(type)) return { quad: Number(type) };
  if (TYPES.includes(type.toUpperCase())) return { type: type.toUpperCase() };
  const near = nearest(type.toUpperCase(), TYPES) ?? nearest(type.toLowerCase(), QUADS) ?? "";
  throw new UsageError("search-type", { type, nearest: near });
}

/** A word somebody gave, of those there are. Throws a UsageError. */
export function oneOf(option: string, value: string | undefined, known: readonly string[]): string | undefined {
  if (value !== undefined && !known.includes(value))
    throw new UsageError("search-value", { option, value, known: known.join(", ") });
  return value;
}

async function dyadOf(store: Store, dyad: string): Promise<[string, string]> {
  const names = dyad.split(",").map((name) => name.trim());
  if (names.length !== 2 || names.includes("")) throw new UsageError("search-dyad", { dyad });
  const [one, other] = await partiesNamed(store, names);
  return [one.id, other.id];
}

async function sourceOf(store: Store, source: string): Promise<string> {
  const known = await knownSources(store);
  const wanted = fold(source);
  const found = known.find((each) => each === source) ?? known.find((each) => fold(each) === wanted);
  if (found !== undefined) return found;
  const bearing = known.find((each) => fold(each).includes(wanted));
  throw new UsageError("search-source", { source, nearest: nearest(source, known) ?? bearing ?? "" });
}
