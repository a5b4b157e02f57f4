import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { plain } from "../gazetteer/atoms.ts";
import { CAPITAL, CITY, ORGANISATION, PERSON, STATE, targetIndex, targetKind } from "../gazetteer/targets.ts";
import { recognisedAt, wholeNameFrom } from "../recogniser/lay-recognised.ts";
import { wordsOf } from "../references.ts";
import { isAllCapitals, isCapitalised } from "./capitals.ts";
import { hitOf, isAdjectival, type Layout, lowerForm, type NamePiece } from "./layout.ts";
import type { NameHit } from "./name-hits.ts";

/** A run of more proper nouns than this is a heading, not a name. */
const LONGEST_NAME = 6;

/** Offices of which the name behind may be the place: `Governatore Kursk`. */
const LOCAL_OFFICES = new Set(["mayor", "governor", "prefect", "regional-president", "official", "former"]);

/**
 * Gathers the names of people: known ones, and runs of proper nouns that no table knows. A known short name inside a longer
 * unknown one (`Michael Jordan`, `Melania Trump`) gives way to it. Fills `pieces` and `pieceAt`.
 */
export function findNamePieces(layout: Layout): void {
  const { words, sentences } = layout;
  const particles = wordsOf(layout.lexicon.references, "particle");
  const titles = wordsOf(layout.lexicon.references, "title");
  // `nei due Paesi`: nouns for groups are nobody's name, whatever the tagger makes of their capital.
  const groupNouns = ["state-noun", "country-noun", "party-noun", "person-noun"].map((use) =>
    wordsOf(layout.lexicon.references, use),
  );
  /** Proper nouns met inside a sentence, where a capital means a name. */
  const seen = new Set<string>();
  for (let word = 1; word < words.length; word++) {
    const inner = words.sentence[word - 1] === words.sentence[word] && words.upos[word - 1] !== U.PUNCT;
    if (inner && words.upos[word] === U.PROPN) seen.add(words.form[word]);
  }
  /** Known one-word names that were part of an unknown longer one: from there on they are its short form. */
  const borrowed = new Set<string>();
  const vessels = wordsOf(layout.lexicon.references, "vessel-noun");
  for (let sentence = 0; sentence < sentences.length; sentence++) {
    const end = sentences.firstWord[sentence + 1];
    const heading = isCapitalisedHeading(layout, sentences.firstWord[sentence], end);
    for (let word = sentences.firstWord[sentence]; word < end; ) {
      const hit = hitOf(layout, word);
      if (isVessel(word) && (hit === null || targetKind(hit.target) === PERSON)) {
        if (hit !== null) drop(hit);
        do word++;
        while (word < end && words.upos[word] === U.PROPN && hitOf(layout, word) === null);
        continue;
      }
      if (hit !== null && hit.firstWord === word && !isAdjectival(hit) && !isPlaced(word) && isPersonal(hit)) {
        drop(hit);
        const until = extend(hit.endWord, end);
        addPiece(word, until, null);
        word = until;
      } else if (hit !== null && targetKind(hit.target) === PERSON) {
        const until = heading ? hit.endWord : extend(hit.endWord, end);
        // Only a name's own words make it longer: `Conte Rossi` is no longer the known Conte.
        const same = until === hit.endWord || hit.endAtom > hit.firstAtom + 1;
        addPiece(hit.firstWord, same ? hit.endWord : until, same ? hit : drop(hit));
        word = Math.max(same ? hit.endWord : until, word + 1);
      } else if (isFree(word) && !titles.has(lowerForm(layout, word))) {
        word = readRun(word, end, heading);
      } else word = hit === null ? word + 1 : Math.max(hit.endWord, word + 1);
    }
  }

  /** `La portaerei Eisenhower`: who lends a ship a name is not on it. */
  function isVessel(word: number): boolean {
    if (word === 0 || words.upos[word] !== U.PROPN || layout.nounAt[word] >= 0) return false;
    return vessels.has(words.lemma[word - 1]?.toLowerCase());
  }

  /** A known name that is somebody's here: one met as such before, or a city's behind an office and before a further name. */
  function isPersonal(hit: NameHit): boolean {
    if (borrowed.has(words.form[hit.firstWord])) return true;
    return targetKind(hit.target) === CITY && hit.endAtom === hit.firstAtom + 1 && (isTitled(hit) || isForename(hit));
  }

  /** `il ministro Terni`; `il sindaco Leopoli` is a headline's mayor of Lviv. */
  function isTitled({ firstWord }: NameHit): boolean {
    const noun = layout.nouns[layout.nounAt[firstWord - 1]];
    if (noun === undefined) return titles.has(lowerForm(layout, firstWord - 1));
    const { kind, office } = noun.agent;
    return kind === "person" && office !== "" && !LOCAL_OFFICES.has(office);
  }

  /** `Costanza Bianchi`: the parse sees one name of two words. */
  function isForename({ firstWord, endWord }: NameHit): boolean {
    const flat = UNIVERSAL_RELATION[words.deprel[endWord]] === D.flat;
    return endWord < words.length && flat && words.head[endWord] === firstWord && isFree(endWord);
  }

  /** A proper noun, by the tagger or the recogniser, that no table holds. */
  function isFree(word: number): boolean {
    return (
      (words.upos[word] === U.PROPN || isMistagged(word)) &&
      layout.hitAt[word] < 0 &&
      layout.nounAt[word] < 0 &&
      isCapitalised(words.form[word]) &&
      !layout.lexicon.timeWords.has(lowerForm(layout, word)) &&
      !groupNouns.some((nouns) => nouns.has(lowerForm(layout, word)))
    );
  }

  /**
   * A name that the tagger takes for a common word. A body of one such word may be meant by its noun: `la Commissione`, and what no
   * table knows is not part of what one does.
   */
  function isMistagged(word: number): boolean {
    const name = recognisedAt(layout, word);
    if (name === null || !CONTENT.has(words.upos[word]) || wholeNameFrom(layout, name.firstWord) < 0) return false;
    return name.kind !== "organisation" || name.endWord > name.firstWord + 1 || isAllCapitals(words.form[word]);
  }

  /** A capitalised common word between the words of a name: `Rwandan Democratic Front`. */
  function isNamePart(word: number): boolean {
    if (words.upos[word] !== U.ADJ && words.upos[word] !== U.NOUN) return false;
    return isCapitalised(words.form[word]) && layout.hitAt[word] < 0 && layout.nounAt[word] < 0;
  }

  function extend(from: number, end: number): number {
    let until = from;
    while (until < end && isFree(until) && UNIVERSAL_RELATION[words.deprel[until]] === D.flat) until++;
    return until;
  }

  /** After `in`, `a` the place itself is meant. */
  function isPlaced(word: number): boolean {
    return word > 0 && words.upos[word - 1] === U.ADP;
  }

  function drop(hit: NameHit): null {
    if (hit.endAtom === hit.firstAtom + 1) borrowed.add(words.form[hit.firstWord]);
    for (let word = hit.firstWord; word < hit.endWord; word++) layout.hitAt[word] = -1;
    hit.consumed = true;
    return null;
  }

  /** Reads an unknown run from its first word; returns the word after it. */
  function readRun(first: number, end: number, heading: boolean): number {
    const whole = wholeNameFrom(layout, first);
    if (whole >= 0 && !(whole + 1 < end && joins(whole) && isFree(whole + 1))) {
      layout.nounAt.fill(-1, first, whole);
      addPiece(first, whole, null);
      return whole;
    }
    let until = first + 1;
    while (until < end) {
      if (isFree(until) || (!heading && isNamePart(until))) until++;
      else if (joins(until) && until + 1 < end && isFree(until + 1)) until += 2;
      else break;
    }
    const hit = until < end ? hitOf(layout, until) : null;
    if (!heading && hit !== null && hit.firstWord === until && !isAdjectival(hit)) {
      const kind = targetKind(hit.target);
      const short = hit.endAtom === hit.firstAtom + 1;
      if (kind === PERSON) {
        const person = layout.world.people[targetIndex(hit.target)];
        if (person.name.startsWith(`${words.form[first]} `) || !short) {
          if (short) addPiece(first, hit.endWord, hit);
          else {
            addPiece(first, until, null);
            addPiece(hit.firstWord, hit.endWord, hit);
          }
          return hit.endWord;
        }
        addPiece(first, hit.endWord, drop(hit));
        return hit.endWord;
      }
      if (
        short &&
        (kind === STATE || kind === CAPITAL || kind === CITY || kind === ORGANISATION) &&
        (bound(first, until) || (kind === ORGANISATION && !isAllCapitals(words.form[until])))
      ) {
        drop(hit);
        while (until < end && (isFree(until) || until < hit.endWord)) until++;
      }
    }
    const letter = until === first + 1 && words.form[first].length === 1;
    if (until - first <= LONGEST_NAME && !letter && !isDoubtful(first, until)) addPiece(first, until, null);
    return until;
  }

  /** One capitalised word at the start of a sentence, met nowhere else as a name and nobody's family name, may be any word. */
  function isDoubtful(first: number, until: number): boolean {
    if (
      until > first + 1 ||
      (first > 0 && words.upos[first - 1] !== U.PUNCT && words.sentence[first - 1] === words.sentence[first])
    ) {
      return false;
    }
    const form = words.form[first];
    return (
      recognisedAt(layout, first) === null &&
      !seen.has(form) &&
      !layout.world.peopleBySurname.has(form) &&
      !layout.world.peopleBySurname.has(plain(form))
    );
  }

  /** Whether the parse holds a run and the known name after it to be one name. */
  function bound(first: number, known: number): boolean {
    const head = words.head[known];
    const relation = UNIVERSAL_RELATION[words.deprel[known]];
    if (head >= first && head < known && relation === D.flat) return true;
    return words.head[known - 1] === known && UNIVERSAL_RELATION[words.deprel[known - 1]] === D.flat;
  }

  /** A particle or hyphen inside a name: `Mohammed bin Salman`, `Jong - un`. */
  function joins(word: number): boolean {
    const form = lowerForm(layout, word);
    if (form === "-" || form === "‑")
      return words.end[word - 1] === words.start[word] && words.end[word] === words.start[word + 1];
    if (!particles.has(form) || words.form[word] !== form) return false;
    // `Budrys di Vilnius` is no name: Romance prepositions join only where the parser sees one name.
    const preposition = words.upos[word] === U.ADP && words.deprel[word] === D.case;
    return !preposition || UNIVERSAL_RELATION[words.deprel[word]] === D.flat;
  }

  function addPiece(firstWord: number, endWord: number, hit: NameHit | null): void {
    const piece: NamePiece = {
      firstWord,
      endWord,
      hit,
      taken: false,
      followed: false,
      kind: recognisedAt(layout, firstWord)?.kind ?? null,
    };
    for (let word = firstWord; word < endWord; word++) layout.pieceAt[word] = layout.pieces.length;
    layout.pieces.push(piece);
  }
}

/** Parts of speech the tagger gives to names it does not know. */
const CONTENT = new Set<number>([U.NOUN, U.ADJ, U.VERB, U.ADV, U.X]);

/** A heading in title case, where capitals tell nothing. */
export function isCapitalisedHeading(layout: Layout, first: number, end: number): boolean {
  let capitals = 0;
  let others = 0;
  for (let word = first; word < end && word < first + 30; word++) {
    if (layout.words.upos[word] === U.PUNCT || layout.words.form[word].length < 4) continue;
    if (isCapitalised(layout.words.form[word])) capitals++;
    else others++;
  }
  return capitals >= 4 && capitals > 4 * others;
}

export const pieceOf = (layout: Layout, word: number): NamePiece | null =>
  word < 0 || word >= layout.words.length ? null : (layout.pieces[layout.pieceAt[word]] ?? null);
