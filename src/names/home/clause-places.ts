import { D, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { type Discourse, entityOf, mentionAt, subjectWord } from "../coreference/discourse.ts";
import { hasLocative, isLocative } from "../coreference/locatives.ts";
import { wordsOf } from "../references.ts";
import { AT_HOME, REBELS } from "../sides.ts";
import type { Mention } from "../types.ts";

/** The one country named in the phrase itself: `bus drivers in Nairobi`, `il leader del partito al governo a Tunisi`. */
export function besideIt(discourse: Discourse, mention: Mention): string | null {
  const { tree, words } = discourse;
  let found: string | null = null;
  for (let child = tree.first[mention.head]; child >= 0; child = tree.next[child]) {
    const relation = UNIVERSAL_RELATION[words.deprel[child]];
    if (relation !== D.nmod && relation !== D.amod && relation !== D.compound) continue;
    const beside = mentionAt(discourse, child) ?? placeWithin(discourse, child);
    if (beside === null || (beside.head !== child && words.head[beside.head] !== child)) continue;
    const { country } = entityOf(discourse, beside);
    if (country === null || country === "IGO") continue;
    if (found !== null && found !== country) return null;
    found = country;
  }
  return found;
}

/** `a court in the Chinese port of Dalian`: what a noun for places holds. */
function placeWithin(discourse: Discourse, word: number): Mention | null {
  const { tree, words, references } = discourse;
  if (!wordsOf(references, "place-noun").has(words.lemma[word])) return null;
  for (let child = tree.first[word]; child >= 0; child = tree.next[child]) {
    const relation = UNIVERSAL_RELATION[words.deprel[child]];
    const held = relation === D.amod || relation === D.nmod ? mentionAt(discourse, child) : null;
    if (held !== null && held.head === child) return held;
  }
  return null;
}

/** `Two lawmakers were detained in Bissau`: people are of the place their own clause names; soldiers and officials may be anywhere. */
export function whereTheyAct(discourse: Discourse, mention: Mention): string | null {
  const { tree, words, references } = discourse;
  const [sector = ""] = entityOf(discourse, mention).sectors;
  const fights = REBELS.has(sector);
  if (!AT_HOME.has(sector) && !fights) return null;
  // "Thousands of farmers": the clause is that of the number. "Uccisi in un attacco dei ribelli nel nord del Mali": that of their attack.
  const above = words.head[mention.head];
  const owned = above >= 0 && words.deprel[mention.head] === D.nmod;
  const head = owned && (fights || wordsOf(references, "quantity-noun").has(words.lemma[above])) ? above : mention.head;
  const clause = words.head[head];
  const relation = UNIVERSAL_RELATION[words.deprel[head]];
  const fighting = relation === D.obl && fights;
  if (clause < 0 || (relation !== D.nsubj && relation !== D.obj && !fighting)) return null;
  const found = new Set<string>();
  for (let child = tree.first[clause]; child >= 0; child = tree.next[child]) {
    const side = UNIVERSAL_RELATION[words.deprel[child]];
    if (side === D.obl) {
      addPlace(discourse, child, fights, found);
      if (wordsOf(references, "attack-noun").has(words.lemma[child])) addTarget(discourse, child, found);
    }
    if (side !== D.obj || child === head || mentionAt(discourse, child) !== null) continue;
    // "Blocked the port of Lisbon", "highways around Warsaw"
    const within = placeWithin(discourse, child);
    if (within !== null) found.add(entityOf(discourse, within).country ?? "");
    for (let place = tree.first[child]; place >= 0; place = tree.next[place])
      if (words.deprel[place] === D.nmod) addPlace(discourse, place, false, found);
  }
  return found.size === 1 ? [...found][0]! : null;
}

/** Adds the country of a place behind a locative; `fights`: also of what a part of it is of, "in the north of Mali". */
function addPlace(discourse: Discourse, word: number, fights: boolean, found: Set<string>): void {
  const { tree, words } = discourse;
  let place = mentionAt(discourse, word);
  if (place !== null) place = place.head === word && isLocative(discourse, word) ? place : null;
  else if (fights && hasLocative(discourse, word))
    for (let child = tree.first[word]; place === null && child >= 0; child = tree.next[child])
      if (words.deprel[child] === D.nmod) place = ofPlace(discourse, child);
  if (place === null) return;
  const { country } = entityOf(discourse, place);
  if (country !== null) found.add(country);
}

/** "Sono morti in un bombardamento russo su Kherson", "in a strike on a market in Kharkiv", "in the shelling of Homs": the place an attack was on. */
function addTarget(discourse: Discourse, attack: number, found: Set<string>, depth = 0): void {
  const { tree, words } = discourse;
  for (let child = tree.first[attack]; child >= 0; child = tree.next[child]) {
    if (words.deprel[child] !== D.nmod) continue;
    const place = mentionAt(discourse, child);
    if (place === null || place.head !== child || entityOf(discourse, place).kind !== "place") {
      if (depth === 0) addTarget(discourse, child, found, depth + 1);
      continue;
    }
    const { country } = entityOf(discourse, place);
    if (country !== null) found.add(country);
  }
}

function ofPlace(discourse: Discourse, word: number): Mention | null {
  const mention = mentionAt(discourse, word);
  if (mention === null || mention.head !== word) return null;
  const { kind } = entityOf(discourse, mention);
  return kind === "state" || kind === "place" ? mention : null;
}

/** `The Syrian defence ministry said air defences shot down …`: forces whose doings a government or an army reports are its own. */
export function toldByOwn(discourse: Discourse, mention: Mention): string | null {
  const { words } = discourse;
  if (entityOf(discourse, mention).sectors[0] !== "MIL" || words.deprel[mention.head] !== D.nsubj) return null;
  const told = words.head[mention.head];
  if (told < 0 || words.deprel[told] !== D.ccomp) return null;
  const speaker = mentionAt(discourse, subjectWord(discourse, words.head[told]));
  if (speaker?.kind !== "description" || speaker.head > mention.head) return null;
  const { sectors, country, kind } = entityOf(discourse, speaker);
  return kind !== "person" && (sectors[0] === "GOV" || sectors[0] === "MIL") ? country : null;
}

/** `La Francia ha inviato mille soldati in Mali`: forces that a state or government sends, keeps ready or calls back are its own. */
export function sentByOwn(discourse: Discourse, mention: Mention): string | null {
  const { words, references } = discourse;
  const { sectors, kind } = entityOf(discourse, mention);
  if (kind !== "agent" || (sectors[0] !== "MIL" && sectors[0] !== "COP") || words.deprel[mention.head] !== D.obj)
    return null;
  const verb = words.head[mention.head];
  if (verb < 0 || !wordsOf(references, "sending-verb").has(words.lemma[verb])) return null;
  const sender = mentionAt(discourse, subjectWord(discourse, verb));
  if (sender === null || sender.head > mention.head) return null;
  const { country, kind: sort, sectors: ofSender } = entityOf(discourse, sender);
  return sort === "state" || ofSender[0] === "GOV" || ofSender[0] === "MIL" ? country : null;
}
