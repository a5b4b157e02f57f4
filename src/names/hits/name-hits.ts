import { U } from "../../grammar/universal.ts";
import type { Sentences, Words } from "../../text/words.ts";
import { type Atoms, plain } from "../gazetteer/atoms.ts";
import type { Lexicon } from "../gazetteer/lexicon.ts";
import { inForce, officesHeld } from "../gazetteer/offices.ts";
import {
  ADJECTIVE,
  CAPITAL,
  CITY,
  ORGANISATION,
  PERSON,
  SEAT,
  STATE,
  targetIndex,
  targetKind,
} from "../gazetteer/targets.ts";
import { type PhraseTrie, step, valuesAt } from "../gazetteer/trie.ts";
import type { World } from "../gazetteer/world.ts";
import { wordsOf } from "../references.ts";
import { isAllCapitals, isCapitalised } from "./capitals.ts";
import { isFollowedByOwner, isPrecededByOwner } from "./namesakes.ts";
import { settleRegions } from "./shared-names.ts";

/** A known name found in the text. */
export interface NameHit {
  firstWord: number;
  endWord: number;
  firstAtom: number;
  endAtom: number;
  /** UTF-16 offsets of the name itself, end exclusive. */
  start: number;
  end: number;
  /** What it names, of the several things a table may know by it. */
  target: number;
  /** The city that bears the name of a body seated there (`Bruxelles`), as a target; -1 otherwise. */
  city: number;
  /** The name is only the front of its token: `Iran-backed`. */
  partial: boolean;
  /** A description has taken it in: it makes no mention of its own. */
  consumed: boolean;
}

