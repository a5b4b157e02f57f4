import { dependent, type Tree } from "../../../grammar/tree.ts";
import { D, U } from "../../../grammar/universal.ts";

/** A verb is nobody's determiner or preposition: with a relative pronoun of its own it is a relative clause. Relations only. */
export function mendImpossibleVerbs(tree: Tree): boolean {
  const { words } = tree;
  for (let verb = 0; verb < words.length; verb++) {
    if (words.upos[verb] !== U.VERB) continue;
    const relation = words.deprel[verb];
    if (relation !== D.det && relation !== D.case && relation !== D.nummod) continue;
    const nominal = words.head[verb] >= 0 && words.upos[words.head[verb]] !== U.VERB;
    words.deprel[verb] = nominal
      ? dependent(tree, verb, D.nsubj, D.obj, D.obl) >= 0
        ? D["acl:relcl"]
        : D.acl
      : D.advcl;
  }
  return false;
}
