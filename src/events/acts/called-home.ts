import { D, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { sideOf } from "../../names/sides.ts";
import { argumentsOf } from "../roles/control.ts";
import { participantsAt } from "../roles/participants.ts";
import type { Scene } from "../scene.ts";
import { isEnvoy, matchOf, type OrderOut } from "./ordered-out.ts";

/**
 * "Il Perù ha ordinato all'ambasciatore in Cile di rientrare", "ordered its envoy in Oslo to return home": who tells his own envoy to come home
 * from another state recalls him.
 */
export function calledHome(scene: Scene): OrderOut[] {
  const { words, knowledge } = scene;
  const found: OrderOut[] = [];
  for (let coming = 0; coming < words.length; coming++) {
    if (!knowledge.returning.has(words.lemma[coming])) continue;
    // "Di fare le valigie e tornare": the second of two things told.
    const joined = words.deprel[coming] === D.conj ? words.head[coming] : coming;
    const head = words.head[joined];
    const operators = head < 0 ? undefined : knowledge.operators.operators.get(words.lemma[head]);
    if (!operators?.some(({ effect }) => effect === "demand")) continue;
    const slots = argumentsOf(scene, head);
    const at = (slot: string) => slots.get(slot) ?? [];
    const tellers = at("subj").flatMap((word) => participantsAt(scene, word, true));
    const own = new Set(tellers.map(({ entity }) => sideOf(scene.mentions.entities[entity])));
    if (tellers.length === 0) continue;
    const envoys = [...at("iobj"), ...at(knowledge.slots.addressed), ...at("obj")].filter((word) =>
      isEnvoy(scene, word),
    );
    const others = envoys.flatMap((envoy) => statesBeside(scene, envoy, head));
    const recipients = others.filter(({ entity }) => !own.has(sideOf(scene.mentions.entities[entity])));
    if (recipients.length === 0) continue;
    found.push({
      match: matchOf(scene, head, coming, "break-relations"),
      due: true,
      roles: { actors: tellers, recipients, inferred: 0, steps: [] },
    });
  }
  return found;
}

/** The states where an envoy serves: behind a place's preposition, on him or on the verb that calls him. */
function statesBeside(scene: Scene, envoy: number, verb: number) {
  const { tree, words } = scene;
  const found = [];
  for (const head of [envoy, verb])
    for (let child = tree.first[head]; child >= 0; child = tree.next[child]) {
      const relation = UNIVERSAL_RELATION[words.deprel[child]];
      if (child < envoy || child === envoy || (relation !== D.nmod && relation !== D.obl)) continue;
      found.push(...participantsAt(scene, child, true));
    }
  return found;
}