/** Finds the known names of a document, longest first, left to right. Linear: a name has few words. */
export function findNameHits(
  words: Words,
  sentences: Sentences,
  atoms: Atoms,
  world: World,
  lexicon: Lexicon,
  date: string | null,
): NameHit[] {
  const hits: NameHit[] = [];
  const genitives = wordsOf(lexicon.references, "genitive");
  const articles = new Set([...wordsOf(lexicon.references, "article"), ...wordsOf(lexicon.references, "articulated")]);
  const symbolOf = (form: string): number => lexicon.symbols.get(form) ?? plainSymbol(lexicon, form);
  for (let atom = 0; atom < atoms.length; ) {
    const found = sharedAt(atom) ?? matchAt(atom);
    if (found === null || !isName(found)) {
      atom++;
      continue;
    }
    hits.push(found);
    atom = found.endAtom;
  }
  settleRegions(hits, words, world);
  return hits.filter((hit, index) => !isFollowedByOwner(hit, hits[index + 1], words, world, genitives));

  /** `North and South Korea`: the first of two states whose names share their last word. */
  function sharedAt(atom: number): NameHit | null {
    const between = atoms.word[atom + 1];
    if (atom + 2 >= atoms.length || words.upos[between] !== U.CCONJ || !isCapitalised(atoms.form[atom])) return null;
    const other = matchAt(atom + 2);
    if (other === null || targetKind(other.target) !== STATE || other.endAtom < atom + 4) return null;
    let node = step(lexicon.names, 0, symbolOf(atoms.form[atom]));
    for (let next = atom + 3; next < other.endAtom && node >= 0; next++)
      node = step(lexicon.names, node, symbolOf(atoms.form[next]));
    const target = node < 0 ? undefined : valuesAt(lexicon.names, node)?.find((one) => targetKind(one) === STATE);
    if (target === undefined || target === other.target) return null;
    return {
      firstWord: atoms.word[atom],
      endWord: atoms.endWord[atom],
      firstAtom: atom,
      endAtom: atom + 1,
      start: atoms.start[atom],
      end: atoms.end[atom],
      target,
      city: -1,
      partial: false,
      consumed: false,
    };
  }

  function matchAt(atom: number): NameHit | null {
    const form = atoms.form[atom];
    const symbol = symbolOf(form);
    let hit = step(lexicon.names, 0, symbol) >= 0 ? follow(lexicon.names, atom, symbol, symbolOf) : null;
    if (hit === null && isCapitalised(form)) {
      if (isAllCapitals(form)) {
        const fold = (other: string): number => (isAllCapitals(other) ? symbolOf(other.toLowerCase()) : -1);
        // `USA` is no `usa`, but `N'DJAMENA` is one name.
        const whole = form.length > 2 || atoms.word[atom + 1] === atoms.word[atom];
        const folded = whole ? fold(form) : -1;
        hit = step(lexicon.folded, 0, folded) >= 0 ? follow(lexicon.folded, atom, folded, fold) : null;
      } else if (opensSentence(atom) || words.upos[atoms.word[atom]] !== U.PROPN) {
        const lowered = symbolOf(form[0].toLowerCase() + form.slice(1));
        hit = step(lexicon.names, 0, lowered) >= 0 ? follow(lexicon.names, atom, lowered, symbolOf) : null;
        if (hit !== null && targetKind(hit.target) !== ADJECTIVE) hit = null;
      }
    }
    if (articles.has(form) || (articles.has(form.toLowerCase()) && opensSentence(atom))) {
      const withArticle = follow(lexicon.names, atom, lexicon.article, symbolOf);
      if (withArticle !== null && (hit === null || withArticle.endAtom > hit.endAtom) && isTitle(withArticle)) {
        return { ...withArticle, firstAtom: atom + 1, firstWord: atoms.word[atom + 1], start: atoms.start[atom + 1] };
      }
    }
    return hit;
  }

  /** `la Repubblica` is a newspaper, `della Repubblica islamica`, `la Repubblica ceca` and `the Australian navy` are not. */
  function isTitle(hit: NameHit): boolean {
    const next = words.upos[hit.endWord];
    if (genitives.has(words.form[hit.firstWord]) || next === U.ADJ) return false;
    const first = hit.firstAtom + 1;
    const bare = follow(lexicon.names, first, symbolOf(atoms.form[first]), symbolOf);
    if (bare !== null && bare.endAtom > hit.endAtom) return false;
    const modifies =
      words.upos[atoms.word[first]] === U.ADJ || (bare !== null && targetKind(bare.target) === ADJECTIVE);
    return !(modifies && (next === U.NOUN || next === U.PROPN));
  }

  function follow(trie: PhraseTrie, atom: number, first: number, symbolOf: (form: string) => number): NameHit | null {
    let node = step(trie, 0, first);
    let best: readonly number[] | null = null;
    let bestEnd = -1;
    const sentence = words.sentence[atoms.word[atom]];
    for (let next = atom + 1; node >= 0; next++) {
      const here = valuesAt(trie, node);
      if (here !== null) {
        best = here;
        bestEnd = next;
      }
      if (next >= atoms.length || words.sentence[atoms.word[next]] !== sentence) break;
      node = step(trie, node, symbolOf(atoms.form[next]));
    }
    if (best === null) return null;
    const last = bestEnd - 1;
    const firstWord = atoms.word[atom];
    const target = chooseTarget(best, firstWord);
    const inside = bestEnd < atoms.length && atoms.word[bestEnd] === atoms.word[last];
    // The possessive `'s` is a word of its own behind the name.
    const possessive = inside && atoms.form[bestEnd] === "s" && atoms.endWord[last] > atoms.word[last] + 1;
    return {
      firstWord,
      endWord: possessive ? atoms.endWord[last] - 1 : atoms.endWord[last],
      firstAtom: atom,
      endAtom: bestEnd,
      start: atoms.start[atom],
      end: atoms.end[last],
      target,
      city: best.find((other) => targetKind(other) === CITY && other !== target) ?? -1,
      partial: inside && !possessive,
      consumed: false,
    };
  }

  /** A state before its capital, an organisation before a namesake; of two states, the one that exists at the date. */
  function chooseTarget(targets: readonly number[], word: number): number {
    if (targets.length === 1) return targets[0];
    const weigh = (target: number): number => {
      const kind = targetKind(target);
      const state = kind <= ADJECTIVE ? world.states[targetIndex(target)] : null;
      const past = state !== null && (state.kind === "historic" || state.kind === "de-facto");
      if (past && !inForce(state.from, state.to, date)) return 20 + kind;
      if (kind === ADJECTIVE) return words.upos[word] === U.ADJ ? -1 : 5;
      // Of two people of one name, the one in office on the day.
      if (kind === PERSON && officesHeld(world.offices, world.people[targetIndex(target)].id, date).length === 0)
        return ORDER[kind] + 1;
      return ORDER[kind];
    };
    return targets.reduce((best, target) => (weigh(target) < weigh(best) ? target : best));
  }

  function opensSentence(atom: number): boolean {
    const word = atoms.word[atom];
    const first = sentences.firstWord[words.sentence[word]];
    for (let before = word - 1; before >= first; before--) {
      if (words.upos[before] !== U.PUNCT) return false;
    }
    return true;
  }

  /** Whether what matched is used as a name here, judged by part of speech and neighbours. */
  function isName(hit: NameHit): boolean {
    const kind = targetKind(hit.target);
    const upos = words.upos[hit.firstWord];
    const headForm = atoms.form[hit.firstAtom];
    if (hit.firstAtom > 0 && atoms.word[hit.firstAtom - 1] === hit.firstWord && !precededByHit(hit)) return false;
    if (kind === ORGANISATION && isPrecededByOwner(hit, hits.at(-1), atoms, world)) return false;
    // `kazakhe` is no pronoun, whatever its ending.
    if (kind === ADJECTIVE) return upos !== U.ADV && (!CLOSED_CLASSES.has(upos) || headForm.length > 5);
    const single = hit.endAtom === hit.firstAtom + 1;
    if (!single) return true;
    // `Cuba ha …`: no state of four letters is a pronoun.
    if (CLOSED_CLASSES.has(upos) && (kind !== STATE || headForm.length < 4 || isAllCapitals(headForm))) return false;
    // `West African` is not the West.
    const group = kind === STATE && world.states[targetIndex(hit.target)].kind === "group";
    if (group && isCapitalised(words.form[hit.endWord] ?? "") && words.upos[hit.endWord] !== U.PUNCT) return false;
    if (kind === PERSON || kind === ORGANISATION) {
      const known = upos === U.PROPN || isAllCapitals(headForm) || isBareSubject(hit);
      // `Villa Margherita` is no party.
      const before = hit.firstWord - 1;
      const named =
        kind === ORGANISATION && hit.firstAtom > 0 && words.sentence[before] === words.sentence[hit.firstWord];
      const joined =
        named && words.upos[before] === U.NOUN && isCapitalised(words.form[before]) && !isAllCapitals(headForm);
      if (joined && !opensSentence(atoms.ofWord[before])) return false;
      if (!known && (opensSentence(hit.firstAtom) || upos === U.VERB || upos === U.ADV)) return false;
    } else if (upos === U.VERB && kind !== STATE) return false;
    // `Nice weather`: an adjective before its noun, whose capital is the sentence's.
    if (kind === CITY && upos === U.ADJ && opensSentence(hit.firstAtom)) return false;
    return true;
  }

  /** "Hezbollah ha catturato": right before a verb, a capitalised word without a determiner is the name it may be, whatever its tag. */
  function isBareSubject(hit: NameHit): boolean {
    const next = words.upos[hit.endWord];
    return opensSentence(hit.firstAtom) && (next === U.AUX || next === U.VERB);
  }

  /** The piece before belongs to a name too: `Russia-Ucraina`; not so in `pro-Russian`. */
  function precededByHit(hit: NameHit): boolean {
    const last = hits.at(-1);
    return last !== undefined && last.endAtom === hit.firstAtom;
  }
}

/** Preference among the kinds of target that share a name. */
const ORDER: Record<number, number> = {
  [STATE]: 0,
  [SEAT]: 1,
  [CAPITAL]: 2,
  [ORGANISATION]: 3,
  [PERSON]: 4,
  [CITY]: 6,
};

const CLOSED_CLASSES = new Set<number>([U.AUX, U.ADP, U.DET, U.PRON, U.CCONJ, U.SCONJ, U.PART, U.NUM, U.PUNCT]);

function plainSymbol(lexicon: Lexicon, form: string): number {
  const stripped = plain(form);
  return stripped === form ? -1 : (lexicon.symbols.get(stripped) ?? -1);
}
