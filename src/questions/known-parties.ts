import isoCountries from "i18n-iso-countries";
import type { Store } from "../ledger/index.ts";
import type { DirectoryEntry } from "../names/gazetteer/directory.ts";
import { directoryOf } from "./directory.ts";

/** A party as people are shown it. */
export interface KnownParty {
  id: string;
  name: string;
  /** state, territory, organisation, armed-group …; unknown where neither tables nor ledger say. */
  kind: string;
  /** ISO 3166-1 alpha-2 and numeric (380), of states that have them. */
  iso2: string | null;
  isoNumeric: string | null;
}

let byParty: ReadonlyMap<string, DirectoryEntry> | null = null;

/** Entries by the id they bear as a party; of those that share a code the state before its territories. */
function entriesByParty(): ReadonlyMap<string, DirectoryEntry> {
  byParty ??= new Map(
    directoryOf()
      .filter(({ kind }) => kind !== "person")
      .map((entry) => [entry.source === "actors/states.tsv" ? (entry.country ?? entry.id) : entry.id, entry] as const)
      .reverse(),
  );
  return byParty;
}

/** The entry of the tables that bears an id as a party. */
export const entryOfParty = (id: string): DirectoryEntry | undefined => entriesByParty().get(id);

/** Who parties are, by the tables, else by what the ledger read of them. */
export async function knownParties(store: Store, ids: readonly string[]): Promise<Map<string, KnownParty>> {
  const entries = entriesByParty();
  const unknown = ids.filter((id) => !entries.has(id));
  const read =
    unknown.length === 0
      ? []
      : await store.query<{ id: string; name: string; kind: string }>(
          "SELECT id, name, kind FROM actors WHERE id = ANY($1)",
          [unknown],
        );
  const fromLedger = new Map(read.map((actor) => [actor.id, actor]));
  return new Map(
    ids.map((id) => {
      const { name, kind } = entries.get(id) ?? fromLedger.get(id) ?? { name: id, kind: "unknown" };
      return [id, { id, name, kind, ...isoCodes(id) }];
    }),
  );
}

function isoCodes(id: string): Pick<KnownParty, "iso2" | "isoNumeric"> {
  if (!/^[A-Z]{3}$/.test(id)) return { iso2: null, isoNumeric: null };
  const iso2 = id === "XKX" ? "XK" : (isoCountries.alpha3ToAlpha2(id) ?? null);
  return { iso2, isoNumeric: isoCountries.alpha3ToNumeric(id) ?? null };
}
