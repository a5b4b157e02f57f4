import { sideOf } from "../../names/sides.ts";
import type { EventDraft, Participant, Scene } from "../scene.ts";
import { actsAround, actsBefore, othersAmong } from "../story/inference.ts";

/** How many sentences back an act still tells who the other side of the next one is. */
export const MEMORY = 3;

/** Acts by which sides join: who is accused just after is somebody else. */
const JOINING = new Set(["AGREE", "COOPERATE"]);

/** The other side of the nearest act before in which the actor took part, other than as a partner. */
export function beforehand(
  scene: Scene,
  drafts: readonly EventDraft[],
  index: number,
  own: ReadonlySet<string | null>,
): Participant[] | null {
  for (const act of actsBefore(scene, drafts, index, MEMORY)) {
    if (act.symmetric && JOINING.has(act.type)) continue;
    const others = othersOf(scene, act, own);
    // "Parigi e Berlino hanno proposto un piano ai due governi": who brings several together is nobody's foe by it.
    if (others !== null && others.length > 1 && (scene.knowledge.ontology.types.get(act.type)?.quad ?? 0) <= 2)
      continue;
    if (others !== null) return others;
  }
  return null;
}

/** The enemy of the fighting told just before. */
export function enemies(
  scene: Scene,
  drafts: readonly EventDraft[],
  index: number,
  own: ReadonlySet<string | null>,
): Participant[] | null {
  for (const act of actsBefore(scene, drafts, index, MEMORY)) {
    if (act.type !== "ASSAULT") continue;
    const others = othersOf(scene, act, own);
    if (others !== null) return others;
    // Who shelled somebody the text does not place is fired back at.
    if (act.recipients.length === 0 && act.actors.length > 0 && !act.symmetric) {
      const attackers = othersAmong(scene, act.actors, own);
      if (attackers.length > 0) return attackers;
    }
  }
  return null;
}

/** The other side of an act in which one's own took part; null when they did not or nobody else did. */
function othersOf(
  scene: Scene,
  { actors, recipients }: EventDraft,
  own: ReadonlySet<string | null>,
): Participant[] | null {
  const all = [...actors, ...recipients];
  if (!all.some(({ entity }) => own.has(sideOf(scene.mentions.entities[entity])))) return null;
  const others = othersAmong(scene, all, own);
  return others.length > 0 ? others : null;
}

/** The parties between whom somebody mediates: the sides of the meeting told with it or before. */
export function parties(
  scene: Scene,
  drafts: readonly EventDraft[],
  index: number,
  own: ReadonlySet<string | null>,
): Participant[] | null {
  const { sentence } = scene.words;
  const here = sentence[drafts[index].head];
  let best: Participant[] | null = null;
  for (const { type, symmetric, actors, head } of actsAround(drafts, index)) {
    const away = here - sentence[head];
    if (!symmetric || (type !== "CONSULT" && type !== "AGREE") || away < 0 || away > MEMORY) continue;
    const others = othersAmong(scene, actors, own);
    if (others.length > 1) best = others;
  }
  return best;
}

/** Who was helped, or asked for help, in the acts before: aid to a stricken country is told in many sentences. */
export function beneficiaries(
  scene: Scene,
  drafts: readonly EventDraft[],
  index: number,
  own: ReadonlySet<string | null>,
): Participant[] | null {
  const { entities } = scene.mentions;
  for (let back = index - 1; back >= 0 && back >= index - 2 * MEMORY; back--) {
    const { type, actors, recipients, mode } = drafts[back];
    const helped = type === "AID" ? recipients : type === "REQUEST" && mode === "assist" ? actors : [];
    // What was given to the Red Cross goes to those it helps.
    const others = helped.filter(
      ({ entity }) => !own.has(sideOf(entities[entity])) && entities[entity].sectors[0] !== "NGO",
    );
    if (others.length > 0) return others;
  }
  return null;
}
