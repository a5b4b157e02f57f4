import type { ActorNames } from "./actor-names.ts";
import { SearchError } from "./errors.ts";
import { plainWords } from "./phrases.ts";
import { type Item, parseQuery } from "./query.ts";
import { actorTerm, fold } from "./terms.ts";
import type { FormTerms, LanguageWords, TextWords } from "./word-finder.ts";

/** A word that is sought: any of its terms will do. */
export interface SoughtWord {
  text: string;
  terms: number[];
  /** An article must have it; the others only count for its place. */
  required: boolean;
}

/** What a query comes to. */
export interface Plan {
  words: SoughtWord[];
  /** An article with any of these terms is left out. */
  excluded: number[];
  /** Words that must stand one behind the other, plain; and those that must not. */
  phrases: string[];
  excludedPhrases: string[];
  /** Function words, which the index does not have. */
  ignored: string[];
  /** Whether some word is sought by the actor it names, too. */
  namesActors: boolean;
}

/** A query asks for more than can be answered in good time. */
export const MOST_WORDS = 32;

interface Form {
  text: string;
  /** The token it is written as or with; null behind the first of its words (del: di, il). */
  token: string | null;
  perLanguage: FormTerms[];
  /** In a phrase: its words as they stand, no other name of whom they name. */
  quoted: boolean;
}

/** Looks the words of a query up in each of some languages. Throws a SearchError for an OR between other things than words. */
export function planQuery(query: string, languages: readonly LanguageWords[], names: ActorNames): Plan {
  const plan: Plan = { words: [], excluded: [], phrases: [], excludedPhrases: [], ignored: [], namesActors: false };
  const sought: Form[] = [];
  const alternatives = new Set<number>();
  let before: { quoted: boolean; forms: number } | null = null;
  for (const item of parseQuery(query)) {
    const forms = formsOf(item, languages);
    if (item.excluded) exclude(plan, item, forms);
    else {
      if (item.quoted) plan.phrases.push(plainWords(item.text));
      if (item.instead) {
        if (item.quoted || forms.length !== 1 || before?.quoted || before?.forms !== 1)
          throw new SearchError("search-or");
        alternatives.add(sought.length);
      }
      before = { quoted: item.quoted, forms: forms.length };
      sought.push(...forms);
    }
  }
  const terms = sought.map((form) => new Set(termsOf(form)));
  const standings = sought.map(standingOf);
  for (const { from, to, actors } of namedIn(sought, names))
    for (let at = from; at < to; at++) {
      if (to - from === 1 && standings[at] !== "content" && !isCapital(sought[at].text)) continue;
      for (const id of actors) terms[at].add(actorTerm(id));
      plan.namesActors = true;
      standings[at] = "content";
    }
  for (const [at, { text }] of sought.entries()) {
    if (standings[at] === "function") plan.ignored.push(text);
    else if (alternatives.has(at) && plan.words.length > 0) join(plan.words.at(-1)!, text, terms[at]);
    else plan.words.push({ text, terms: [...terms[at]], required: standings[at] === "content" });
  }
  // Where every word is a function word of some language, none is.
  if (!plan.words.some(({ required }) => required)) for (const word of plan.words) word.required = true;
  return plan;
}

/** Runs of forms that name somebody as they are written. */
function namedIn(
  sought: readonly Form[],
  names: ActorNames,
): { from: number; to: number; actors: readonly string[] }[] {
  const starts = [...sought.keys()].filter((at) => sought[at].token !== null);
  const tokens = starts.map((at) => (sought[at].quoted ? "" : fold(sought[at].token!)));
  return names
    .within(tokens)
    .map(({ from, to, actors }) => ({ from: starts[from], to: starts[to] ?? sought.length, actors }));
}

function join(word: SoughtWord, text: string, terms: ReadonlySet<number>): void {
  word.text += ` OR ${text}`;
  word.terms = [...new Set([...word.terms, ...terms])];
}

function exclude(plan: Plan, { text, quoted }: Item, forms: readonly Form[]): void {
  const content = forms.filter((form) => standingOf(form) !== "function");
  if (quoted || content.length > 1) plan.excludedPhrases.push(plainWords(text));
  else if (content.length === 0) plan.ignored.push(text);
  else plan.excluded = [...new Set([...plan.excluded, ...termsOf(content[0])])];
}

/** What a form may be in any of the languages; where one has it in its lexicon the others do not guess by its ending. */
function termsOf({ perLanguage }: Form): number[] {
  const isKnown = perLanguage.some(({ known }) => known);
  return perLanguage.flatMap(({ terms, known }) => (known || !isKnown ? terms : terms.slice(0, 1)));
}

/** "come" is a function word in Italian and none in English: an Italian article need not have it, an English one that has it comes first. */
function standingOf({ perLanguage }: Form): "content" | "function" | "either" {
  const functional = perLanguage.some(({ terms }) => terms.length === 0);
  if (!functional) return "content";
  return perLanguage.some(({ terms, known, isName }) => known && !isName && terms.length > 0) ? "either" : "function";
}

/** The words of an item as the language splits it that knows most of them (dell'accordo: di, l', accordo). */
function formsOf({ text, quoted }: Item, languages: readonly LanguageWords[]): Form[] {
  let best: { words: TextWords; share: number } | null = null;
  for (const language of languages) {
    const words = language.wordsOf(text);
    const { length } = words.forms;
    const share = words.terms.filter(({ known }) => known).length / Math.max(1, length);
    const isBetter = best === null || share > best.share || (share === best.share && length > best.words.forms.length);
    if (isBetter) best = { words, share };
  }
  if (best === null) return [];
  const { forms, start, end } = best.words;
  return [...forms.keys()]
    .filter((at) => /[\p{L}\p{N}]/u.test(forms[at]))
    .map((at) => ({
      text: forms[at],
      token: at > 0 && start[at] === start[at - 1] ? null : text.slice(start[at], end[at]),
      quoted,
      perLanguage: languages.map((language) => language.termsOf(forms[at])),
    }));
}

const isCapital = (form: string): boolean => form[0] !== form[0].toLowerCase();
