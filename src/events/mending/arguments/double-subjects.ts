import { dependent, type Tree } from "../../../grammar/tree.ts";
import { D, U } from "../../../grammar/universal.ts";

/**
 * "Drone abbattuto, Bamako rompe con Algeri": of two subjects before a verb with a comma between them the nearer is its own; the other,
 * with a participle behind it, is a clause apart. Relations only.
 */
export function mendDoubleSubjects(tree: Tree): boolean {
  const { words } = tree;
  for (let verb = 3; verb < words.length; verb++) {
    if (words.upos[verb] !== U.VERB) continue;
    let first = -1;
    for (let child = tree.first[verb]; child >= 0 && child < verb; child = tree.next[child]) {
      if (words.deprel[child] !== D.nsubj) continue;
      if (
        first >= 0 &&
        words.form[child - 1] === "," &&
        words.upos[child] === U.PROPN &&
        isClauseApart(tree, first, child)
      )
        words.deprel[first] = D.parataxis;
      first = child;
    }
    if (first >= 0) takeObject(tree, verb);
  }
  return false;
}

/** "La Romania ha accusato la Russia": of two subjects about an active verb without an object the one behind is the object. Relations only. */
function takeObject(tree: Tree, verb: number): void {
  const { words } = tree;
  if (dependent(tree, verb, D.obj, D.ccomp, D.xcomp, D["aux:pass"], D.cop, D.expl, D["expl:pv"]) >= 0) return;
  for (let child = tree.first[verb]; child >= 0; child = tree.next[child])
    if (child > verb && words.deprel[child] === D.nsubj && dependent(tree, child, D.case) < 0) {
      words.deprel[child] = D.obj;
      return;
    }
}

/** A noun whose participle ends before the comma. */
function isClauseApart(tree: Tree, noun: number, until: number): boolean {
  const participle = dependent(tree, noun, D.acl);
  return participle > noun && participle < until && tree.words.upos[participle] === U.VERB;
}
