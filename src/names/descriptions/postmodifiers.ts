import { isNoun } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { ORGANISATION, PERSON, STATE, targetIndex, targetKind } from "../gazetteer/targets.ts";
import { demonymAt, hitOf, isAdjectival, type Layout, lowerForm, sentenceEnd } from "../hits/layout.ts";
import type { NameHit } from "../hits/name-hits.ts";
import { wordsOf } from "../references.ts";
import { allegianceAt, armedGroupAt, calledAt, takeArmedGroup } from "./armed-bands.ts";
import {
  addGovernor,
  addName,
  addOwner,
  addState,
  type Description,
  type DescriptionAt,
  isUnplaced,
  MODIFIERS_AT_MOST,
  readModifier,
} from "./description.ts";
import { isBody } from "./joint-owners.ts";
import { coordinated, isModifier, skipDeterminer } from "./phrase-parts.ts";

/** Takes in what follows the noun, word by word, up to its complement. */
export function readPostmodifiers(layout: Layout, description: Description, descriptionAt: DescriptionAt): void {
  const { words } = layout;
  const genitives = wordsOf(layout.lexicon.references, "genitive");
  const end = sentenceEnd(layout, description.head);
  let at = description.endWord;
  for (let steps = 0; at < end && steps < MODIFIERS_AT_MOST; steps++) {
    const demonym = demonymAt(layout, at);
    const armed =
      armedGroupAt(layout, description, at) ??
      allegianceAt(layout, description, at) ??
      calledAt(layout, description, at);
    if (armed !== null) {
      takeArmedGroup(layout, description, armed);
      return;
    }
    if (demonym !== null && modifies(layout, description, demonym)) {
      addState(description, demonym);
      at = description.endWord = demonym.endWord;
    } else if (
      words.upos[at] === U.CCONJ &&
      description.plural &&
      description.states.length > 0 &&
      demonymAt(layout, at + 1) !== null
    ) {
      at++;
    } else if (
      (genitives.has(lowerForm(layout, at)) && words.upos[at] !== U.PUNCT) ||
      isOrigin(layout, description, at)
    ) {
      const complement = skipDeterminer(words, at + 1);
      const group = armedGroupAt(layout, description, complement);
      if (group !== null) takeArmedGroup(layout, description, group);
      else if (isUnplaced(description)) readComplement(layout, description, descriptionAt, complement);
      return;
    } else if (isUnplaced(description) && isOwnerBehind(layout, description, at)) {
      addName(layout, description, hitOf(layout, at)!);
      at = description.endWord = hitOf(layout, at)!.endWord;
    } else if (isModifier(words, description.head, at) && layout.hitAt[at] < 0 && !isNounHit(layout, at)) {
      readModifier(layout, description, at);
      at++;
    } else {
      const genitive = isUnplaced(description) ? behindField(layout, description, at) : -1;
      if (genitive < 0) return;
      at = genitive;
    }
  }
}

/** Whether a noun for actors stands at a word: in "il gruppo islamista" none does. */
const isNounHit = ({ words, nounAt }: Layout, word: number): boolean => nounAt[word] >= 0 && words.upos[word] !== U.ADJ;

/** `L'alto commissario Onu`, `la portavoce Nato`, `l'ambasciatore Usa`: the name of a body or state that hangs on the noun before it. */
function isOwnerBehind(layout: Layout, { head }: Description, word: number): boolean {
  const { words } = layout;
  const hit = hitOf(layout, word);
  if (hit === null || hit.firstWord !== word || hit.endWord !== word + 1 || isAdjectival(hit)) return false;
  if (words.upos[word] !== U.PROPN || words.head[word] !== head || words.deprel[word] === D.appos) return false;
  if (targetKind(hit.target) === STATE) return true;
  if (targetKind(hit.target) !== ORGANISATION) return false;
  const { kind, country } = layout.world.organisations[targetIndex(hit.target)];
  return kind !== "media" && country === "IGO";
}

/** `Il commissario per i diritti umani del Consiglio d'Europa`: where whose it is stands behind what it is for; -1 when it does not. */
function behindField(layout: Layout, { head, noun }: Description, word: number): number {
  const { words } = layout;
  if (noun.agent.kind !== "person" || words.upos[word] !== U.ADP) return -1;
  const field = words.head[word];
  if (field <= word || words.head[field] !== head || layout.hitAt[field] >= 0 || !isNoun(words, field)) return -1;
  let at = field + 1;
  while (at < words.length && words.upos[at] === U.ADJ && words.head[at] === field) at++;
  return wordsOf(layout.lexicon.references, "genitive").has(lowerForm(layout, at)) ? at : -1;
}

/** `Officials from Seoul and Tokyo met`: a subject is from where its own complement says. */
function isOrigin(layout: Layout, { noun, head }: Description, word: number): boolean {
  const { words, lexicon } = layout;
  const origins = wordsOf(lexicon.references, "origin");
  if (!origins.has(lowerForm(layout, word)) || noun.agent.kind !== "person") return false;
  return UNIVERSAL_RELATION[words.deprel[head]] === D.nsubj && words.head[words.head[word]] === head;
}

/** A demonym belongs to the noun it follows unless the parse gives it to a noun further on. */
function modifies({ words }: Layout, description: Description, demonym: NameHit): boolean {
  const head = words.head[demonym.firstWord];
  if (head >= description.firstWord && head < description.endWord) return true;
  const following = demonym.endWord;
  return head < description.endWord || words.upos[following] !== U.NOUN;
}

/** What stands after `di`, `of`: a state, a body, a city, or another description. */
function readComplement(layout: Layout, description: Description, descriptionAt: DescriptionAt, word: number): void {
  const { words } = layout;
  const hit = hitOf(layout, word);
  // `of the Al-Qaeda-linked JNIM`: the name in the compound only describes the one behind it.
  if (hit !== null && words.form[hit.endWord] === "-" && words.upos[hit.endWord + 1] === U.VERB) {
    readComplement(layout, description, descriptionAt, hit.endWord + 2);
    return;
  }
  if (hit !== null && hit.firstWord === word && !isAdjectival(hit) && targetKind(hit.target) !== PERSON) {
    addName(layout, description, hit);
    description.endWord = hit.endWord;
    if (!description.plural) return;
    const others = coordinated(layout, wordsOf(layout.lexicon.references, "genitive"), hit.endWord);
    // Shared with others, a body is one of several.
    if (others.length > 0 && isBody(layout, hit)) {
      description.organisation = -1;
      description.bodies.push(targetIndex(hit.target));
    }
    for (const other of others) {
      addOwner(layout, description, other);
      description.endWord = other.endWord;
    }
    return;
  }
  if (hit !== null && hit.firstWord === word && addGovernor(layout, description, hit)) return;
  const inner = descriptionAt.get(word);
  description.private ||= wordsOf(layout.lexicon.references, "private-body").has(lowerForm(layout, word));
  if (inner === undefined || inner.noun.agent.kind === "person") return;
  description.within = inner;
  description.states.push(...inner.states);
  description.organisation = inner.organisation;
  description.endWord = inner.endWord;
}
