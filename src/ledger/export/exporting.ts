import type { Store } from "../store.ts";
import type { ExportChoice } from "./choice.ts";

/** A country as event tables and other formats write it; empty where they have no way to. */
export interface Country {
  /** Its short English name. */
  name: string;
  /** ISO 3166-1 alpha-2, lower case. */
  alpha2: string;
  fips: string;
  /** CAMEO's code of an actor's country. */
  cameo: string;
  /** Its number in the Correlates of War state system. */
  cow: string;
}

/** What the formats need beside a ledger. */
export interface ExportTables {
  /** By ISO 3166-1 alpha-3. */
  countries: ReadonlyMap<string, Country>;
  /** Goldstein's scale by CAMEO code. */
  goldstein: ReadonlyMap<string, number>;
}

/** Why something of a choice has no place in a format. */
export type LeftOut = "no-article" | "no-point" | "negated" | "undated";

/** One export: what of which ledger, and whom to tell how far it is. */
export interface Exporting {
  store: Store;
  choice: ExportChoice;
  tables: ExportTables;
  /** Whether texts are asked for; those whose rights are reserved are left out all the same (rights.ts). */
  fullText: boolean;
  /** Nodes of a graph. */
  nodes: "parties" | "actors";
  /** So many events (of graphs: edges; of records: articles) are written now. */
  tell: (written: number) => void;
  leaveOut: (reason: LeftOut, count?: number) => void;
}

/** A way to write an export: its text, piece by piece. */
export type WriteFormat = (exporting: Exporting) => AsyncIterable<string>;
