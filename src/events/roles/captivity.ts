import { dependent } from "../../grammar/tree.ts";
import { D } from "../../grammar/universal.ts";
import { sideOf } from "../../names/sides.ts";
import type { Participant, Scene } from "../scene.ts";
import { verbArguments } from "./arguments.ts";
import { participantsAt } from "./participants.ts";
import { isPassive } from "./voice.ts";

/** Meanings of taking somebody. */
const TAKING = new Set(["arrest", "abduct", "seize"]);

/** "Sailors detained by Somali police will be released": who holds people lets them go. */
export function holdersOf(scene: Scene, held: readonly number[]): Participant[] {
  const { tree, knowledge } = scene;
  return held.flatMap((captive) => {
    const participle = dependent(tree, captive, D.acl);
    if (participle < 0 || !isPassive(tree, participle)) return [];
    const captors = verbArguments(tree, participle, knowledge.complex, knowledge.slots).get("subj") ?? [];
    return captors.flatMap((word) => participantsAt(scene, word, false));
  });
}

/** "Hanno catturato dieci soldati, poi rilasciati": who took those of another side whom the participle tells to be free. */
export function takersOf(scene: Scene, participle: number, freed: readonly Participant[]): Participant[] {
  const { words, tree, mentions, knowledge } = scene;
  const captive = words.deprel[participle] === D.acl ? words.head[participle] : -1;
  const verb = captive < 0 || words.deprel[captive] !== D.obj ? -1 : words.head[captive];
  if (verb < 0 || !knowledge.predicates.verbs.get(words.lemma[verb])?.some(({ meaning }) => TAKING.has(meaning.id)))
    return [];
  const sides = new Set(freed.map(({ entity }) => sideOf(mentions.entities[entity])));
  if (sides.size === 0 || sides.has(null)) return [];
  return (verbArguments(tree, verb, knowledge.complex, knowledge.slots).get("subj") ?? [])
    .flatMap((word) => participantsAt(scene, word, false))
    .filter(({ entity }) => !sides.has(sideOf(mentions.entities[entity])));
}
