import { isUnder, prepositionOf } from "../../grammar/tree.ts";
import { U } from "../../grammar/universal.ts";
import { sideOf } from "../../names/sides.ts";
import type { Composed } from "../operators/compose.ts";
import type { Scene } from "../scene.ts";
import { reflexive } from "./light-verbs.ts";

/** Acts that two sides taken together do to each other. */
const MUTUAL = new Set(["AGREE", "SANCTION"]);
/** CAMEO's code of relations cut. */
const SEVERING = "161";
/** Acts that two sides who do them "to themselves" do to each other. */
const TO_ONESELF = new Set(["ACCUSE", "THREATEN", "SANCTION", "ASSAULT", "COERCE"]);
/** How many words behind its verb a pronoun for each other stands. */
const BEHIND = 4;

/**
 * Two sides that undertake something and name no third agree with each other; "the two countries severed ties" with each other too, and all that
 * is said to be done to each other: "blamed each other for the violence", "traded accusations", "si accusano di aver sparato". `pronominal`: the row's
 * own verb has its reflexive pronoun for a part.
 */
export function settleTogether(scene: Scene, head: number, pronominal: boolean, composed: Composed): void {
  const { tree, mentions, knowledge } = scene;
  if (composed.recipients.length > 0) return;
  const sides = new Set(composed.actors.map(({ entity }) => sideOf(mentions.entities[entity])));
  if (sides.size < 2) return;
  if (MUTUAL.has(composed.type)) {
    const [first] = composed.actors;
    // "The severing of ties between Peru and Chile": both stand behind one word for between.
    const between = first.word >= 0 && knowledge.between.has(prepositionOf(tree, first.word));
    const isOneGroup = composed.actors.every(({ word }) => word === first.word);
    const sever = composed.cameo === SEVERING && sides.size === 2 && isAlone(scene, head, sides);
    if (composed.type === "AGREE" || between || isOneGroup || sever) composed.symmetric = true;
  }
  const verbs = [head, ...composed.operators];
  const toThemselves = TO_ONESELF.has(composed.type) && !pronominal;
  if (verbs.some((verb) => isToEachOther(scene, verb) || (toThemselves && isToThemselves(scene, verb))))
    composed.symmetric = true;
}

/** "L'Iran e gli Stati Uniti hanno rotto le relazioni": whether a sentence speaks of no other state or body. */
const isAlone = ({ words, mentions }: Scene, head: number, sides: ReadonlySet<string | null>): boolean =>
  mentions.mentions.every(({ head: at, entity }) => {
    const one = mentions.entities[entity];
    if (words.sentence[at] !== words.sentence[head] || !one.political || one.members.length > 0) return true;
    const side = sideOf(one);
    return side === null || sides.has(side);
  });

/** "Mosca e Kiev si accusano": a verb with a reflexive pronoun. */
const isToThemselves = (scene: Scene, verb: number): boolean =>
  scene.words.upos[verb] === U.VERB && reflexive(scene, verb);

/** Whether a verb gives and takes the same, or words for each other stand behind it. */
function isToEachOther(scene: Scene, verb: number): boolean {
  const { words, knowledge } = scene;
  if (words.upos[verb] !== U.VERB) return false;
  if (knowledge.reciprocating.has(words.lemma[verb])) return true;
  const each = isEach(scene, verb);
  for (let at = verb + 1; at <= verb + BEHIND && at < words.length; at++) {
    if (words.sentence[at] !== words.sentence[verb] || words.upos[at] === U.VERB) return false;
    for (const phrase of knowledge.reciprocal)
      if (phrase.every((form, place) => words.form[at + place]?.toLowerCase() === form)) return true;
    if (each && knowledge.otherOfTwo.has(words.form[at].toLowerCase())) return true;
  }
  return false;
}

/** "Each accused the other", "each side has accused the other", "both countries each blamed the other". */
function isEach({ words, tree, knowledge }: Scene, verb: number): boolean {
  for (let before = verb - 1; before >= verb - BEHIND && words.sentence[before] === words.sentence[verb]; before--)
    if (knowledge.distributive.has(words.form[before].toLowerCase())) return isUnder(tree, before, verb);
  return false;
}
