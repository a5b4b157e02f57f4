import { isPlural } from "../../grammar/features.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import type { Words } from "../../text/words.ts";
import { ORGANISATION, targetIndex, targetKind } from "../gazetteer/targets.ts";
import { hitOf, isAdjectival, type Layout, type NamePiece, type NounHit, spanHead } from "../hits/layout.ts";
import type { NameHit } from "../hits/name-hits.ts";
import { readOwnName } from "../hits/own-names.ts";
import { wordsOf } from "../references.ts";
import { readNameAfter, readNameBefore } from "./bearers.ts";
import { addName, addState, type Description, type DescriptionAt, isUnplaced } from "./description.ts";
import { readLocation } from "./locations.ts";
import { hasGenitive, isDeterminedPlural } from "./phrase-parts.ts";
import { readPostmodifiers } from "./postmodifiers.ts";
import { readPremodifiers } from "./premodifiers.ts";

/** Reads the descriptions of a document, from its end so that inner ones are read before outer ones. */
export function findDescriptions(layout: Layout): Description[] {
  const descriptions: Description[] = [];
  const descriptionAt = new Map<number, Description>();
  for (let index = layout.nouns.length - 1; index >= 0; index--) {
    const noun = layout.nouns[index];
    if (isBareFormer(layout, noun) || layout.nounAt[noun.firstWord] !== index) continue;
    const description = readDescription(layout, noun, descriptionAt);
    description.former ||=
      layout.nouns[index - 1]?.firstWord === noun.firstWord && layout.nouns[index - 1].agent.office === "former";
    descriptions.push(description);
    for (let word = description.firstWord; word < noun.endWord; word++) descriptionAt.set(word, description);
  }
  return descriptions.reverse();
}

/** `ex` before another noun: a mark, not an actor. */
function isBareFormer({ words, nounAt }: Layout, noun: NounHit): boolean {
  return (
    noun.agent.office === "former" &&
    noun.endWord === noun.firstWord + 1 &&
    (words.upos[noun.firstWord] !== U.NOUN || nounAt[noun.endWord] >= 0)
  );
}

function readDescription(layout: Layout, noun: NounHit, descriptionAt: DescriptionAt): Description {
  const description = blankDescription(layout.words, noun);
  const own = readOwnName(layout, noun);
  if (own !== null) takeOwnName(layout, description, own);
  if (noun.inside !== null) readInside(layout, description, noun.inside);
  readPostmodifiers(layout, description, descriptionAt);
  readPremodifiers(layout, description);
  if (isUnplaced(description)) readParse(layout, description);
  if (isUnplaced(description) && noun.agent.state >= 0) description.states.push(noun.agent.state);
  if (isUnplaced(description)) readLocation(layout, description);
  if (description.names.length === 0) readNameAfter(layout, description, descriptionAt);
  if (description.names.length === 0) readNameBefore(layout, description);
  return description;
}

/** A description of which only the noun is known yet. */
function blankDescription(words: Words, noun: NounHit): Description {
  const head = spanHead(words, noun.firstWord, noun.endWord);
  return {
    noun,
    head,
    firstWord: noun.firstWord,
    endWord: noun.endWord,
    // "I marines della Corea del Sud": of several states that have such people, the one meant where none is named.
    states: noun.agent.state < 0 || noun.agent.number === "plur" ? [] : [noun.agent.state],
    organisation: -1,
    bodies: [],
    city: null,
    within: null,
    former: noun.agent.office === "former",
    determined: false,
    branch: null,
    staterun: false,
    local: false,
    private: false,
    definite: false,
    indefinite: false,
    plural: noun.agent.number === "plur" || isPlural(words.morph[head]) || isDeterminedPlural(words, noun.firstWord),
    names: [],
  };
}

/** The words before the noun are its name with it; pieces made of them are no names of their own. */
function takeOwnName(layout: Layout, description: Description, own: NamePiece): void {
  for (let word = own.firstWord; word < own.endWord; word++) {
    const piece = layout.pieces[layout.pieceAt[word]];
    if (piece !== undefined) piece.taken = true;
  }
  description.firstWord = own.firstWord;
  description.names.push(own);
}

/** `segretario generale della Nato`; the Republic of a president is no newspaper. */
function readInside(layout: Layout, description: Description, hit: NameHit): void {
  const medium =
    targetKind(hit.target) === ORGANISATION && layout.world.organisations[targetIndex(hit.target)].kind === "media";
  if (isAdjectival(hit)) addState(description, hit);
  else if (!medium) addName(layout, description, hit);
}

/** What the parse alone connects: `il presidente, secondo i media, russo`. */
function readParse(layout: Layout, description: Description): void {
  const { words, tree } = layout;
  const genitives = wordsOf(layout.lexicon.references, "genitive");
  for (let child = tree.first[description.head]; child >= 0; child = tree.next[child]) {
    const hit = hitOf(layout, child);
    if (hit === null || hit.consumed) continue;
    const relation = UNIVERSAL_RELATION[words.deprel[child]];
    if (isAdjectival(hit) ? relation === D.amod : relation === D.nmod && hasGenitive(layout, genitives, child)) {
      if (isAdjectival(hit)) addState(description, hit);
      else if (isUnplaced(description)) addName(layout, description, hit);
    }
  }
}
