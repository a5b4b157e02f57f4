import { dependent, type Tree } from "../../../grammar/tree.ts";
import { D, U } from "../../../grammar/universal.ts";
import { isFiniteClause } from "../../roles/voice.ts";

/**
 * "Lo ha dichiarato il ministro, che ha consegnato all'ambasciatore, convocato in mattinata, una lettera": the second object of a verb is
 * that of the relative clause before it. Heads only.
 */
export function mendDistantObjects(tree: Tree): boolean {
  const { words } = tree;
  let changed = false;
  for (let object = 2; object < words.length; object++) {
    const verb = words.head[object];
    if (words.deprel[object] !== D.obj || verb < 0 || verb > object || words.upos[object] !== U.NOUN) continue;
    const first = dependent(tree, verb, D.obj, D.ccomp);
    if (first < 0 || first === object || words.upos[first] === U.VERB) continue;
    for (let inner = object - 1; inner > Math.max(verb, first); inner--) {
      if (words.deprel[inner] !== D["acl:relcl"] || !isFiniteClause(tree, inner)) continue;
      if (dependent(tree, inner, D.obj, D.ccomp, D["nsubj:pass"]) < 0) {
        words.head[object] = inner;
        changed = true;
      }
      break;
    }
  }
  return changed;
}
