import { dependent, type Tree } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";

/** Relations by which a parser hangs the second of several objects on their verb. */
const ASTRAY = new Set<number>([D.obl, D.nsubj, D.obj, D.conj]);

/**
 * "Ha ringraziato l'Italia, la Grecia e il Kosovo": a bare name right behind an object's comma, to which another is joined, goes on the list the
 * object begins.
 */
export function mendListedObjects(tree: Tree): boolean {
  const { words } = tree;
  let changed = false;
  for (let word = 3; word < words.length; word++) {
    if (words.upos[word] !== U.PROPN || !ASTRAY.has(UNIVERSAL_RELATION[words.deprel[word]])) continue;
    const verb = words.head[word];
    const comma = words.upos[word - 1] === U.DET ? word - 2 : word - 1;
    if (verb < 0 || verb >= comma || words.form[comma] !== ",") continue;
    const object = headOfName(tree, comma - 1);
    if (object <= verb || words.deprel[object] !== D.obj || words.head[object] !== verb) continue;
    if (dependent(tree, word, D.case) >= 0 || dependent(tree, word, D.conj) < word) continue;
    words.head[word] = object;
    words.deprel[word] = D.conj;
    changed = true;
  }
  return changed;
}

/** The head of the name that ends at a word; -1 where no name ends. */
function headOfName({ words }: Tree, end: number): number {
  if (words.upos[end] !== U.PROPN) return -1;
  return UNIVERSAL_RELATION[words.deprel[end]] === D.flat ? words.head[end] : end;
}
