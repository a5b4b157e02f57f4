import { dependent } from "../../grammar/tree.ts";
import { D } from "../../grammar/universal.ts";
import type { Effect } from "../operators/operators.ts";
import { operatorOver } from "../roles/operator-over.ts";
import { rolesOf as participantsOf } from "../roles/roles.ts";
import type { Scene } from "../scene.ts";
import { matchPredicates } from "./match.ts";
import type { Meaning } from "./ontology.ts";
import { settledContent } from "./settings.ts";

/** The act an operator is by itself when no row names what it embeds: "ha promesso di riaprire il dossier". */
export const ACTS: Partial<Record<Effect, string>> = {
  promise: "agree",
  demand: "request",
  refuse: "reject",
  exclude: "reject",
  threaten: "threaten",
  accuse: "accuse",
  reproach: "criticise",
};

/** The act of an operator's own row with what its complement lends it: "urged China to release …" asks to yield. */
export function contentOf(scene: Scene, head: number, act: Meaning): Meaning {
  if (act.mode !== null || !CONTENTFUL.has(act.type?.name ?? "")) return act;
  const { tree } = scene;
  for (let child = tree.first[head]; child >= 0; child = tree.next[child]) {
    const operator = operatorOver(scene, child);
    if (operator && ACTS[operator.effect] === act.id) return ofContent(scene, operator.effect, act, child);
  }
  return settledContent(scene, head, act);
}

/** Types whose mode is what is asked, refused or threatened. */
const CONTENTFUL = new Set(["REQUEST", "REJECT", "THREATEN"]);

/** Mode and code the act takes from what is promised, asked, refused or threatened, though nobody in it could be named. */
export function ofContent(scene: Scene, effect: Effect, act: Meaning, complement: number): Meaning {
  const content = contentAt(scene, complement)?.derived;
  if (!content) return settledContent(scene, scene.words.head[complement], act);
  switch (effect) {
    case "demand":
      return { ...act, ...content.demand };
    case "refuse":
    case "exclude":
      return act.id === "agree" ? act : { ...act, ...content.refusal };
    case "threaten":
      return { ...act, ...content.threat };
    default:
      return act;
  }
}

/** Whether a complement is an act of material conflict by or upon somebody political. */
export const hurts = (scene: Scene, complement: number): boolean =>
  matchPredicates(scene.tree, complement, scene.knowledge.predicates).some(
    (row) => row.predicate.meaning.type?.quad === 4 && participantsOf(scene, row) !== null,
  );

/** "Vowed to keep attacking ships": whoever promises to go on with force threatens it. */
export function goesOnHurting(scene: Scene, complement: number): boolean {
  const further = dependent(scene.tree, complement, D.xcomp);
  const phase = further < 0 ? null : operatorOver(scene, further);
  return phase?.effect === "continue" && contentAt(scene, further)?.type?.name === "ASSAULT";
}

/** What act the words of a complement would be. */
const contentAt = (scene: Scene, complement: number): Meaning | undefined =>
  matchPredicates(scene.tree, complement, scene.knowledge.predicates).find(
    ({ predicate }) => predicate.meaning.type !== null,
  )?.predicate.meaning;
