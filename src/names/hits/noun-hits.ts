import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import type { Words } from "../../text/words.ts";
import type { Atoms } from "../gazetteer/atoms.ts";
import type { Agent, Lexicon } from "../gazetteer/lexicon.ts";
import { step, valuesAt } from "../gazetteer/trie.ts";
import { wordsOf } from "../references.ts";
import { isCapitalised } from "./capitals.ts";
import { type NounHit, spanHead } from "./layout.ts";
import type { NameHit } from "./name-hits.ts";

/** Sectors of those who fight a state. */
export const FIGHTERS: ReadonlySet<string> = new Set(["REB", "UAF"]);

/**
 * Finds the common nouns for actors, longest first, by form or lemma. Names keep their words, save where a longer noun
 * phrase holds them (`presidente della Repubblica`): then the name hit is marked consumed.
 */
export function findNounHits(
  words: Words,
  atoms: Atoms,
  lexicon: Lexicon,
  hits: NameHit[],
  hitAt: Int32Array,
): NounHit[] {
  const nouns: NounHit[] = [];
  const crowds = wordsOf(lexicon.references, "crowd-noun");
  const genitives = wordsOf(lexicon.references, "genitive");
  const lower = Int32Array.from(atoms.form, (form) => lexicon.symbols.get(form.toLowerCase()) ?? -1);
  const lemma = new Int32Array(atoms.length).fill(-1);
  for (let atom = 0; atom < atoms.length; atom++) {
    const word = atoms.word[atom];
    if (atoms.endWord[atom] !== word + 1) continue;
    // `Republicans` are no part of a name that has their singular.
    const plural = words.upos[word] === U.PROPN ? singular(atoms.form[atom]) : -1;
    lemma[atom] = plural >= 0 ? plural : (lexicon.symbols.get(words.lemma[word] ?? "") ?? -1);
  }
  for (let atom = 0; atom < atoms.length; atom++) {
    const begins = step(lexicon.nouns, 0, lower[atom]) >= 0 || step(lexicon.nouns, 0, lemma[atom]) >= 0;
    if (!begins || (hitAt[atoms.word[atom]] >= 0 && !hits[hitAt[atoms.word[atom]]].partial)) continue;
    const [end, value] = longest(0, atom, atoms.endWord[atom]);
    if (value < 0) continue;
    const firstWord = atoms.word[atom];
    const endWord = atoms.endWord[end - 1];
    const inside = nameWithin(firstWord, endWord);
    if (inside === null || !isNoun(firstWord, endWord, lexicon.agents[value])) continue;
    if (inside !== undefined) inside.consumed = true;
    // "Burundi's National Security Council": what ends in a body's name is a body of its own.
    const own = lexicon.agents[value].kind === "institution" && inside?.endWord === endWord;
    nouns.push({ agent: lexicon.agents[value], firstWord, endWord, inside: own ? null : (inside ?? null) });
    atom = end - 1;
  }
  return nouns;

  /** `Thousands marched`: a number of people where it does something and nothing is counted (`thousands of tonnes`). */
  function isCrowd(firstWord: number, endWord: number): boolean {
    const head = spanHead(words, firstWord, endWord);
    const acts = UNIVERSAL_RELATION[words.deprel[head]] === D.nsubj && words.upos[words.head[head]] === U.VERB;
    return acts && !genitives.has(words.form[endWord]?.toLowerCase());
  }

  /** "La marina ghanese": between an article and a demonym taken for a noun stands a noun taken for an adjective. */
  function isBeforeDemonym(word: number): boolean {
    const behind = word + 1;
    return words.head[word] === behind && hitAt[behind] >= 0 && word > 0 && words.upos[word - 1] === U.DET;
  }

  /** A capitalised plural whose lemma the tagger kept as a name's: `Envoys`. */
  function singular(form: string): number {
    return form.endsWith("s") ? (lexicon.symbols.get(form.slice(0, -1).toLowerCase()) ?? -1) : -1;
  }

  /** End of the longest phrase from a piece and what it means; a piece may be read as form or as lemma. */
  function longest(node: number, atom: number, sentenceOf: number): [end: number, value: number] {
    let best: [number, number] = [atom, -1];
    if (atom >= atoms.length || words.sentence[atoms.word[atom]] !== words.sentence[sentenceOf - 1]) return best;
    for (const symbol of lower[atom] === lemma[atom] ? [lower[atom]] : [lower[atom], lemma[atom]]) {
      const next = step(lexicon.nouns, node, symbol);
      if (next < 0) continue;
      const here = valuesAt(lexicon.nouns, next);
      if (here !== null && best[0] < atom + 1) best = [atom + 1, here[0]];
      const further = longest(next, atom + 1, sentenceOf);
      if (further[1] >= 0 && further[0] > best[0]) best = further;
    }
    return best;
  }

  /** The name inside a phrase; undefined when none; null when a name sticks out of it, so that the name wins. */
  function nameWithin(firstWord: number, endWord: number): NameHit | undefined | null {
    for (let word = firstWord; word < endWord; word++) {
      if (hitAt[word] < 0) continue;
      const hit = hits[hitAt[word]];
      if (hit.partial) continue;
      return hit.firstWord >= firstWord && hit.endWord <= endWord && endWord - firstWord > hit.endWord - hit.firstWord
        ? hit
        : null;
    }
    return undefined;
  }

  /** "Un attacco jihadista", "un'imboscata ribelle": an adjective tells who fought, unless of a group or man that is so. */
  function tellsFighters(word: number, { kind, sector }: Agent): boolean {
    if (kind !== "person" || !FIGHTERS.has(sector) || words.head[word] !== word - 1) return false;
    return step(lexicon.nouns, 0, lexicon.symbols.get(words.lemma[word - 1]) ?? -1) < 0 && hitAt[word - 1] < 0;
  }

  function isNoun(firstWord: number, endWord: number, agent: Agent): boolean {
    const { office, kind, state } = agent;
    if (crowds.has(words.lemma[endWord - 1]?.toLowerCase())) return isCrowd(firstWord, endWord);
    if (endWord > firstWord + 1 || office === "former") return true;
    const upos = words.upos[firstWord];
    if (upos === U.NOUN || upos === U.X) return true;
    if (upos === U.ADJ && words.deprel[firstWord] === D.amod)
      return isBeforeDemonym(firstWord) || tellsFighters(firstWord, agent);
    if (upos !== U.PROPN) return upos === U.ADJ;
    // `Marina Silva` is nobody's navy, but `USS Cole` is the one there is.
    if (kind === "person" || state >= 0) return true;
    const following = words.upos[endWord] === U.PROPN && isCapitalised(words.form[endWord] ?? "");
    return !(following && isCapitalised(words.form[firstWord]));
  }
}
