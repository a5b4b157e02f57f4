import { isRelative } from "../../../grammar/features.ts";
import { dependent, type Tree } from "../../../grammar/tree.ts";
import { D, U } from "../../../grammar/universal.ts";

/**
 * "RTÜK, l'autorità turca che controlla i media, ha revocato": the noun between a name and the relative pronoun is no second subject of the relative
 * clause but says who the name is, and the clause is the noun's. Changes heads and relations; gives whether any changed.
 */
export function mendAppositionsBeforeRelatives(tree: Tree): boolean {
  const { words } = tree;
  let changed = false;
  for (let noun = 2; noun + 1 < words.length; noun++) {
    if (words.upos[noun] !== U.NOUN || words.deprel[noun] !== D.nsubj) continue;
    const clause = words.head[noun];
    if (clause < noun || words.deprel[clause] !== D["acl:relcl"]) continue;
    const name = words.head[clause];
    if (name < 0 || name > noun || words.upos[name] !== U.PROPN || dependent(tree, noun, D.det) < 0) continue;
    let pronoun = noun + 1;
    while (pronoun < clause && words.head[pronoun] === noun) pronoun++;
    if (words.head[pronoun] !== clause || !isRelative(words.morph[pronoun])) continue;
    words.head[noun] = name;
    words.deprel[noun] = D.appos;
    words.head[clause] = noun;
    changed = true;
  }
  return changed;
}
