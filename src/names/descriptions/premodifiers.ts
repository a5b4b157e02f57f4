import { isNoun } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { ORGANISATION, PERSON, targetKind } from "../gazetteer/targets.ts";
import { hitOf, isAdjectival, type Layout, lowerForm, type NounHit, sentenceStart, spanHead } from "../hits/layout.ts";
import type { NameHit } from "../hits/name-hits.ts";
import { wordsOf } from "../references.ts";
import {
  addGovernor,
  addName,
  addOwner,
  addState,
  type Description,
  isUnplaced,
  MODIFIERS_AT_MOST,
  readModifier,
} from "./description.ts";
import { coOwnersBefore, jointOwnersBefore } from "./joint-owners.ts";

const DETERMINERS = new Set<number>([U.DET, U.NUM, U.PRON]);

/** Takes in what stands before the noun, from right to left, up to its determiner. */
export function readPremodifiers(layout: Layout, description: Description): void {
  const { words } = layout;
  const start = sentenceStart(layout, description.head);
  if (description.plural && isUnplaced(description)) readJointOwners(layout, description);
  const genitives = wordsOf(layout.lexicon.references, "genitive");
  let possessive = false;
  let at = description.firstWord - 1;
  for (let steps = 0; at >= start && steps < MODIFIERS_AT_MOST; steps++) {
    const hit = hitOf(layout, at);
    if (hit !== null) {
      if (!takeName(layout, description, hit, possessive)) return;
      at = description.firstWord - 1;
      // `Thai, Cambodian ministers`: a headline's comma joins.
      const joins = words.upos[at] === U.CCONJ || words.form[at] === ",";
      const other = joins && description.plural ? hitOf(layout, at - 1) : null;
      if (other !== null && isAdjectival(other)) at--;
      else if (!isAdjectival(hit) && !isSentBy(description)) break;
    } else if (layout.nounAt[at] >= 0) {
      const noun = layout.nouns[layout.nounAt[at]];
      if (isFrontOfCompound(layout, noun, description)) takeBranch(layout, description, noun);
      else if (noun.agent.office === "former" && isMark(layout, noun)) {
        description.former = true;
        description.firstWord = noun.firstWord;
      } else return;
      at = noun.firstWord - 1;
    } else if ((genitives.has(words.form[at]) && words.form[at].charCodeAt(0) < 65) || words.form[at] === "’s") {
      possessive = true;
      at--;
    } else if (
      words.upos[at] === U.ADJ ||
      (words.upos[at] === U.NOUN && (words.deprel[at] === D.compound || words.deprel[at] === D.amod))
    ) {
      readModifier(layout, description, at);
      at--;
    } else break;
  }
  if (at >= start) readDeterminer(layout, description, at);
}

/** `US and EU officials`: it speaks of the officials alone, even where the parse takes an owner for one who acts beside them. */
function readJointOwners(layout: Layout, description: Description): void {
  for (const owner of jointOwnersBefore(layout, description.noun)) {
    addOwner(layout, description, owner);
    description.firstWord = Math.min(description.firstWord, owner.firstWord);
    owner.consumed = true;
  }
}

/** A name before the noun says whose; false, and nothing taken, when it belongs elsewhere. */
function takeName(layout: Layout, description: Description, hit: NameHit, possessive: boolean): boolean {
  if (isAdjectival(hit)) {
    if (belongsToEarlier(layout, description, hit)) return false;
    addState(description, hit);
  } else {
    if (!possessive && !isBefore(layout, description, hit)) return false;
    if (!isUnplaced(description) && !isSentBy(description)) return false;
    if (targetKind(hit.target) !== PERSON) {
      addName(layout, description, hit);
      // A paper's city says whose it is, and speaks of nobody.
      hit.consumed ||= description.noun.agent.sector === "JRN" && targetKind(hit.target) !== ORGANISATION;
    } else if (!addGovernor(layout, description, hit)) return false;
  }
  description.firstWord = hit.firstWord;
  if (possessive && description.plural && description.states.length === 1)
    for (const other of coOwnersBefore(layout, description.noun, hit)) {
      addState(description, other);
      description.firstWord = other.firstWord;
    }
  return true;
}

/** Whether it is any, a certain one, or one of a number. */
function readDeterminer({ words, lexicon }: Layout, description: Description, word: number): void {
  description.determined = DETERMINERS.has(words.upos[word]);
  if (words.upos[word] !== U.DET) return;
  const form = words.form[word].toLowerCase();
  const articles = wordsOf(lexicon.references, "article");
  description.indefinite = wordsOf(lexicon.references, "indefinite").has(form);
  description.definite = articles.has(form) || articles.has(form.replace(/['’]$/, ""));
}

/** `France's ambassador to the UN`, `China's U.N. envoy`: the body an envoy is sent to is not whose he is. */
function isSentBy(description: Description): boolean {
  const { office } = description.noun.agent;
  const envoy = office === "permanent-representative" || office === "ambassador";
  return envoy && description.organisation >= 0 && description.states.length === 0;
}

/** `army` in `army accountant`, `Nimitz-class` in `a Nimitz-class carrier`: a body before a noun it belongs to. */
function isFrontOfCompound({ words }: Layout, noun: NounHit, description: Description): boolean {
  if (noun.agent.kind === "person" || noun.endWord !== description.firstWord) return false;
  const head = spanHead(words, noun.firstWord, noun.endWord);
  const front = words.deprel[head] === D.compound || words.deprel[head] === D.amod;
  return front && words.head[head] === description.head;
}

function takeBranch(layout: Layout, description: Description, noun: NounHit): void {
  // `Anti-government` holds a government and is none.
  description.branch ??= layout.lexicon.references.branches.get(lowerForm(layout, noun.firstWord)) ?? noun.agent.sector;
  description.firstWord = noun.firstWord;
  if (noun.agent.state >= 0 && description.states.length === 0) description.states.push(noun.agent.state);
  layout.nounAt.fill(layout.nounAt[description.noun.firstWord], noun.firstWord, noun.endWord);
}

/** `ex`, `former`; `già` only after a comma, where it cannot mean "already". */
function isMark({ words }: Layout, noun: NounHit): boolean {
  const adverb = words.upos[noun.firstWord] === U.ADV && words.form[noun.firstWord].length > 3;
  return !adverb || noun.firstWord === 0 || words.upos[noun.firstWord - 1] === U.PUNCT;
}

/** `US President`, `Nato Secretary General`: a name used as modifier of the noun after it. */
function isBefore({ words }: Layout, description: Description, hit: NameHit): boolean {
  const own = spanHead(words, hit.firstWord, hit.endWord);
  const head = words.head[own];
  const relation = UNIVERSAL_RELATION[words.deprel[own]];
  if (relation !== D.compound && relation !== D.amod && relation !== D.nmod && relation !== D.flat) return false;
  return hit.endWord === description.firstWord || head >= description.noun.firstWord
    ? head >= hit.endWord && head <= description.noun.endWord + 3
    : false;
}

function belongsToEarlier(layout: Layout, description: Description, demonym: NameHit): boolean {
  const { words } = layout;
  const head = words.head[demonym.firstWord];
  // `Ethiopian and Somali officials`: a demonym tagged as a name is no owner.
  const joined = words.deprel[demonym.firstWord] === D.conj ? hitOf(layout, head) : null;
  if (joined !== null && isAdjectival(joined)) return false;
  return head >= 0 && head < demonym.firstWord && head < description.firstWord && isNoun(words, head);
}
