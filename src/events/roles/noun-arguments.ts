import { dependent, prepositionOf, type Tree } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { addBehindNames, addOblique, antecedent } from "./obliques.ts";
import { type Arguments, add, type ComplexPrepositions, type SlotNames } from "./slots.ts";

/** The arguments of an event noun: genitives, demonym modifiers, prepositional complements. */
export function nounArguments(tree: Tree, noun: number, complex: ComplexPrepositions, names: SlotNames): Arguments {
  const { words } = tree;
  const slots: Arguments = new Map();
  for (let child = tree.first[noun]; child >= 0; child = tree.next[child]) {
    const relation = words.deprel[child];
    switch (UNIVERSAL_RELATION[relation]) {
      case D.nmod:
      case D.obl: {
        const preposition = prepositionOf(tree, child);
        if (relation === D["nmod:poss"]) add(slots, "gen", child);
        else if (preposition === "" && words.upos[child] === U.PROPN) add(slots, "mod", child);
        // "Dal Canada sanzioni a Minsk": from whom a title says an act is, before it.
        else if (child < noun && preposition === names.agent && words.deprel[noun] === D.root)
          add(slots, "subj", child);
        else if (preposition === names.genitive) addGenitive(tree, slots, child, complex);
        else addOblique(tree, slots, child, complex);
        addBehindNames(tree, slots, child, complex, names.genitive);
        break;
      }
      case D.amod:
      case D.compound:
      case D.flat:
        add(slots, "mod", child);
        break;
      case D.det:
        if (relation === D["det:poss"]) add(slots, "gen", child);
        break;
      case D.nsubj:
        // "Rohani in visita a Roma": whoever is on a visit makes it.
        if (dependent(tree, noun, D.case) >= 0) add(slots, "subj", child);
        break;
    }
  }
  return slots;
}

/** "L'arresto del deputato [da parte della polizia]": a complex preposition that a parser hung on the genitive is the noun's. */
function addComplexBehind(tree: Tree, slots: Arguments, nominal: number, complex: ComplexPrepositions): void {
  const { words } = tree;
  for (let child = tree.first[nominal]; child >= 0; child = tree.next[child]) {
    if (words.deprel[child] !== D.nmod) continue;
    const opening = `${prepositionOf(tree, child)} ${words.lemma[child]}`;
    for (let inner = tree.first[child]; inner >= 0; inner = tree.next[inner]) {
      if (words.deprel[inner] !== D.nmod) continue;
      const joined = complex.get(`${opening} ${prepositionOf(tree, inner)}`);
      if (joined !== undefined) add(slots, joined, antecedent(tree, inner));
    }
  }
}

/** A genitive, unless its noun opens a complex preposition. */
function addGenitive(tree: Tree, slots: Arguments, nominal: number, complex: ComplexPrepositions): void {
  addComplexBehind(tree, slots, nominal, complex);
  const before = slots.size;
  addOblique(tree, slots, nominal, complex);
  if (slots.size === before || slots.has(prepositionOf(tree, nominal))) add(slots, "gen", antecedent(tree, nominal));
}
