/**
 * All dictionary forms a word form may have, without looking at its sentence: what an index of words needs, where a question has no sentence
 * to tell a noun from a verb. Reads the lexicon and the endings of a grammar only, so that it opens in a fraction of the grammar's time.
 */
import { levelForm } from "./forms.ts";
import { hashString } from "./hashing.ts";
import { applyScript, LONGEST_ENDING, scriptKey } from "./lemmatiser.ts";
import { analysisCount, analysisScript, analysisTag, readRowTable } from "./lexicon.ts";
import { Model } from "./model.ts";
import { packMorphology } from "./morphology.ts";
import { tagOf, UPOS_OF_TAG } from "./tags.ts";
import { U } from "./universal.ts";

/** The dictionary forms of a word form, those of its usual part of speech first; `usual` says how many these are. */
export interface DictionaryForms {
  /** Empty: a function word (of, the, which, have), or no word at all. */
  lemmas: readonly string[];
  usual: number;
  /** Whether the lexicon has the form; the others are told by their ending, the form itself before what it may come from. */
  known: boolean;
  /** Whether it is mostly a name or a foreign word ("La", "di" in English). */
  isName: boolean;
}

/** A language's dictionary. Made by `loadDictionary`. */
export interface Dictionary {
  /** `carriesClitics`: the form is the verb of a token with clitics (incontrar-lo). */
  formsOf(form: string, carriesClitics?: boolean): DictionaryForms;
}

/** Parts of speech that say what a text is about. */
const CONTENT: ReadonlySet<number> = new Set([U.NOUN, U.PROPN, U.VERB, U.ADJ, U.ADV, U.NUM, U.X]);
/** A form that is so seldom more than a function word (the noun "will") counts as one. */
const SELDOM = 0.1;
/** Of an analysis so rare beside the others (a slip of spelling) nothing is kept. */
const SLIP = 0.02;

const PLURAL = packMorphology("Number=Plur");
const INFINITIVE = tagOf(U.VERB, packMorphology("VerbForm=Inf"));
const GERUND = tagOf(U.VERB, packMorphology("VerbForm=Ger"));

/** Opens the dictionary of a model file (`models/<xx>/grammar.bin`). Throws a RangeError when the bytes are not such a file. */
export function loadDictionary(bytes: Uint8Array): Dictionary {
  const model = new Model(bytes);
  const lexicon = readRowTable(model, "lexicon");
  const endings = readRowTable(model, "endings");
  const scripts = model.text("scripts").split("\n");

  /** The form an unknown word has by its ending, were it of this tag and these features. */
  const byEnding = (form: string, tag: number, morph: number): string => {
    const level = levelForm(form);
    for (let size = Math.min(LONGEST_ENDING, level.length); size >= 0; size--) {
      const row = endings.find(scriptKey(tag, morph, level, size));
      if (row > 0) return applyScript(scripts[endings.values[endings.begin(row)]!] ?? "=", form);
    }
    return form;
  };
  const unknown = (form: string, carriesClitics: boolean): DictionaryForms => {
    const guesses = carriesClitics
      ? [byEnding(form, INFINITIVE, 0), byEnding(form, GERUND, 0)]
      : [form, byEnding(form, U.NOUN, PLURAL)];
    const lemmas = [...new Set(guesses)];
    return { lemmas, usual: lemmas.length, known: false, isName: false };
  };

  return {
    formsOf: (form, carriesClitics = false) => {
      const row = lexicon.find(hashString(levelForm(form)));
      if (row === 0) return unknown(form, carriesClitics);
      return knownForms(lexicon.values.subarray(lexicon.begin(row), lexicon.end(row)), scripts, form);
    },
  };
}

function knownForms(analyses: Int32Array, scripts: readonly string[], form: string): DictionaryForms {
  const perTag = new Map<number, number>();
  const auxiliary = new Set<string>();
  let all = 0;
  const lemmaOf = (analysis: number) => applyScript(scripts[analysisScript(analysis)] ?? "=", form);
  for (const analysis of analyses) {
    const upos = UPOS_OF_TAG[analysisTag(analysis)]!;
    const count = analysisCount(analysis);
    all += count;
    if (upos === U.AUX) auxiliary.add(lemmaOf(analysis));
    perTag.set(upos, (perTag.get(upos) ?? 0) + count);
  }
  const lemmas = new Map<string, number>();
  let asName = 0;
  let asWord = 0;
  let content = 0;
  for (const analysis of analyses) {
    const upos = UPOS_OF_TAG[analysisTag(analysis)]!;
    const lemma = lemmaOf(analysis);
    const count = analysisCount(analysis);
    // "have" and "do" as full verbs say no more than as auxiliaries.
    if (!CONTENT.has(upos) || auxiliary.has(lemma) || (count > 0 && count < all * SLIP)) continue;
    content += count;
    if (upos === U.PROPN || upos === U.X) asName += Math.max(1, count);
    else asWord += Math.max(1, count);
    // Treebanks write two forms between which they do not choose with a bar.
    for (const each of lemma.split("|"))
      if (each !== "_") lemmas.set(each, Math.max(lemmas.get(each) ?? 0, perTag.get(upos)!));
  }
  const isFunctional = lemmas.size === 0 || (all > 0 && content < all * SELDOM);
  if (isFunctional) return { lemmas: [], usual: 0, known: true, isName: false };
  const most = Math.max(...lemmas.values());
  const ordered = [...lemmas].sort(([, one], [, other]) => other - one);
  return {
    lemmas: ordered.map(([lemma]) => lemma),
    usual: ordered.filter(([, count]) => count === most).length,
    known: true,
    isName: asName >= asWord,
  };
}
