import { hasFeature } from "../grammar/morphology.ts";
import { D, U, UNIVERSAL_RELATION } from "../grammar/universal.ts";
import {
  demonymAt,
  hitOf,
  isAdjectival,
  type Layout,
  lowerForm,
  type NamePiece,
  type NounHit,
  sentenceEnd,
  sentenceStart,
  spanHead,
} from "./layout.ts";
import { CAPITAL, CITY, ORGANISATION, PERSON, SEAT, STATE, targetIndex, targetKind } from "./lexicon.ts";
import type { NameHit } from "./name-hits.ts";
import { pieceOf } from "./name-pieces.ts";
import { wordsOf } from "./references.ts";

/** A noun phrase that describes an actor, with what it says: whose, of which body, former or not, and who bears it. */
export interface Description {
  noun: NounHit;
  head: number;
  /** Extent from the leftmost modifier to the last, without determiner; name not counted. */
  firstWord: number;
  endWord: number;
  /** States the phrase names, as indices into the world; several in `i ministri russo e ucraino`. */
  states: number[];
  /** Organisation of which this is a part or officer, -1 when none. */
  organisation: number;
  /** Country of a city named with it: `il sindaco di Istanbul`. */
  city: string | null;
  /** A description inside it: `il portavoce del governo tedesco`. */
  within: Description | null;
  former: boolean;
  definite: boolean;
  indefinite: boolean;
  plural: boolean;
  /** Has an article, a numeral or another determiner. */
  determined: boolean;
  /** Of a part of the state: `il presidente del consiglio regionale`. */
  local: boolean;
  /** The names that stand with it, before or after. */
  names: NamePiece[];
}

const isPlural = hasFeature("Number", "Plur");
const DETERMINERS = new Set<number>([U.DET, U.NUM, U.PRON]);
const MODIFIERS_AT_MOST = 6;

