import { isGerund } from "../../grammar/features.ts";
import { prepositionOf } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { mentionOf } from "../../names/mentions.ts";
import { sideOf } from "../../names/sides.ts";
import { argumentsOf } from "../roles/control.ts";
import { participantsAt } from "../roles/participants.ts";
import type { EventDraft, Participant, Scene } from "../scene.ts";
import { actsBefore, othersAmong } from "../story/inference.ts";

/** Offices of those who stand for their state abroad. */
const ENVOYS = new Set(["ambassador", "consul", "charge-d-affaires"]);

/** "Ha chiesto aiuto alla comunità internazionale", "thanked all its partners": those addressed are told, and are no one state. */
export function addressesOutsiders({ tree, words, knowledge, mentions }: Scene, { head }: EventDraft): boolean {
  const above = words.head[head];
  for (const verb of above >= 0 && words.upos[above] === U.VERB ? [head, above] : [head]) {
    for (let child = tree.first[verb]; child >= 0; child = tree.next[child]) {
      const relation = UNIVERSAL_RELATION[words.deprel[child]];
      const addressed =
        relation === D.obj ||
        relation === D.iobj ||
        ((relation === D.obl || relation === D.nmod) && prepositionOf(tree, child) === knowledge.slots.addressed);
      if (addressed && knowledge.outsiders.has(words.lemma[child]) && !isKnown(mentions, child)) return true;
    }
  }
  return false;
}

/** "Ha scritto al Consiglio chiedendo una riunione": what is asked in passing is asked of whom the verb above addresses; null when it names none. */
export function addressedAbove(scene: Scene, { head, type }: EventDraft): Participant[] | null {
  const { words, knowledge } = scene;
  const verb = words.head[head];
  if (type !== "REQUEST" || UNIVERSAL_RELATION[words.deprel[head]] !== D.advcl || !isGerund(words.morph[head]))
    return null;
  if (verb < 0 || words.upos[verb] !== U.VERB) return null;
  const slots = argumentsOf(scene, verb);
  const found = [...(slots.get("iobj") ?? []), ...(slots.get(knowledge.slots.addressed) ?? [])]
    .filter((word) => word !== head)
    .flatMap((word) => participantsAt(scene, word, false));
  return found.length > 0 ? found : null;
}

const isKnown = (mentions: Scene["mentions"], word: number): boolean => {
  const mention = mentionOf(mentions, word);
  return (
    mention !== null &&
    sideOf(mentions.entities[mention.entity]) !== null &&
    mentions.entities[mention.entity].political
  );
};

/** "«Una vergogna»" right behind an act of conflict is said of who did it: rules of judgements quoted begin so behind the language. */
export function judgedBefore(
  scene: Scene,
  drafts: readonly EventDraft[],
  index: number,
  own: ReadonlySet<string | null>,
): Participant[] | null {
  if (!drafts[index].rule.includes(QUOTED)) return null;
  for (const { type, actors } of actsBefore(scene, drafts, index, 1)) {
    const quad = scene.knowledge.ontology.types.get(type)?.quad ?? 0;
    const judged = quad > 2 ? othersAmong(scene, actors, own) : [];
    if (judged.length > 0) return judged;
  }
  return null;
}

const QUOTED = ":« ";

/** An ambassador of whom no table and no word of the text says whose he is. */
export const isEnvoyOfNobody = ({ mentions }: Scene, { entity }: Participant): boolean => {
  const { kind, country, role } = mentions.entities[entity];
  return kind === "person" && country === null && role !== null && ENVOYS.has(role);
};

/** Whose ambassador is called in: the state blamed last, else the one that struck last. */
export function blamedBefore(
  scene: Scene,
  drafts: readonly EventDraft[],
  index: number,
  own: ReadonlySet<string | null>,
): Participant[] | null {
  for (const { type, actors, recipients } of actsBefore(scene, drafts, index)) {
    const blamed = type === "ACCUSE" ? recipients : type === "ASSAULT" || type === "COERCE" ? actors : [];
    const states = othersAmong(scene, blamed, own).filter(
      ({ entity }) =>
        scene.mentions.entities[entity].country !== "IGO" && scene.mentions.entities[entity].kind !== "armed-group",
    );
    if (states.length > 0) return states;
  }
  return null;
}
