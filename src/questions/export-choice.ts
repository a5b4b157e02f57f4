import type { ExportChoice, Store } from "../ledger/index.ts";
import { isCalendarDate } from "../reader/calendar-date.ts";
import { PLOVER_TYPES } from "../reader/plover-types.ts";
import { nearest } from "./nearest.ts";
import { actorNamed, partiesNamed } from "./party-named.ts";
import { UsageError } from "./usage-error.ts";

const CERTAINTIES = ["certain", "probable", "possible", "unknown"];

type Texts = Partial<
  Record<"actor" | "dyad" | "type" | "since" | "until" | "source" | "certainty" | "dataset", string>
>;

/** What a command line chooses, its names looked up; `names` has the other party of --dyad. Throws a UsageError that offers the nearest. */
export async function choiceOf(store: Store, texts: Texts, names: readonly string[]): Promise<ExportChoice> {
  const { actor, dyad, type, since, until, source, certainty, dataset } = texts;
  const choice: ExportChoice = {};
  if (since !== undefined) choice.since = dayOf("--since", since);
  if (until !== undefined) choice.until = dayOf("--until", until);
  if (choice.since !== undefined && choice.until !== undefined && choice.since > choice.until)
    throw new UsageError("dyad-period", { from: choice.since, to: choice.until });
  if (type !== undefined) choice.types = listed("type", type.toUpperCase(), PLOVER_TYPES);
  if (certainty !== undefined) choice.certainties = listed("certainty", certainty.toLowerCase(), CERTAINTIES);
  if (dataset !== undefined) choice.dataset = await known(store, "dataset", dataset);
  if (source !== undefined) choice.source = await known(store, "source", source);
  if (actor !== undefined) choice.actor = (await actorNamed(store, actor)).id;
  if (dyad === undefined && names.length > 0) throw new UsageError("export-name", { name: names[0] });
  if (dyad !== undefined) {
    if (names.length !== 1) throw new UsageError("dyad-pair", { count: names.length + 1 });
    const [one, other] = await partiesNamed(store, [dyad, names[0]]);
    choice.dyad = [one.id, other.id];
  }
  return choice;
}

/** Words of a list that are parted by commas. */
function listed(option: string, words: string, all: readonly string[]): string[] {
  return words.split(",").map((word) => {
    const wanted = word.trim();
    if (all.includes(wanted)) return wanted;
    throw new UsageError("export-word", {
      option,
      word: wanted,
      nearest: nearest(wanted, all) ?? "",
      all: all.join(", "),
    });
  });
}

/** What a ledger has under a name: where its articles stood, and what tables its events come from. */
const KNOWN = {
  dataset: "SELECT DISTINCT dataset AS name, dataset AS id FROM events",
  source:
    "SELECT DISTINCT publisher AS name, coalesce(publisher_actor, publisher) AS id FROM articles WHERE publisher IS NOT NULL UNION SELECT DISTINCT source, source FROM imported_events WHERE source IS NOT NULL",
} as const;

async function known({ query }: Store, option: keyof typeof KNOWN, wanted: string): Promise<string> {
  const rows = await query<{ name: string; id: string }>(KNOWN[option]);
  const same = rows.find(({ name, id }) => [name, id].some((each) => each.toLowerCase() === wanted.toLowerCase()));
  if (same !== undefined) return same.id.toLowerCase() === wanted.toLowerCase() ? same.id : same.name;
  const all = [...new Set(rows.map(({ name }) => name))].sort();
  const near = nearest(
    wanted.toLowerCase(),
    all.map((each) => each.toLowerCase()),
  );
  const offer = all.find((each) => each.toLowerCase() === near) ?? "";
  const some = all.length > MANY ? `${all.slice(0, MANY).join(", ")} …` : all.join(", ");
  throw new UsageError("export-word", { option, word: wanted, nearest: offer, all: some || "none" });
}

const MANY = 12;

function dayOf(option: string, date: string): string {
  if (!isCalendarDate(date)) throw new UsageError("dyad-date", { option, date });
  return date.slice(0, 10);
}
