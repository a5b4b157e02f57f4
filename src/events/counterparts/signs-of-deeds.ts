import { D, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import type { EventDraft, Scene } from "../scene.ts";
import { nearest, type Told } from "./acts-told.ts";
import type { OpenAct } from "./proposals.ts";

/** How nouns hang under an act that takes up another: "condemned the attack", "bound by the deal", "the reply to the offer". */
const NAMING = new Set<number>([D.obj, D.obl, D.nmod, D.nsubj, D.iobj, D.appos]);

/** The types of acts that the nouns of an act name: "condemned the attack" an assault, "praised the mediation" talks. */
export function typesNamed(scene: Scene, { head, triggerFirst, triggerEnd }: EventDraft): ReadonlySet<string> {
  const { tree, words } = scene;
  const types = new Set<string>();
  for (let word = triggerFirst; word < triggerEnd; word++) if (word !== head) addNamed(scene, word, types);
  for (let child = tree.first[head]; child >= 0; child = tree.next[child])
    if (NAMING.has(UNIVERSAL_RELATION[words.deprel[child]])) addNamed(scene, child, types);
  return types;
}

function addNamed({ words, knowledge, mentions }: Scene, word: number, types: Set<string>): void {
  if (mentions.mentionAt[word] >= 0) return;
  const lemma = words.lemma[word];
  for (const type of knowledge.actNouns.get(lemma) ?? []) types.add(type);
  for (const { lemmas, meaning } of knowledge.predicates.nouns.get(lemma) ?? [])
    if (lemmas.length === 1 && meaning.type !== null) types.add(meaning.type.name);
}

/** What a candidate did and suffered before, in general and of what the open act's own words name. */
export function signsOfDeeds(
  { drafts, index, own }: OpenAct,
  sides: readonly string[],
  named: ReadonlySet<string>,
  told: readonly Told[],
): string[] {
  const { type } = drafts[index];
  const has = (list: readonly string[]) => sides.every((side) => list.includes(side));
  const signs = new Set<string>();
  for (const { isBefore, isCooperation, actors, recipients, type: deed } of told) {
    if (!isBefore) continue;
    const tone = isCooperation ? "cooperation" : "conflict";
    if (has(actors)) signs.add(`did ${tone} ${type}`);
    if (has(recipients)) signs.add(`suffered ${tone} ${type}`);
    if (!named.has(deed)) continue;
    if (has(actors)) signs.add("did what is named").add(`did what is named ${type}`);
    if (has(recipients)) signs.add("suffered what is named").add(`suffered what is named ${type}`);
  }
  const isOwn = (actors: readonly string[]) => actors.length > 0 && actors.every((side) => own.has(side));
  const last = nearest(told, (one) => named.has(one.type) && !isOwn(one.actors));
  if (last !== null && has(last.actors)) signs.add("did last what is named").add(`did last what is named ${type}`);
  if (last !== null && has(last.recipients))
    signs.add("suffered last what is named").add(`suffered last what is named ${type}`);
  return [...signs];
}
