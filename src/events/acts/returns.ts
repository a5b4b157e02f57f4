import { U } from "../../grammar/universal.ts";
import { sideOf } from "../../names/sides.ts";
import { participantOf, stateOf } from "../roles/entities-at.ts";
import type { Participant, Scene } from "../scene.ts";
import type { BareOperator } from "./bare-operators.ts";
import { visitOf } from "./titles.ts";

/** How many words may stand between the word of returning and the place: "fresh from a two-day visit to Cairo". */
const REACH = 8;
/** How far before it the comma of its phrase may stand: "just back", "appena di ritorno". */
const LEAD = 3;

/** "Macron, just back from Cairo, said", "reduce da una visita a Kiev, Cameron ha detto": an official who comes from a place abroad, or passes through it, was there on a visit. */
export function returnsFrom(scene: Scene): BareOperator[] {
  const { words, mentions, knowledge } = scene;
  const found: BareOperator[] = [];
  for (let word = 0; word + 2 < words.length; word++) {
    const lemma = words.lemma[word];
    const passing = knowledge.passing.has(lemma);
    if (!passing && !knowledge.comingBack.has(lemma)) continue;
    const preposition = words.lemma[word + 1];
    if (!(passing ? knowledge.venue : knowledge.whence).has(preposition)) continue;
    const guest = guestBeside(scene, word);
    const place = guest === null ? -1 : placeBehind(scene, word + 2);
    if (guest === null || place < 0) continue;
    const { entity } = mentions.mentions[mentions.mentionAt[place]];
    const host = mentions.entities[entity];
    const state = host.kind === "state" ? entity : stateOf(scene, host.country);
    if (state < 0 || sideOf(mentions.entities[state]) === sideOf(mentions.entities[guest.entity])) continue;
    found.push({ ...visitOf(scene, word, guest, participantOf(scene, state, place)), done: true });
  }
  return found;
}

/** The first place or state named behind a word before the phrase ends; -1 when there is none. */
function placeBehind({ words, mentions }: Scene, from: number): number {
  for (let word = from; word < Math.min(words.length, from + REACH); word++) {
    if (words.sentence[word] !== words.sentence[from - 1]) return -1;
    if ((words.upos[word] === U.PUNCT && words.form[word] !== "-") || words.upos[word] === U.VERB) return -1;
    const index = mentions.mentionAt[word];
    if (index < 0 || words.upos[word] !== U.PROPN) continue;
    const { kind } = mentions.entities[mentions.mentions[index].entity];
    return kind === "state" || kind === "place" ? word : -1;
  }
  return -1;
}

/** The official whom a phrase between commas is about: named right before it, or right behind it where it opens the sentence. */
function guestBeside(scene: Scene, word: number): Participant | null {
  const { words, sentences } = scene;
  const first = sentences.firstWord[words.sentence[word]];
  for (let before = word - 1; before >= first && word - before <= LEAD; before--)
    if (words.form[before] === ",") return before === first ? null : officialAt(scene, before - 1);
  if (word - first >= LEAD) return null;
  const end = sentences.firstWord[words.sentence[word] + 1];
  for (let behind = word + 1; behind + 1 < end && behind - word <= 2 * REACH; behind++)
    if (words.form[behind] === ",") return firstOfficial(scene, behind + 1, end);
  return null;
}

/** Nothing but words of office stands before the name: ", British Foreign Secretary David Cameron". */
function firstOfficial(scene: Scene, from: number, end: number): Participant | null {
  for (let word = from; word < Math.min(end, from + REACH); word++) {
    if (scene.words.upos[word] === U.VERB || scene.words.upos[word] === U.PUNCT) return null;
    const official = officialAt(scene, word);
    if (official !== null) return official;
  }
  return null;
}

function officialAt(scene: Scene, word: number): Participant | null {
  const { mentions } = scene;
  const index = mentions.mentionAt[word];
  if (index < 0) return null;
  const { entity } = mentions.mentions[index];
  const { kind, sectors, plural } = mentions.entities[entity];
  if (kind !== "person" || plural || (sectors[0] !== "GOV" && sectors[0] !== "IGO")) return null;
  return participantOf(scene, entity, word);
}
