/** What the cells of an event table say, in the ledger's terms. */

/** An act: PLOVER type, mode, contexts; CAMEO code. */
export interface ImportedAct {
  type: string;
  mode: string | null;
  contexts: readonly string[];
  cameo: string;
  quad: number;
  score: number;
  /** Both sides are actors; `host`: the recipient is the one who comes. */
  symmetric: "yes" | "no" | "host";
}

/** Who takes part: an actor as the ledger registers it, and as what it acts here. */
export interface ImportedActor {
  id: string;
  name: string;
  kind: string;
  country: string | null;
  sectors: readonly string[];
  wikidata: string | null;
  body: string | null;
  cameo: string | null;
}

export interface ImportedPlace {
  /** What tells it from others: name, country and number, with all that the table names it by. */
  identity: string;
  name: string;
  country: string | null;
  latitude: number | null;
  longitude: number | null;
  geonames: number | null;
}

/** Reads the cells of one format, each as it is staged: columns that belong together joined by UNIT. */
export interface CellReader {
  day: (cell: string) => string | null;
  /** Null: no act of PLOVER's. */
  act: (cell: string) => ImportedAct | null;
  /** Nobody, or one; several where the table lists them. */
  actors: (cell: string) => ImportedActor[];
  place: (cell: string) => ImportedPlace | null;
  /** Whether an event's number is its own on its day only. */
  numbersByDay: boolean;
}
