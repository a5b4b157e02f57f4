import { isRelative } from "../../grammar/features.ts";
import { prepositionOf, subtreeSpan, type Tree } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { type Arguments, add, type ComplexPrepositions } from "./slots.ts";

/** How many words may stand before the pronoun in its clause: "two of whom", "in the name of which". */
const OPENING = 6;

/** A relative pronoun stands for the noun its clause hangs on; other words stand for themselves. */
export function antecedent(tree: Tree, word: number): number {
  const { words } = tree;
  const pronoun = words.upos[word] === U.PRON || words.upos[word] === U.SCONJ || words.upos[word] === U.DET;
  if (!pronoun || !isRelative(words.morph[word])) return word;
  for (let at = words.head[word], steps = 0; at >= 0 && steps < 8; at = words.head[at], steps++) {
    const head = words.head[at];
    // Parsers also hang relative clauses as plain acl or advcl; what they hang on is a noun before the pronoun.
    const clausal = words.deprel[at] === D["acl:relcl"] || words.deprel[at] === D.acl || words.deprel[at] === D.advcl;
    // "Promised that he would meet Aliyev, with whom he signed": a clause that is no relative one must open with the pronoun.
    const opens = words.deprel[at] === D["acl:relcl"] || word - subtreeSpan(tree, at)[0] <= OPENING;
    if (clausal && opens && head >= 0 && head < word && words.upos[head] !== U.VERB) return head;
  }
  return nominalRightBefore(tree, word);
}

/** Where the relative clause hangs on nothing that could be meant, the name or noun right before the pronoun is; else the word. */
function nominalRightBefore({ words }: Tree, pronoun: number): number {
  let at = pronoun - 1;
  while (at >= 0 && (words.upos[at] === U.PUNCT || words.upos[at] === U.DET)) at--;
  if (at < 0 || at === pronoun - 1 || words.sentence[at] !== words.sentence[pronoun]) return pronoun;
  while (words.head[at] >= 0 && words.head[at] < at && UNIVERSAL_RELATION[words.deprel[at]] === D.flat)
    at = words.head[at];
  const nominal = words.upos[at] === U.NOUN || words.upos[at] === U.PROPN;
  return nominal && words.head[at] !== words.head[pronoun] ? at : pronoun;
}

/** The prepositional slots of one oblique or nominal modifier, complex prepositions resolved through their inner noun. */
export function addOblique(tree: Tree, slots: Arguments, nominal: number, complex: ComplexPrepositions): void {
  const preposition = prepositionOf(tree, nominal);
  const { words } = tree;
  // Headed by the inner noun: "da parte dei ribelli" = da + parte, ribelli under parte.
  for (let inner = tree.first[nominal]; inner >= 0; inner = tree.next[inner]) {
    const relation = UNIVERSAL_RELATION[words.deprel[inner]];
    if (words.deprel[inner] === D["nmod:poss"] || words.deprel[inner] === D["det:poss"]) {
      // "At Russia's request"; who fights on another's behalf fights all the same.
      const owned = complex.get(`${preposition} ${words.lemma[nominal]} 's`);
      if (owned === undefined) continue;
      if (owned !== "subj") add(slots, owned, inner);
      return;
    }
    if (relation !== D.nmod && relation !== D.obl) continue;
    const joined = complex.get(`${preposition} ${words.lemma[nominal]} ${prepositionOf(tree, inner)}`);
    if (joined !== undefined) {
      add(slots, joined, antecedent(tree, inner));
      return;
    }
  }
  if (preposition === "") return;
  // As one multiword preposition: "nei confronti di".
  add(slots, complex.get(preposition) ?? preposition.split(" ")[0], antecedent(tree, nominal));
}

/** A preposition after a proper name belongs to what governs the name: "la visita di Kim a Pechino". */
export function addBehindNames(
  tree: Tree,
  slots: Arguments,
  nominal: number,
  complex: ComplexPrepositions,
  genitive: string,
): void {
  const { words } = tree;
  if (words.upos[nominal] !== U.PROPN) return;
  for (let child = tree.first[nominal]; child >= 0; child = tree.next[child]) {
    const relation = UNIVERSAL_RELATION[words.deprel[child]];
    if (relation !== D.nmod && relation !== D.obl) continue;
    const preposition = prepositionOf(tree, child);
    if (preposition !== genitive && preposition !== "") addOblique(tree, slots, child, complex);
  }
}
