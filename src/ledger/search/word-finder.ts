import type { Resources } from "../../reader/index.ts";
import { openVocabulary, type Vocabulary } from "../../reader/vocabulary.ts";
import { splitText } from "../../text/split-text.ts";
import { wordTerm } from "./terms.ts";

/** What a word form is looked up by. */
export interface FormTerms {
  /** Empty: a function word. */
  terms: readonly number[];
  /** So many of them, from the first, are of its usual reading; the others count less. */
  usual: number;
  /** Whether the language's lexicon has the form; of another the first term is the form itself. */
  known: boolean;
  /** Whether it is mostly a name or a foreign word there. */
  isName: boolean;
}

/** The words of a text that are looked up, as columns; offsets are UTF-16. The words of one token share its span. */
export interface TextWords {
  forms: string[];
  start: Int32Array;
  end: Int32Array;
  terms: FormTerms[];
}

/** The words of one language. */
export interface LanguageWords {
  termsOf(form: string): FormTerms;
  wordsOf(text: string): TextWords;
}

/** Finds words in the languages there are, their dictionary forms by lexicon; in others by their letters alone. */
export interface WordFinder {
  languages: readonly string[];
  of(language: string): Promise<LanguageWords>;
}

/** Makes a finder; a language's vocabulary is opened when first needed. */
export function createWordFinder(resources: Resources): WordFinder {
  const opened = new Map<string, Promise<LanguageWords>>();
  const open = async (language: string): Promise<LanguageWords> =>
    resources.languages.includes(language)
      ? languageWords(openVocabulary(await resources.pack(language)))
      : plainWords();
  return {
    languages: resources.languages,
    of: (language) => {
      const known = opened.get(language);
      if (known !== undefined) return known;
      const words = open(language);
      opened.set(language, words);
      return words;
    },
  };
}

/** The table of forms starts over at this many: millions of articles must not fill the memory. */
const CAPACITY = 1 << 17;
const NO_TERMS: FormTerms = { terms: [], usual: 0, known: true, isName: false };
const WORDLIKE = /[\p{L}\p{N}]/u;
const SINGLE_LETTER = /^\P{N}$/u;

function languageWords({ text: tables, dictionary }: Vocabulary): LanguageWords {
  const lookUp = (form: string, carriesClitics: boolean): FormTerms => {
    if (!isWord(form)) return NO_TERMS;
    // "US" is no "us"; figures have one form.
    if (isShortName(form) || /\p{N}/u.test(form))
      return { terms: [wordTerm(form)], usual: 1, known: true, isName: false };
    const { lemmas, usual, known, isName } = dictionary.formsOf(form, carriesClitics);
    const numbers = [...new Set(lemmas.map(wordTerm))];
    return { terms: numbers, usual: Math.min(usual, numbers.length), known, isName };
  };
  const termsOf = remembering((form) => lookUp(form, false));
  const hostTerms = remembering((form) => lookUp(form, true));
  return {
    termsOf,
    wordsOf: (text) => {
      const { words } = splitText(text, tables);
      const { form: forms, start, end, length } = words;
      const terms = forms.map((form, at) => {
        const sharesToken = at + 1 < length && start[at + 1] === start[at];
        const isHost = sharesToken && forms[at].length > 2 && (at === 0 || start[at - 1] !== start[at]);
        return isHost ? hostTerms(form) : termsOf(form);
      });
      return { forms, start, end, terms };
    },
  };
}

/** Words of a language nobody has taught us: runs of letters and figures. */
function plainWords(): LanguageWords {
  const termsOf = remembering((form) =>
    isWord(form) ? { terms: [wordTerm(form)], usual: 1, known: false, isName: false } : NO_TERMS,
  );
  return {
    termsOf,
    wordsOf: (text) => {
      const found = [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)];
      return {
        forms: found.map(([form]) => form),
        start: Int32Array.from(found, ({ index }) => index),
        end: Int32Array.from(found, ({ index, 0: form }) => index + form.length),
        terms: found.map(([form]) => termsOf(form)),
      };
    },
  };
}

const isWord = (form: string): boolean => WORDLIKE.test(form) && !SINGLE_LETTER.test(form);
/** Capitals only, so few that they are no heading: NATO, U.S. */
const isShortName = (form: string): boolean => form.length <= 5 && /^\p{Lu}[\p{Lu}.]+$/u.test(form);

function remembering(find: (form: string) => FormTerms): (form: string) => FormTerms {
  const known = new Map<string, FormTerms>();
  return (form) => {
    let terms = known.get(form);
    if (terms === undefined) {
      if (known.size >= CAPACITY) known.clear();
      terms = find(form);
      known.set(form, terms);
    }
    return terms;
  };
}
