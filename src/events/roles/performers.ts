import { U } from "../../grammar/universal.ts";
import type { PredicateMatch } from "../acts/match.ts";
import type { Scene } from "../scene.ts";
import { verbArguments } from "./arguments.ts";
import { participleOver } from "./light-verbs.ts";
import { participantsAt } from "./participants.ts";
import type { Roles } from "./roles.ts";
import type { Arguments } from "./slots.ts";
import { isPassive } from "./voice.ts";

/** Words for whoever did what a noun tells, by a participle behind it: "l'attentato compiuto da due miliziani". */
export function performersOf(scene: Scene, noun: number): number[] {
  const { tree, words, knowledge } = scene;
  const participle = words.upos[noun] === U.NOUN ? participleOver(scene, noun) : -1;
  if (participle < 0 || !isPassive(tree, participle)) return [];
  return verbArguments(tree, participle, knowledge.complex, knowledge.slots).get("subj") ?? [];
}

/** "L'attentato rivendicato da Boko Haram ha ucciso nove soldati": what an act of force does, whoever carried it out does. */
export function actThroughAct(scene: Scene, match: PredicateMatch, slots: Arguments, roles: Roles): void {
  if (match.predicate.pos !== "VERB" || match.predicate.meaning.type?.quad !== 4 || roles.actors.length > 0) return;
  for (const subject of slots.get("subj") ?? [])
    for (const word of performersOf(scene, subject)) roles.actors.push(...participantsAt(scene, word, false));
}
