import { isParticiple, isPast } from "../../grammar/features.ts";
import { dependent } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { mentionOf } from "../../names/mentions.ts";
import { tellsAct } from "../acts/act-words.ts";
import type { Slot } from "../acts/predicates.ts";
import type { Scene } from "../scene.ts";
import { argumentsOf } from "./control.ts";
import { operatorOver } from "./operator-over.ts";
import type { Arguments } from "./slots.ts";
import { isPassive } from "./voice.ts";

/** The words that head whoever does an act and whatever undergoes it, the first of each coordination. */
export interface GeneralRoles {
  agents: number[];
  undergoers: number[];
}

/**
 * Who does and who undergoes what any verb, event noun or adjective tells, with a row of the tables or without one. The arguments are
 * those every row's frame is filled from (passives turned, relatives resolved, understood subjects lent); which of them acts is told
 * by what verbs and nouns do in general, in the sense of PropBank's Arg0 and Arg1, and by a noun's row where it has one.
 */
export function generalRoles(scene: Scene, predicate: number): GeneralRoles {
  const { words } = scene;
  const nominal = words.upos[predicate] === U.NOUN || words.upos[predicate] === U.PROPN;
  const slots = argumentsOf(scene, predicate);
  return nominal && !slots.has("cop") ? nounRoles(scene, predicate, slots) : verbRoles(scene, predicate, slots);
}

function verbRoles(scene: Scene, verb: number, slots: Arguments): GeneralRoles {
  const { words, knowledge, tree } = scene;
  const objects = withoutReceiver(
    scene,
    verb,
    (slots.get("obj") ?? []).filter((word) => !isTime(scene, word)),
  );
  const subjects = (slots.get("subj") ?? []).filter((word) => !objects.includes(word));
  const undergoing =
    !isPhase(scene, verb) && (words.upos[verb] !== U.VERB || knowledge.undergoing.verbs.has(words.lemma[verb]));
  const things = objects.filter((word) => !undergoing || !isAmount(scene, word));
  // "Prices fell", "shares lost two percent", "the jet is late": what a subject without an object goes through.
  if (undergoing && things.length === 0 && !isPassive(tree, verb)) return { agents: [], undergoers: subjects };
  return { agents: subjects, undergoers: things };
}

/** Who begins, continues or fails to do something does so, who adds that it is so says it; what seems to do so does not. */
function isPhase({ words, tree, knowledge }: Scene, verb: number): boolean {
  const complement = dependent(tree, verb, D.xcomp, D.ccomp);
  if (words.upos[verb] !== U.VERB || complement < 0 || words.upos[complement] !== U.VERB) return false;
  if (isParticiple(words.morph[complement]) && isPast(words.morph[complement])) return false;
  return !knowledge.operators.operators.get(words.lemma[verb])?.some(({ effect }) => effect === "probable");
}

/** "Gives [owners] a free case": the first of two bare objects receives the second. */
function withoutReceiver({ words }: Scene, verb: number, objects: number[]): number[] {
  const bare = objects.filter((word) => words.head[word] === verb && word > verb);
  return bare.length > 1 ? objects.filter((word) => word !== bare[0]) : objects;
}

const isTime = ({ words, knowledge }: Scene, word: number): boolean => knowledge.temporal.has(words.lemma[word]);

/** "Fell [two percent]", "lost [155 points]": so much is nothing that undergoes anything. */
function isAmount({ words, tree, knowledge }: Scene, word: number): boolean {
  if (words.upos[word] === U.NUM || words.upos[word] === U.SYM || knowledge.predicates.measures.has(words.lemma[word]))
    return true;
  for (let child = tree.first[word]; child >= 0; child = tree.next[child])
    if (words.upos[child] === U.NUM && UNIVERSAL_RELATION[words.deprel[child]] === D.nummod) return true;
  return false;
}

type Side = keyof GeneralRoles;

function nounRoles(scene: Scene, noun: number, slots: Arguments): GeneralRoles {
  const { knowledge, words } = scene;
  const roles: GeneralRoles = { agents: [], undergoers: [] };
  const undergoing = knowledge.undergoing.nouns.has(words.lemma[noun]);
  for (const [slot, found] of slots) {
    for (const word of found) {
      if (isTime(scene, word) || isKind(scene, word)) continue;
      const side = sideOfSlot(scene, noun, slot, word, undergoing);
      if (side !== null && !roles.agents.includes(word) && !roles.undergoers.includes(word)) roles[side].push(word);
    }
  }
  if (roles.agents.length === 0 && !undergoing) roles.agents = performersAbove(scene, noun, roles);
  return roles;
}

/** "Announces job cuts", "plans a visit": whoever controls the operator is understood to do it. */
function performersAbove(scene: Scene, noun: number, { undergoers }: GeneralRoles): number[] {
  const operator = operatorOver(scene, noun);
  if (operator === null) return [];
  const above = argumentsOf(scene, scene.words.head[noun]);
  for (const slot of operator.controllers) {
    const found = (above.get(slot) ?? []).filter((word) => word !== noun && !undergoers.includes(word));
    if (found.length > 0) return found;
  }
  return [];
}

/** "A [test] flight", "un volo di [prova]": a bare act beside another says of what kind it is. */
const isKind = (scene: Scene, word: number): boolean =>
  scene.words.upos[word] === U.NOUN && tellsAct(scene, word) && dependent(scene.tree, word, D.det, D["det:poss"]) < 0;

/** Which side a complement of an event noun takes; null for those of place, time and manner. */
function sideOfSlot(scene: Scene, noun: number, slot: string, word: number, undergoing: boolean): Side | null {
  const { knowledge, words } = scene;
  const { slots: names, between } = knowledge;
  const actor: Side = undergoing ? "undergoers" : "agents";
  if (slot === names.agent) return "agents";
  if (slot === "subj") return actor;
  if (between.has(slot)) return "agents";
  if (slot === "mod") {
    const kind = words.upos[word];
    if (kind !== U.NOUN && kind !== U.PROPN) return null;
    return undergoing || !isSomebody(scene, word) ? "undergoers" : "agents";
  }
  if (slot !== "gen" && slot !== names.genitive) return null;
  const told = sideOfRow(scene, noun, slot);
  if (told !== null) return told;
  if (undergoing) return "undergoers";
  if (words.deprel[word] === D["nmod:poss"] || words.deprel[word] === D["det:poss"]) return "agents";
  return knowledge.eventNouns.get(words.lemma[noun]) === true ? "agents" : "undergoers";
}

/** A person, state or body, as far as the names room knows. */
function isSomebody({ mentions }: Scene, word: number): boolean {
  const mention = mentionOf(mentions, word);
  return mention !== null && mentions.entities[mention.entity].kind !== "place";
}

/** What the noun's row of one word says of a genitive; null without a row, or where it says nothing of it. */
function sideOfRow({ knowledge, words }: Scene, noun: number, slot: string): Side | null {
  const named = (slots: readonly Slot[]) => slots.some(({ name }) => name === slot);
  for (const { lemmas, frame, meaning } of knowledge.predicates.nouns.get(words.lemma[noun]) ?? []) {
    if (lemmas.length > 1 || meaning.type === null || frame.symmetric) continue;
    if (named(frame.actors)) return "agents";
    if (named(frame.recipients)) return "undergoers";
  }
  return null;
}
