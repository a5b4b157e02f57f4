import { parseTable } from "../text/table.ts";
import { NO_VERB, type Phrases, type SpeechKind, type SpeechVerb, type VerbPhrase } from "./speech-verbs.ts";
import type { Voice } from "./types.ts";

/** What the speech room knows of one language, compiled once. */
export interface SpeechKnowledge {
  verbs: ReadonlyMap<string, SpeechVerb>;
  verbPhrases: ReadonlyMap<string, readonly VerbPhrase[]>;
  /** Prepositional cues before a source: `secondo`, `according to`. */
  according: Phrases;
  /** Openings of a clause that names the source: `secondo quanto`, `come`, `as`. */
  relay: Phrases;
  /** Openings of a sentence that gives the sentence before to a speaker: `lo` (ha detto), `così`, `con queste parole`. */
  anaphors: Phrases;
  /** What tells, behind a copula, that somebody put it so: (was) `how`. */
  clefts: Phrases;
  /** Conjunctions that open a reported clause. */
  complementisers: ReadonlySet<string>;
  /** Verbs by whose passive participle one source passes on another: `citato da`, `quoted by`. */
  quoting: ReadonlySet<string>;
  /** Those by which whoever reports names his own source: `citing`, `riprendendo`; nobody is cited by who is carrying food. */
  citing: ReadonlySet<string>;
  /** Verbs under which somebody speaks in the infinitive: `limitarsi` in "si è limitato a dire". */
  carriers: ReadonlySet<string>;
  /** Verbs whose bare object is the person addressed: `tell`. */
  addressing: ReadonlySet<string>;
  /** Preposition of the passive's agent and of the person addressed. */
  agent: string;
  addressed: string;
  genitive: string;
  /** The clitic of reflexive and impersonal verbs: `si`; "" when the language has none. */
  reflexive: string;
  /** Prepositions of purpose, some of which also mean "in the view of": `per`. */
  purpose: ReadonlySet<string>;
  /** Prepositions and markers of circumstance, which never open what was said: `after`, `durante`. */
  occasion: ReadonlySet<string>;
  /** Nouns of speech and of documents: `dichiarazione`, `report`; what they are called after is whose words they are; the kind of their verb. */
  nouns: ReadonlyMap<string, string>;
  /** Nouns that stand behind "according to" without speaking: laws, plans. */
  silent: ReadonlySet<string>;
  /** Nouns for whoever has no name: `fonte`, `analyst`. */
  speakers: ReadonlySet<string>;
  /** Nouns for whoever is addressed: `giornalista`, `stampa`. */
  hearers: ReadonlySet<string>;
  /** Verbs of saying that without a quotation say only that an act goes on: `continue`. */
  aspects: ReadonlySet<string>;
  /** Verbs whose subject is no speaker: `seem`, `sembrare`. */
  raising: ReadonlySet<string>;
  /** Verbs of saying that take any object: `dire`, `say`. */
  plain: ReadonlySet<string>;
  /** Nouns of time, which are never who speaks. */
  temporal: ReadonlySet<string>;
  /** Auxiliaries of the perfect, which taggers take for verbs of their own. */
  perfect: ReadonlySet<string>;
  /** Words that open an indirect question. */
  question: ReadonlySet<string>;
  /** Whether the language leaves out subjects that are understood. */
  dropsSubjects: boolean;
  /** Words that open a free relative: `what` in "what he called". */
  freeRelatives: ReadonlySet<string>;
  /** Nouns that take up an outlet named before: `the paper`, `il quotidiano`. */
  outlets: ReadonlySet<string>;
  /** Conjunctions that set one clause against another: `but`, `while`. */
  contrast: ReadonlySet<string>;
  /** What words that carry an attribution without being words of saying are (`stances.tsv`), by part of speech and lemma: `ADJ eager`. */
  stances: ReadonlyMap<string, string>;
  /** Markers of an infinitive that reports what was said: `di` in "ha detto di volere". */
  reportedInfinitive: ReadonlySet<string>;
}

