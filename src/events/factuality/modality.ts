import { U } from "../../grammar/universal.ts";
import { parseTable } from "../../text/table.ts";
import type { Words } from "../../text/words.ts";
import type { Certainty } from "../scene.ts";

/** A word or phrase that says how sure an act is, or that it lies ahead: `forse`, `reportedly`, `alleged`, `imminent`. */
export interface Hedge {
  lemmas: readonly string[];
  certainty: Certainty;
  /** The act has not happened yet: `upcoming`, `previsto`. */
  ahead: boolean;
}

/** What a language's words say of certainty, negation and time beyond inflection. */
export interface Modality {
  hedges: ReadonlyMap<string, readonly Hedge[]>;
  /** Turns by which a clause foretells what its complements name: `rischiare`, `si profilare`, `lasciare prevedere`; by each of their words. */
  forecasts: ReadonlyMap<string, readonly Hedge[]>;
  /** Words and phrases that negate the clause or noun they hang on, by their first lemma. */
  negations: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** Auxiliaries of possibility, obligation, wish, future and the conditional. */
  possible: ReadonlySet<string>;
  obligation: ReadonlySet<string>;
  want: ReadonlySet<string>;
  future: ReadonlySet<string>;
  conditional: ReadonlySet<string>;
  /** Auxiliaries of the perfect, and those of them that make no passive: `have`, `avere`. */
  perfect: ReadonlySet<string>;
  possessive: ReadonlySet<string>;
  /** Verbs of the progressive: `stare`. */
  progressive: ReadonlySet<string>;
  /** Markers of a condition (`se`, `unless`), words that turn them into a concession (`anche se`, `even if`). */
  condition: ReadonlySet<string>;
  concessive: ReadonlySet<string>;
  /** Markers of an indirect question, and the verbs that take one even where the parser sees a condition. */
  question: ReadonlySet<string>;
  asking: ReadonlySet<string>;
  /** Conjunctions and verbs of "but did not". */
  adversative: ReadonlySet<string>;
  proverb: ReadonlySet<string>;
  /** Words that leave a negation before them only a part: `only`, `all`, `solo`. */
  limiting: ReadonlySet<string>;
  /** Words for "the same" beside such a verb: `stesso`, `altrettanto`. */
  likewise: ReadonlySet<string>;
  /** The same as adverbs right beside it: `so`, `too`; words that put it before its subject: `as`. */
  thus: ReadonlySet<string>;
  inverting: ReadonlySet<string>;
  /** Verbs and nouns of "followed suit". */
  followed: ReadonlySet<string>;
  precedent: ReadonlySet<string>;
}

const RANK: Record<Certainty, number> = { certain: 0, probable: 1, unknown: 2, possible: 3 };

/** The less certain of two. */
export function weaker(a: Certainty, b: Certainty): Certainty {
  return RANK[a] >= RANK[b] ? a : b;
}

/** Whether `lemmas` stand in the text from `word` on, as lemmas or in lower-cased form. */
export function lemmasFollow(words: Words, word: number, lemmas: readonly string[]): boolean {
  for (let offset = 0; offset < lemmas.length; offset++) {
    const at = word + offset;
    if (at >= words.length) return false;
    if (words.lemma[at] !== lemmas[offset] && words.form[at].toLowerCase() !== lemmas[offset]) return false;
  }
  return true;
}

/** The hedge that begins at a word, null when none; the longest first. */
export function hedgeAt(words: Words, word: number, modality: Modality): Hedge | null {
  const lemma = words.lemma[word];
  const lower = words.form[word].toLowerCase();
  const hedge = begun(words, word, modality.hedges.get(lemma));
  return hedge ?? (lower === lemma ? null : begun(words, word, modality.hedges.get(lower)));
}

/** The first of some hedges that a text has from a word on. Nearly every word begins none. */
const begun = (words: Words, word: number, rows: readonly Hedge[] | undefined): Hedge | null =>
  rows === undefined ? null : (rows.find(({ lemmas }) => lemmasFollow(words, word, lemmas)) ?? null);

/** Whether a negation of at least `length` words begins at a word. */
export function negationAt(words: Words, word: number, modality: Modality, length = 1): boolean {
  // "Not only", "non tutti": part of it is affirmed.
  const next = word + 1 < words.length ? words.lemma[word + 1] : "";
  if (modality.limiting.has(next) && words.upos[word] !== U.VERB) return false;
  const lemma = words.lemma[word];
  const lower = words.form[word].toLowerCase();
  const { negations } = modality;
  return (
    begins(words, word, negations.get(lemma), length) ||
    (lower !== lemma && begins(words, word, negations.get(lower), length))
  );
}

const begins = (
  words: Words,
  word: number,
  rows: readonly (readonly string[])[] | undefined,
  length: number,
): boolean => rows?.some((lemmas) => lemmas.length >= length && lemmasFollow(words, word, lemmas)) === true;

/** Compiles `hedges.tsv`, `negation.tsv` and the modal rows of `grammar-words.tsv`. */
export function compileModality(
  hedgeTable: string,
  negationTable: string,
  wordsOf: (use: string) => string[],
  language: string,
): Modality {
  const hedges = new Map<string, Hedge[]>();
  const forecasts = new Map<string, Hedge[]>();
  for (const row of parseTable(hedgeTable, `languages/${language}/hedges.tsv`)) {
    const lemmas = row.expression.split(" ");
    const hedge = { lemmas, certainty: row.certainty as Certainty, ahead: row.time === "ahead" };
    if (row.scope !== "forecast") hedges.set(lemmas[0], [...(hedges.get(lemmas[0]) ?? []), hedge]);
    else for (const lemma of lemmas) forecasts.set(lemma, [...(forecasts.get(lemma) ?? []), hedge]);
  }
  for (const rows of hedges.values()) rows.sort((a, b) => b.lemmas.length - a.lemmas.length);
  const negations = new Map<string, (readonly string[])[]>();
  for (const row of parseTable(negationTable, `languages/${language}/negation.tsv`)) {
    const lemmas = row.expression.split(" ");
    negations.set(lemmas[0], [...(negations.get(lemmas[0]) ?? []), lemmas]);
  }
  const setOf = (use: string) => new Set(wordsOf(use));
  return {
    hedges,
    forecasts,
    negations,
    possible: setOf("possible"),
    obligation: setOf("obligation"),
    want: setOf("want"),
    future: setOf("future"),
    conditional: setOf("conditional"),
    perfect: setOf("perfect"),
    possessive: setOf("possessive"),
    progressive: setOf("progressive"),
    condition: setOf("condition"),
    concessive: setOf("concessive"),
    question: setOf("question"),
    asking: setOf("asking"),
    adversative: setOf("adversative"),
    proverb: setOf("proverb"),
    limiting: setOf("limiting"),
    likewise: setOf("likewise"),
    thus: setOf("thus"),
    inverting: setOf("inverting"),
    followed: setOf("followed"),
    precedent: setOf("precedent"),
  };
}