/** Reads the descriptions of a document, from its end so that inner ones are read before outer ones. */
export function findDescriptions(layout: Layout): Description[] {
  const { words, tree } = layout;
  const references = layout.lexicon.references;
  const genitives = wordsOf(references, "genitive");
  const locatives = wordsOf(references, "locative");
  const titles = wordsOf(references, "title");
  const indefinites = wordsOf(references, "indefinite");
  const localAdjectives = wordsOf(references, "local-adjective");
  const articles = wordsOf(references, "article");
  const descriptions: Description[] = [];
  const descriptionAt = new Map<number, Description>();

  for (let index = layout.nouns.length - 1; index >= 0; index--) {
    const noun = layout.nouns[index];
    if (isBareFormer(noun) || layout.nounAt[noun.firstWord] !== index) continue;
    const description = read(noun);
    description.former ||=
      layout.nouns[index - 1]?.firstWord === noun.firstWord && layout.nouns[index - 1].agent.office === "former";
    descriptions.push(description);
    for (let word = description.firstWord; word < noun.endWord; word++) descriptionAt.set(word, description);
  }
  return descriptions.reverse();

  /** `ex` before another noun: a mark, not an actor. */
  function isBareFormer(noun: NounHit): boolean {
    return (
      noun.agent.office === "former" &&
      noun.endWord === noun.firstWord + 1 &&
      (words.upos[noun.firstWord] !== U.NOUN || layout.nounAt[noun.endWord] >= 0)
    );
  }

  function read(noun: NounHit): Description {
    const head = spanHead(words, noun.firstWord, noun.endWord);
    const description: Description = {
      noun,
      head,
      firstWord: noun.firstWord,
      endWord: noun.endWord,
      states: [],
      organisation: -1,
      city: null,
      within: null,
      former: noun.agent.office === "former",
      determined: false,
      local: false,
      definite: false,
      indefinite: false,
      plural: noun.agent.number === "plur" || isPlural(words.morph[head]),
      names: [],
    };
    if (noun.inside !== null) readInside(description, noun.inside);
    readRight(description);
    readLeft(description);
    if (isUnplaced(description)) readParse(description);
    if (isUnplaced(description)) readLocation(description);
    readNameAfter(description);
    if (description.names.length === 0) readNameBefore(description);
    return description;
  }

  /** `segretario generale della Nato`; the Republic of a president is no newspaper. */
  function readInside(description: Description, hit: NameHit): void {
    const medium =
      targetKind(hit.target) === ORGANISATION && layout.world.organisations[targetIndex(hit.target)].kind === "media";
    if (isAdjectival(hit)) addState(description, hit);
    else if (!medium) addName(description, hit);
  }

  function isUnplaced(description: Description): boolean {
    return (
      description.states.length === 0 &&
      description.organisation < 0 &&
      description.city === null &&
      description.within === null
    );
  }

  function readRight(description: Description): void {
    const end = sentenceEnd(layout, description.head);
    let at = description.endWord;
    for (let steps = 0; at < end && steps < MODIFIERS_AT_MOST; steps++) {
      const demonym = demonymAt(layout, at);
      if (demonym !== null && modifies(description, demonym)) {
        addState(description, demonym);
        at = description.endWord = demonym.endWord;
      } else if (
        words.upos[at] === U.CCONJ &&
        description.plural &&
        description.states.length > 0 &&
        demonymAt(layout, at + 1) !== null
      ) {
        at++;
      } else if (genitives.has(lowerForm(layout, at)) && words.upos[at] !== U.PUNCT) {
        if (isUnplaced(description)) readComplement(description, skipDeterminer(at + 1));
        return;
      } else if (words.upos[at] === U.ADJ && layout.hitAt[at] < 0 && layout.nounAt[at] < 0) {
        description.local ||= isLocal(at);
        at++;
      } else return;
    }
  }

  function isLocal(word: number): boolean {
    return localAdjectives.has(words.lemma[word]) || localAdjectives.has(lowerForm(layout, word));
  }

  /** A demonym belongs to the noun it follows unless the parse gives it to a noun further on. */
  function modifies(description: Description, demonym: NameHit): boolean {
    const head = words.head[demonym.firstWord];
    if (head >= description.firstWord && head < description.endWord) return true;
    const following = demonym.endWord;
    return head < description.endWord || words.upos[following] !== U.NOUN;
  }

  function skipDeterminer(word: number): number {
    let at = word;
    while (at < words.length && words.upos[at] === U.DET) at++;
    return at;
  }

  /** What stands after `di`, `of`: a state, a body, a city, or another description. */
  function readComplement(description: Description, word: number): void {
    const hit = hitOf(layout, word);
    if (hit !== null && hit.firstWord === word && !isAdjectival(hit) && targetKind(hit.target) !== PERSON) {
      addName(description, hit);
      description.endWord = hit.endWord;
      let at = hit.endWord;
      while (description.plural && words.upos[at] === U.CCONJ) {
        const next = skipDeterminer(genitives.has(lowerForm(layout, at + 1)) ? at + 2 : at + 1);
        const other = hitOf(layout, next);
        if (other === null || isAdjectival(other) || targetKind(other.target) > SEAT) break;
        addState(description, other);
        at = description.endWord = other.endWord;
      }
      return;
    }
    if (hit !== null && hit.firstWord === word && addGovernor(description, hit)) return;
    const inner = descriptionAt.get(word);
    if (inner === undefined || inner.noun.agent.kind === "person") return;
    description.within = inner;
    description.states.push(...inner.states);
    description.organisation = inner.organisation;
    description.endWord = inner.endWord;
  }

  /** `il governo di Netanyahu`, `the Trump administration`: the person's state. */
  function addGovernor(description: Description, hit: NameHit): boolean {
    if (description.noun.agent.kind === "person" || targetKind(hit.target) !== PERSON) return false;
    const { country } = layout.world.people[targetIndex(hit.target)];
    const state = country === null ? undefined : layout.world.stateByCountry.get(country);
    if (state === undefined) return false;
    description.states.push(state);
    return true;
  }

  function addName(description: Description, hit: NameHit): void {
    const kind = targetKind(hit.target);
    const index = targetIndex(hit.target);
    if (kind === ORGANISATION) description.organisation = index;
    else if (kind === CITY) description.city = layout.world.cities[index].country;
    else if (kind === STATE || kind === CAPITAL || kind === SEAT) description.states.push(index);
  }

  function addState(description: Description, hit: NameHit): void {
    if (isAdjectival(hit)) hit.consumed = true;
    if (!description.states.includes(targetIndex(hit.target))) description.states.push(targetIndex(hit.target));
  }

  function readLeft(description: Description): void {
    const start = sentenceStart(layout, description.head);
    let possessive = false;
    let at = description.noun.firstWord - 1;
    for (let steps = 0; at >= start && steps < MODIFIERS_AT_MOST; steps++) {
      const hit = hitOf(layout, at);
      if (hit !== null) {
        if (!isAdjectival(hit) && !possessive && !isBefore(description, hit)) return;
        if (isAdjectival(hit) && belongsToEarlier(description, hit)) return;
        if (isAdjectival(hit)) addState(description, hit);
        else if (!isUnplaced(description)) return;
        else if (targetKind(hit.target) !== PERSON) addName(description, hit);
        else if (!addGovernor(description, hit)) return;
        description.firstWord = hit.firstWord;
        at = hit.firstWord - 1;
        const coordinated = words.upos[at] === U.CCONJ && description.plural && hitOf(layout, at - 1) !== null;
        if (coordinated && isAdjectival(hitOf(layout, at - 1)!)) at--;
        else if (!isAdjectival(hit)) break;
      } else if (layout.nounAt[at] >= 0) {
        const noun = layout.nouns[layout.nounAt[at]];
        if (noun.agent.office !== "former" || !isMark(noun)) return;
        description.former = true;
        description.firstWord = noun.firstWord;
        at = noun.firstWord - 1;
      } else if ((genitives.has(words.form[at]) && words.form[at].charCodeAt(0) < 65) || words.form[at] === "’s") {
        possessive = true;
        at--;
      } else if (words.upos[at] === U.ADJ || (words.upos[at] === U.NOUN && words.deprel[at] === D.compound)) {
        description.local ||= isLocal(at);
        at--;
      } else break;
    }
    const form = lowerForm(layout, at);
    if (at < start) return;
    description.determined = DETERMINERS.has(words.upos[at]);
    if (words.upos[at] !== U.DET) return;
    description.indefinite = indefinites.has(form);
    description.definite = articles.has(form) || articles.has(form.replace(/['’]$/, ""));
  }

  /** `ex`, `former`; `già` only after a comma, where it cannot mean "already". */
  function isMark(noun: NounHit): boolean {
    const adverb = words.upos[noun.firstWord] === U.ADV && words.form[noun.firstWord].length > 3;
    return !adverb || noun.firstWord === 0 || words.upos[noun.firstWord - 1] === U.PUNCT;
  }

  /** `US President`, `Nato Secretary General`: a name used as modifier of the noun after it. */
  function isBefore(description: Description, hit: NameHit): boolean {
    const head = words.head[spanHead(words, hit.firstWord, hit.endWord)];
    const relation = UNIVERSAL_RELATION[words.deprel[spanHead(words, hit.firstWord, hit.endWord)]];
    if (relation !== D.compound && relation !== D.amod && relation !== D.nmod && relation !== D.flat) return false;
    return hit.endWord === description.firstWord || head >= description.noun.firstWord
      ? head >= hit.endWord && head <= description.noun.endWord + 3
      : false;
  }

  function belongsToEarlier(description: Description, demonym: NameHit): boolean {
    const head = words.head[demonym.firstWord];
    const noun = words.upos[head] === U.NOUN || words.upos[head] === U.PROPN;
    return head >= 0 && head < demonym.firstWord && noun && !(head >= description.firstWord);
  }

  /** What the parse alone connects: `il presidente, secondo i media, russo`. */
  function readParse(description: Description): void {
    for (let child = tree.first[description.head]; child >= 0; child = tree.next[child]) {
      const hit = hitOf(layout, child);
      if (hit === null || hit.consumed) continue;
      const relation = UNIVERSAL_RELATION[words.deprel[child]];
      if (isAdjectival(hit) ? relation === D.amod : relation === D.nmod && hasGenitive(child)) {
        if (isAdjectival(hit)) addState(description, hit);
        else if (isUnplaced(description)) addName(description, hit);
      }
    }
  }

  function hasGenitive(word: number): boolean {
    for (let child = tree.first[word]; child >= 0; child = tree.next[child]) {
      if (words.deprel[child] === D.case && genitives.has(lowerForm(layout, child))) return true;
    }
    return false;
  }

  /** Civilians and police are of the place they are in; soldiers may stand anywhere. */
  function readLocation(description: Description): void {
    const { sector } = description.noun.agent;
    if (sector === "MIL" || sector === "GOV" || sector === "REB" || sector === "IGO" || sector === "JRN") return;
    if (!locatives.has(lowerForm(layout, description.endWord))) return;
    const word = skipDeterminer(description.endWord + 1);
    const hit = hitOf(layout, word);
    if (hit === null || isAdjectival(hit)) return;
    const kind = targetKind(hit.target);
    if (kind === STATE || kind === CAPITAL) description.states.push(targetIndex(hit.target));
    else if (kind === CITY) description.city = layout.world.cities[targetIndex(hit.target)].country;
  }

  /** `il presidente Macron`, `il leader della Corea del Nord, Kim Jong-un,`, `i presidenti Putin e Trump`. */
  function readNameAfter(description: Description): void {
    const { kind } = description.noun.agent;
    let at = description.endWord;
    while (titles.has(lowerForm(layout, at))) at++;
    const comma = lowerForm(layout, at) === ",";
    if (comma) at++;
    while (comma && titles.has(lowerForm(layout, at))) at++;
    const piece = pieceOf(layout, at);
    if (piece === null || (piece.taken && !piece.followed) || piece.firstWord !== at) {
      readSharedName(description);
      return;
    }
    if (piece.firstWord >= sentenceEnd(layout, description.head)) return;
    if (kind !== "person" && piece.hit !== null) {
      if (!comma && isUnplaced(description)) addGovernor(description, piece.hit);
      return;
    }
    if (comma && !isApposition(description, piece)) return;
    take(description, piece);
    if (!description.plural) return;
    let next = piece.endWord;
    while (words.upos[next] === U.CCONJ || lowerForm(layout, next) === ",") {
      const other = pieceOf(layout, next + 1);
      if (other === null || other.taken || other.firstWord !== next + 1) break;
      take(description, other);
      next = other.endWord;
    }
  }

  /** `ministro degli Esteri e vicepremier Antonio Tajani`: two offices, one bearer. */
  function readSharedName(description: Description): void {
    if (description.plural || words.upos[description.endWord] !== U.CCONJ) return;
    const other = descriptionAt.get(description.endWord + 1);
    if (other !== undefined && !other.definite && !other.indefinite && other.names.length === 1 && !other.plural) {
      description.names.push(other.names[0]);
      if (description.states.length === 0) description.states.push(...other.states);
    }
  }

  function take(description: Description, piece: NamePiece): void {
    piece.taken = true;
    description.names.push(piece);
  }

  /** Whether the name after a comma belongs to the description: by the parse, by its office, or closed off by a second comma. */
  function isApposition(description: Description, piece: NamePiece): boolean {
    if (piece.hit !== null && description.states.length > 0) return isCompatible(description, piece.hit);
    const head = words.head[spanHead(words, piece.firstWord, piece.endWord)];
    const relation = UNIVERSAL_RELATION[words.deprel[spanHead(words, piece.firstWord, piece.endWord)]];
    if (head === description.head && (relation === D.appos || relation === D.flat)) return true;
    return piece.hit === null && piece.endWord - piece.firstWord > 1 && lowerForm(layout, piece.endWord) === ",";
  }

  /** A known person may bear a description of their own country or body, not another's. */
  function isCompatible(description: Description, hit: NameHit): boolean {
    const person = layout.world.people[targetIndex(hit.target)];
    const { offices, states } = layout.world;
    const bodies = (offices.ofPerson.get(person.id) ?? []).map((tenure) => tenure.body);
    return description.states.some(
      (state) => states[state].country === person.country || bodies.includes(states[state].id),
    );
  }

  /** `Emmanuel Macron, the French president,`: the name first. */
  function readNameBefore(description: Description): void {
    if (description.plural || description.noun.agent.kind !== "person") return;
    let at = description.firstWord - 1;
    if (at >= 0 && words.upos[at] === U.DET) at--;
    if (at < 1 || (lowerForm(layout, at) !== "," && lowerForm(layout, at) !== "(")) return;
    const piece = pieceOf(layout, at - 1);
    if (piece === null || piece.endWord !== at || words.sentence[at - 1] !== words.sentence[at]) return;
    const head = words.head[description.head];
    const relation = UNIVERSAL_RELATION[words.deprel[description.head]];
    const parsed =
      head >= piece.firstWord &&
      head < piece.endWord &&
      (relation === D.appos || relation === D.nmod || relation === D.flat);
    const closed =
      words.upos[description.endWord] === U.PUNCT || description.endWord >= sentenceEnd(layout, description.head);
    if (!parsed && !closed) return;
    if (piece.hit === null) {
      if (!parsed && piece.endWord - piece.firstWord < 2) return;
    } else if (description.states.length > 0 ? !isCompatible(description, piece.hit) : !parsed) return;
    piece.taken = true;
    piece.followed = true;
    description.names.push(piece);
  }
}