/** Compiles `speech-verbs.tsv` with the closed-class words of `grammar-words.tsv`. */
export function compileSpeechKnowledge(tables: Readonly<Record<string, string>>, language: string): SpeechKnowledge {
  const path = `languages/${language}/speech-verbs.tsv`;
  const rows = parseTable(tables[path] ?? "", path);
  const verbs = new Map<string, SpeechVerb>();
  const verbPhrases = new Map<string, VerbPhrase[]>();
  const addressing = new Set<string>();
  for (const row of rows) {
    if (NO_VERB.has(row.kind)) continue;
    const verb = { kind: row.kind as SpeechKind, certainty: (row.certainty || "certain") as Voice["certainty"] };
    const [head, ...rest] = row.lemma.split(" ");
    if (rest.length > 0) verbPhrases.set(head, [...(verbPhrases.get(head) ?? []), { rest, verb }]);
    else if (!verbs.has(head)) verbs.set(head, verb);
    if (row.note === "addressing") addressing.add(row.lemma);
  }
  for (const phrases of verbPhrases.values()) phrases.sort((a, b) => b.rest.length - a.rest.length);
  const noted = (note: string) => new Set(rows.filter((row) => row.note === note).map((row) => row.lemma));
  const lemmas = (kind: string) => rows.filter((row) => row.kind === kind).map((row) => row.lemma);
  const words = `languages/${language}/grammar-words.tsv`;
  const uses = parseTable(tables[words] ?? "", words);
  const stances = `languages/${language}/stances.tsv`;
  const actors = `actors/references.${language}.tsv`;
  const references = parseTable(tables[actors] ?? "", actors);
  const first = (use: string) => uses.find((row) => row.use === use)?.lemma ?? "";
  const all = (use: string) => new Set(uses.filter((row) => row.use === use).map((row) => row.lemma));
  return {
    verbs,
    verbPhrases,
    according: phrasesOf(lemmas("according")),
    relay: phrasesOf(lemmas("relay")),
    anaphors: phrasesOf(lemmas("anaphor")),
    clefts: phrasesOf(lemmas("cleft")),
    complementisers: new Set(lemmas("complementiser")),
    quoting: new Set(lemmas("quoting")),
    citing: noted("citing"),
    carriers: new Set(lemmas("carrier")),
    addressing,
    agent: first("agent"),
    addressed: first("addressed"),
    genitive: first("genitive"),
    reflexive: first("reflexive"),
    purpose: all("purpose"),
    occasion: all("occasion"),
    nouns: new Map(rows.filter((row) => row.kind === "noun").map((row) => [row.lemma, row.note])),
    speakers: new Set(lemmas("source").map((phrase) => phrase.split(" ")[0])),
    aspects: noted("aspect"),
    raising: noted("raising"),
    plain: noted("plain"),
    hearers: new Set(lemmas("hearer")),
    silent: new Set(lemmas("silent")),
    temporal: all("temporal"),
    perfect: all("perfect"),
    question: all("question"),
    dropsSubjects: references.some((row) => row.use === "drops-subjects"),
    freeRelatives: new Set(lemmas("free-relative")),
    outlets: new Set(lemmas("outlet")),
    contrast: new Set(lemmas("contrast")),
    stances: compileStances(tables[stances] ?? "", stances),
    reportedInfinitive: all("reported-infinitive"),
  };
}

function compileStances(source: string, path: string): ReadonlyMap<string, string> {
  const stances = new Map<string, string>();
  for (const { kind, pos, lemmas } of parseTable(source, path))
    for (const lemma of lemmas.split("|")) stances.set(`${pos} ${lemma}`, kind);
  return stances;
}

function phrasesOf(written: readonly string[]): Phrases {
  const phrases = new Map<string, string[][]>();
  for (const phrase of written) {
    const parts = phrase.split(" ");
    phrases.set(parts[0], [...(phrases.get(parts[0]) ?? []), parts]);
  }
  for (const same of phrases.values()) same.sort((a, b) => b.length - a.length);
  return phrases;
}
