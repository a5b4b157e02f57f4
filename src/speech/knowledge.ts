import { parseTable } from "../text/table.ts";
import type { Voice } from "./types.ts";

/** A reporting verb. */
export interface SpeechVerb {
  /** say, report, ask, deny, claim, announce, order, warn, think. */
  kind: string;
  certainty: Voice["certainty"];
}

/** What the speech room knows of one language, compiled once. */
export interface SpeechKnowledge {
  verbs: ReadonlyMap<string, SpeechVerb>;
  /** Prepositional cues by first word: `secondo`, `according to`, in lemmas or forms. */
  according: ReadonlyMap<string, readonly string[][]>;
  /** Preposition of the passive's agent and of the person addressed. */
  agent: string;
  addressed: string;
  /** Prepositions of purpose, some of which also mean "in the view of": `per`. */
  purpose: ReadonlySet<string>;
  /** Prepositions and markers of circumstance, which never open what was said: `after`, `durante`. */
  occasion: ReadonlySet<string>;
  /** Markers of an infinitive that reports what was said: `di` in "ha detto di volere". */
  reportedInfinitive: ReadonlySet<string>;
}

/** Compiles `speech-verbs.tsv` with the closed-class words of `grammar-words.tsv`. */
export function compileSpeechKnowledge(tables: Readonly<Record<string, string>>, language: string): SpeechKnowledge {
  const verbs = new Map<string, SpeechVerb>();
  const according = new Map<string, string[][]>();
  const path = `languages/${language}/speech-verbs.tsv`;
  for (const row of parseTable(tables[path] ?? "", path)) {
    if (row.kind === "according") {
      const phrase = row.lemma.split(" ");
      according.set(phrase[0], [...(according.get(phrase[0]) ?? []), phrase]);
    } else verbs.set(row.lemma, { kind: row.kind, certainty: (row.certainty || "certain") as Voice["certainty"] });
  }
  for (const phrases of according.values()) phrases.sort((a, b) => b.length - a.length);
  const words = `languages/${language}/grammar-words.tsv`;
  const uses = parseTable(tables[words] ?? "", words);
  const first = (use: string) => uses.find((row) => row.use === use)?.lemma ?? "";
  const all = (use: string) => new Set(uses.filter((row) => row.use === use).map((row) => row.lemma));
  return {
    verbs,
    according,
    agent: first("agent"),
    addressed: first("addressed"),
    purpose: all("purpose"),
    occasion: all("occasion"),
    reportedInfinitive: all("reported-infinitive"),
  };
}
