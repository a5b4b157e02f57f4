import { parseTable, variants } from "../../text/table.ts";
import type { Meaning, Ontology } from "./ontology.ts";

/** A grammatical place of a frame. */
export interface Slot {
  name: string;
  /** Without a political participant there, the row does not apply. */
  required: boolean;
  /** Only an international body may stand there. */
  body: boolean;
  /** Only armed forces may stand there, no single person. */
  force: boolean;
  /** Only people at home may stand there: no government, no armed forces. */
  people: boolean;
  /** Only a single person may stand there. */
  person: boolean;
  /** Whoever stands there takes part beside whoever an earlier slot gave: the winner beside the court. */
  beside: boolean;
}

/** Who is who around a predicate. `symmetric`: both sides are actors. */
export interface Frame {
  actors: readonly Slot[];
  recipients: readonly Slot[];
  symmetric: boolean;
}

/** A lemma, or any lemma of a class. */
export type Part = string | ReadonlySet<string>;

/** Whether a lemma answers to one part of a row. */
export const fits = (part: Part, lemma: string): boolean =>
  typeof part === "string" ? part === lemma : part.has(lemma);

/** One row of a language's `predicates.tsv`, compiled. */
export interface Predicate {
  /** Name of the row for the record's `rule`: `it:imporre sanzione`. */
  rule: string;
  pos: "VERB" | "NOUN" | "ADJ";
  /** Lemmas of the row, its first being the key it is found under; a class of nouns (`{goods}`) stands as the set of its lemmas. */
  lemmas: readonly Part[];
  /** What the subject must be, its head last; in rows of users' dictionaries alone ("{DEATH TOLL} *"). */
  subject?: readonly Part[];
  /** Only the pronominal verb (`si dimettere`). */
  pronominal: boolean;
  frame: Frame;
  meaning: Meaning;
}

/** What tells an act that no row names, under the name the record's `rule` has for it. */
export const unlistedPredicate = (rule: string, pos: "VERB" | "NOUN", meaning: Meaning): Predicate => ({
  rule,
  pos,
  lemmas: [],
  pronominal: false,
  frame: { actors: [], recipients: [], symmetric: false },
  meaning,
});

/** The predicates of one language by their first lemma. */
export interface PredicateIndex {
  verbs: ReadonlyMap<string, readonly Predicate[]>;
  /** Rows of users' dictionaries, which name verbs by any form of theirs: `left`, `risen`. Empty without one. */
  forms: ReadonlyMap<string, readonly Predicate[]>;
  /** Nouns and noun phrases. */
  nouns: ReadonlyMap<string, readonly Predicate[]>;
  adjectives: ReadonlyMap<string, readonly Predicate[]>;
  /** Nouns of quantity, seen through to what they measure: `serie`, `decina`, `package`. */
  measures: ReadonlySet<string>;
}

function parseSlots(source: string): Slot[] {
  return source
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "" && name !== "-")
    .map((slot) => ({
      name: slot.replace(/^&/, "").replace(/[!*^%@]+$/, ""),
      required: slot.endsWith("!"),
      body: slot.includes("*"),
      force: slot.includes("^"),
      people: slot.includes("%"),
      person: slot.includes("@"),
      beside: slot.startsWith("&"),
    }));
}

/** How a part of a row begins that its subject must be. */
const SUBJECT = "subject:";

const frames = new Map<string, Frame>();

/** Thousands of rows share a few hundred frames. */
function frameOf(source: string): Frame {
  let frame = frames.get(source);
  if (frame) return frame;
  frame = parseFrame(source);
  frames.set(source, frame);
  return frame;
}

/** `subj!>obj,contro` or `subj+con`: grammar in data/ontology/README.md. */
function parseFrame(source: string): Frame {
  const symmetric = source.includes("+");
  const [actors, recipients] = source.split(symmetric ? "+" : ">");
  return { actors: parseSlots(actors), recipients: parseSlots(recipients ?? ""), symmetric };
}

/** Whether a row names a class of words and asks for nobody. */
const isLoose = ({ lemmas, frame }: Predicate): boolean =>
  lemmas.some((lemma) => typeof lemma !== "string") &&
  ![...frame.actors, ...frame.recipients].some(({ required }) => required);

/** Compiles `languages/<xx>/predicates.tsv`. Rows whose meaning is unknown are an error of the table, named by predicate. */
export function compilePredicates(
  source: string,
  classTable: string,
  measures: ReadonlySet<string>,
  language: string,
  ontology: Ontology,
): PredicateIndex {
  const classes = new Map<string, ReadonlySet<string>>();
  for (const row of parseTable(classTable, `languages/${language}/noun-classes.tsv`)) {
    classes.set(`{${row.class}}`, new Set(variants(row.lemmas)));
  }
  const verbs = new Map<string, Predicate[]>();
  const forms = new Map<string, Predicate[]>();
  const nouns = new Map<string, Predicate[]>();
  const adjectives = new Map<string, Predicate[]>();
  const indexes = { VERB: verbs, NOUN: nouns, ADJ: adjectives };
  for (const row of parseTable(source, `languages/${language}/predicates.tsv`)) {
    const meaning = ontology.meanings.get(row.meaning);
    if (!meaning) throw new Error(`languages/${language}/predicates.tsv: ${row.predicate}: no meaning ${row.meaning}`);
    const pos = row.pos as Predicate["pos"];
    const parts = row.predicate.split(" ");
    let lemmas = parts.filter((part) => !part.startsWith(SUBJECT));
    const pronominal = pos === "VERB" && lemmas[0] === "si" && lemmas.length > 1;
    if (pronominal) lemmas = lemmas.slice(1);
    const key = lemmas[0];
    const partOf = (lemma: string) => classes.get(lemma) ?? lemma;
    const subject = parts.length === lemmas.length ? [] : parts.filter((part) => part.startsWith(SUBJECT));
    const predicate: Predicate = {
      rule: `${language}:${row.predicate}`,
      pos,
      lemmas: lemmas.map(partOf),
      ...(subject.length > 0 && { subject: subject.map((part) => partOf(part.slice(SUBJECT.length))) }),
      pronominal,
      frame: frameOf(row.frame),
      meaning,
    };
    const index = indexes[pos];
    const rows = index.get(key);
    if (rows) rows.push(predicate);
    else index.set(key, [predicate]);
    if (meaning.own) forms.set(key, verbs.get(key) as Predicate[]);
  }
  for (const index of [verbs, nouns, adjectives]) {
    // "Reject a charge" is no "reject {demand}": rows that name their words, or ask for somebody, go before those that name a class.
    for (const rows of index.values())
      rows.sort((a, b) => b.lemmas.length - a.lemmas.length || Number(isLoose(a)) - Number(isLoose(b)));
  }
  return { verbs, forms, nouns, adjectives, measures };
}
