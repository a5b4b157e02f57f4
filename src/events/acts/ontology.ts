import { parseTable, variants } from "../../text/table.ts";

/** A kind of act: PLOVER type with its quad (1..4) and what the act becomes when it is announced, promised, demanded … */
export interface EventType {
  name: string;
  quad: number;
  score: number;
  cameo: string;
  /** The type of the same act announced for the future (AGREE for cooperation). */
  future: string;
  /** The act of calling off or ending such an act. */
  ended: { type: string; mode: string | null; cameo: string };
  derived: Derived;
}

/** What an act gives to the verbal act it is embedded in: CAMEO code for a promise; mode and CAMEO code for the others. */
export interface Derived {
  promise: string;
  demand: ModeAndCode;
  refusal: ModeAndCode;
  threat: ModeAndCode;
}

export interface ModeAndCode {
  mode: string | null;
  cameo: string;
}

/** One sense of the shared inventory, `data/ontology/meanings.tsv`. */
export interface Meaning {
  id: string;
  /** Null for the blocking sense `none`. */
  type: EventType | null;
  mode: string | null;
  contexts: readonly string[];
  cameo: string;
  /** A second act told by the same predicate: a prison sentence convicts and arrests. Null when none. */
  also: Meaning | null;
  /** What the act is when several states do it together: exercises cooperate. Null when the same. */
  together: Meaning | null;
  symmetry: "yes" | "no" | "host";
  derived: Derived;
  /** Whether a user's dictionary of verbs has it: its rows go before ours, and its code stands as it is written. */
  own: boolean;
}

/** How the names of meanings of users' dictionaries begin. */
const OWN = "own-";

/** The kind of acts that a user's dictionary codes and PLOVER has no type for: comments, codes of the dictionary's own. */
export const UNTYPED: EventType = {
  name: "",
  quad: 0,
  score: 0,
  cameo: "",
  future: "",
  ended: { type: "", mode: null, cameo: "" },
  derived: {
    promise: "",
    demand: { mode: null, cameo: "" },
    refusal: { mode: null, cameo: "" },
    threat: { mode: null, cameo: "" },
  },
};

/** Types of acts done in words: who says them is their actor, not their witness. */
export const SPEECH_ACTS: ReadonlySet<string> = new Set([
  "AGREE",
  "SUPPORT",
  "REQUEST",
  "ACCUSE",
  "REJECT",
  "THREATEN",
  "CONCEDE",
]);

export const isSpeechAct = ({ type }: Meaning): boolean => SPEECH_ACTS.has(type?.name ?? "");

export interface Ontology {
  types: ReadonlyMap<string, EventType>;
  meanings: ReadonlyMap<string, Meaning>;
  /** PLOVER's conflict-cooperation scores by `TYPE mode`. */
  scores: ReadonlyMap<string, number>;
}

/** PLOVER's conflict-cooperation score of a type and mode, −10..10. */
export function scoreOf({ scores, types }: Ontology, type: string, mode: string | null): number {
  return scores.get(`${type} ${mode}`) ?? types.get(type)?.score ?? 0;
}

/** `meet 125`; `-` for no mode. */
const modeAndCode = (cell: string): ModeAndCode => {
  const [mode, cameo] = cell.split(" ");
  return { mode: mode === "-" ? null : mode, cameo };
};

/** `RETREAT ceasefire 0871`; `-` for no mode. */
function endedOf(cell: string): EventType["ended"] {
  const [type, ...rest] = cell.split(" ");
  return { type, ...modeAndCode(rest.join(" ")) };
}

/** Compiles the tables of `data/ontology`. Throws when a meaning names a type that is not PLOVER's. */
export function compileOntology(tables: Readonly<Record<string, string>>): Ontology {
  const rows = (name: string) => parseTable(tables[`ontology/${name}.tsv`], `ontology/${name}.tsv`);
  const types = new Map<string, EventType>();
  for (const row of rows("types")) {
    types.set(row.type, {
      name: row.type,
      quad: Number(row.quad),
      score: Number(row.score),
      cameo: row.cameo,
      future: row.future,
      ended: endedOf(row.ended),
      derived: {
        promise: row.promise,
        demand: modeAndCode(row.demand),
        refusal: modeAndCode(row.refusal),
        threat: modeAndCode(row.threat),
      },
    });
  }
  const scores = new Map(rows("modes").map((row) => [`${row.type} ${row.mode}`, Number(row.score)]));
  const meanings = new Map<string, Meaning>();
  for (const row of rows("meanings")) {
    const own = row.meaning.startsWith(OWN);
    const type = types.get(row.type) ?? (own && row.cameo !== "" ? UNTYPED : null);
    if (type === null && row.meaning !== "none" && !own)
      throw new Error(`ontology/meanings.tsv: ${row.meaning}: no type ${row.type}`);
    const fallback = type?.derived ?? (types.get("AGREE") as EventType).derived;
    meanings.set(row.meaning, {
      id: row.meaning,
      type,
      mode: row.mode === "" ? null : row.mode,
      contexts: variants(row.contexts),
      cameo: row.cameo,
      also: row.also ? (meanings.get(row.also) ?? null) : null,
      together: row.together ? (meanings.get(row.together) ?? null) : null,
      symmetry: row.symmetric as Meaning["symmetry"],
      own,
      derived: {
        promise: row.promise || fallback.promise,
        demand: row.demand ? modeAndCode(row.demand) : fallback.demand,
        refusal: row.refusal ? modeAndCode(row.refusal) : fallback.refusal,
        threat: row.threat ? modeAndCode(row.threat) : fallback.threat,
      },
    });
  }
  return { types, meanings, scores };
}
