import { dependent, prepositionOf } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { sideOf } from "../../names/sides.ts";
import type { Participant, Scene } from "../scene.ts";
import { participantsAt } from "./participants.ts";
import type { Arguments } from "./slots.ts";

/** How many words may stand between the word for together and the name. */
const REACH = 4;

/**
 * "L'Austria, insieme con Danimarca e Svezia, ha imposto sanzioni", "along with Canada, Britain …", "il Giappone, con Seul, ha condannato":
 * whoever is set beside the subject before the verb does it too.
 */
export function companionsOf(scene: Scene, slots: Arguments, actors: readonly Participant[]): Participant[] {
  const { tree, words, mentions } = scene;
  const found: Participant[] = [];
  const sides = new Set(actors.map(({ entity }) => sideOf(mentions.entities[entity])));
  for (const subject of slots.get("subj") ?? []) {
    const verb = words.head[subject];
    if (verb < subject || UNIVERSAL_RELATION[words.deprel[subject]] !== D.nsubj || !stands(subject, actors)) continue;
    for (const top of [subject, verb]) {
      for (let child = tree.first[top]; child >= 0 && child < verb; child = tree.next[child]) {
        const relation = UNIVERSAL_RELATION[words.deprel[child]];
        if ((relation !== D.nmod && relation !== D.obl) || !isBeside(scene, subject, child)) continue;
        for (const one of participantsAt(scene, child, false)) {
          const side = sideOf(mentions.entities[one.entity]);
          if (side !== null && !sides.has(side) && !found.some(({ entity }) => entity === one.entity)) found.push(one);
        }
      }
    }
  }
  return found;
}

const stands = (subject: number, actors: readonly Participant[]): boolean =>
  actors.some(({ word }) => word === subject);

/** Behind a word for together; or behind "with" between commas, right after the subject. */
function isBeside(scene: Scene, subject: number, nominal: number): boolean {
  const { tree, words, knowledge } = scene;
  if (words.upos[nominal] !== U.PROPN) return false;
  const preposition = dependent(tree, nominal, D.case);
  for (let at = nominal - 1; at >= Math.max(0, nominal - REACH); at--) {
    if (words.sentence[at] !== words.sentence[nominal] || words.upos[at] === U.VERB || words.upos[at] === U.PUNCT)
      break;
    if (knowledge.joining.has(words.lemma[at])) return true;
  }
  const comma = preposition - 1;
  return (
    comma > subject &&
    nominal > subject &&
    words.form[comma] === "," &&
    knowledge.company.has(prepositionOf(tree, nominal))
  );
}
