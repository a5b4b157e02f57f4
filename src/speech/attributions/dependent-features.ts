import { D, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import type { Features } from "./features.ts";
import { type AttributionScene, nominalSort, openingSort } from "./scene.ts";

const OPENED = new Set<number>([D.obl, D.nmod, D.acl, D.advcl, D.xcomp, D.ccomp]);
const NOMINAL = new Set<number>([D.obj, D.compound, D.nsubj, D.amod]);
const SMALL = new Set<number>([D.aux, D.advmod, D.mark, D.cop]);

/** What a cue has beside it, a bit each. */
const SHAPE = [D.ccomp, D.xcomp, D.obj, D.obl, D.advcl, D.cop, D.nsubj, D["compound:prt"], D.iobj];

/** What hangs on a cue. */
export function dependentFeatures(
  scene: AttributionScene,
  features: Features,
  cue: number,
  here: number,
  source: number,
): void {
  const { draft, kind, sort } = scene;
  const { tree } = draft.scene;
  const { words } = tree;
  let shape = 0;
  for (let child = tree.first[cue]; child >= 0 && features.count < features.room; child = tree.next[child]) {
    const relation = UNIVERSAL_RELATION[words.deprel[child]];
    const bit = SHAPE.indexOf(words.deprel[child] === D["compound:prt"] ? words.deprel[child] : relation);
    if (bit >= 0) shape |= 1 << bit;
    if (relation === D.punct || relation === D.det) continue;
    features.three(40, relation, child < cue ? 0 : 1, here);
    if (SMALL.has(relation)) features.two(41, sort[child], here);
    else if (OPENED.has(relation)) {
      const opening = openingSort(scene, child);
      features.three(42, opening, relation, here);
      features.three(43, opening, relation, nominalSort(scene, child));
      if (relation === D.xcomp || relation === D.ccomp) features.two(44, sort[child], here);
    } else if (NOMINAL.has(relation)) {
      features.three(45, relation, nominalSort(scene, child), here);
      features.two(46, sort[child], here);
      features.two(47, kind[child], relation);
    }
  }
  features.two(50, shape, words.upos[cue]);
  features.two(51, shape, here);
  features.three(52, shape, here, source);
  if (scene.lemma === null) return;
  features.two(53, shape, scene.lemma[cue]);
  for (let child = tree.first[cue]; child >= 0 && features.count < features.room; child = tree.next[child]) {
    const relation = UNIVERSAL_RELATION[words.deprel[child]];
    if (relation === D.punct || relation === D.det) continue;
    features.three(54, relation, scene.lemma[child], here);
    features.three(55, relation, scene.lemma[child], scene.lemma[cue]);
    features.three(56, relation, nominalSort(scene, child), scene.lemma[cue]);
  }
}
