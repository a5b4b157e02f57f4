import { dependent } from "../../grammar/tree.ts";
import { D, U } from "../../grammar/universal.ts";
import type { Operator } from "../operators/operators.ts";
import type { Scene } from "../scene.ts";

/** The verb by which somebody says the clause before it: "Ankara rivedrà gli accordi, ha avvertito il ministro"; -1 when none. */
export function reportingBehind(scene: Scene, clause: number): number {
  const { tree, words } = scene;
  for (let child = tree.first[clause]; child >= 0; child = tree.next[child]) {
    if (child < clause || words.deprel[child] !== D.parataxis || words.upos[child] !== U.VERB) continue;
    if (dependent(tree, child, D.nsubj) >= 0 && dependent(tree, child, D.obj, D.ccomp, D.xcomp) < 0) return child;
  }
  return -1;
}

/** Verbal acts whose content may stand before them. */
const CONTENT_EFFECTS = new Set(["promise", "threaten", "refuse"]);

/** What a verb with a content clause makes of it, when that is a verbal act; null otherwise. */
export function contentOperator(scene: Scene, verb: number): Operator | null {
  const rows = scene.knowledge.operators.operators.get(scene.words.lemma[verb]) ?? [];
  return (
    rows.find((row) => row.complements.has("that") && CONTENT_EFFECTS.has(row.effect) && !row.lemma.includes(" ")) ??
    null
  );
}
