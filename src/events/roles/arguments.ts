import { isGerund, isParticiple } from "../../grammar/features.ts";
import { dependent, markerOf, prepositionOf, type Tree } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { addBehindNames, addOblique, antecedent } from "./obliques.ts";
import { hasObliqueRelative, opensWith } from "./relative-openings.ts";
import { shareAgent } from "./shared-agents.ts";
import { type Arguments, add, type ComplexPrepositions, type SlotNames } from "./slots.ts";
import { isPassive } from "./voice.ts";

/** The arguments standing as dependents of a verb or other clausal predicate, passives turned; no inheritance. */
function ownArguments(tree: Tree, verb: number, complex: ComplexPrepositions, names: SlotNames): Arguments {
  const { words } = tree;
  const slots: Arguments = new Map();
  const passive = isPassive(tree, verb);
  for (let child = tree.first[verb]; child >= 0; child = tree.next[child]) {
    const relation = words.deprel[child];
    switch (UNIVERSAL_RELATION[relation]) {
      case D.nsubj:
        add(slots, passive ? "obj" : "subj", antecedent(tree, child));
        // "Si è vista negare il visto", "was handed a note": the object is another, it is done to the subject.
        if (passive && dependent(tree, verb, D.obj) >= 0) add(slots, "iobj", antecedent(tree, child));
        break;
      case D.obj:
        // A parser's object under a preposition is none: "un incontro [con il presidente]".
        if (prepositionOf(tree, child) !== "") addOblique(tree, slots, child, complex);
        else if (words.lemma[child] !== "si") add(slots, "obj", antecedent(tree, child));
        break;
      case D.iobj:
        add(slots, "iobj", antecedent(tree, child));
        break;
      case D.obl:
      case D.nmod: {
        if (passive && (relation === D["obl:agent"] || prepositionOf(tree, child) === names.agent)) {
          add(slots, "subj", antecedent(tree, child));
          break;
        }
        addOblique(tree, slots, child, complex);
        if (prepositionOf(tree, child) === names.addressed) add(slots, "iobj", antecedent(tree, child));
        break;
      }
    }
  }
  // "Was beaten at the hands of soldiers", "è stato fermato da parte della polizia"
  if (passive && !slots.has("subj"))
    for (const [slot, found] of [...slots])
      if (slot === names.agent || slot.startsWith(`${names.agent} `))
        for (const word of found) add(slots, "subj", word);
  // "Allows [users] to record": who is to do it is the object, though parsers call it the receiver.
  if (!passive && !slots.has("obj") && slots.has("iobj") && dependent(tree, verb, D.xcomp) > verb) {
    const bare = (slots.get("iobj") as number[]).filter((word) => word > verb && prepositionOf(tree, word) === "");
    if (bare.length > 0 && words.upos[bare[0]] !== U.PRON) slots.set("obj", bare);
  }
  for (const found of [...slots.values()]) {
    for (const word of found) addBehindNames(tree, slots, word, complex, names.genitive);
  }
  return slots;
}

/** What the words above a verb lend it: the noun a participle or relative clause hangs on, the subject of the first conjunct. */
function inherit(
  tree: Tree,
  verb: number,
  slots: Arguments,
  depth: number,
  complex: ComplexPrepositions,
  names: SlotNames,
): void {
  const { words } = tree;
  const head = words.head[verb];
  if (head < 0) return;
  const relation = words.deprel[verb];
  if (relation === D["acl:relcl"]) {
    // "A Varsavia, dove ha chiesto aiuto": where somebody asks does not ask.
    if (opensWith(tree, verb, names.where)) return;
    // "Una lettera in cui accusa Mosca": nor does what somebody accuses in.
    if (!slots.has("subj") && hasObliqueRelative(tree, verb)) return;
    if (!slots.has("subj")) {
      const passive = isPassive(tree, verb);
      // "Malta, whose boats were boarded": nobody whose something suffers does it.
      if (!passive) add(slots, "subj", head);
      else if (!slots.has("obj")) add(slots, "obj", head);
    }
    // "The device, which has failed": the pronoun has given the noun its place already.
    else if (!slots.has("obj") && !slots.get("subj")!.includes(head)) add(slots, "obj", head);
    return;
  }
  if (relation === D.acl || relation === D.amod) {
    if (isPassive(tree, verb) || names.gerundive.has(markerOf(tree, verb))) {
      if (!slots.has("obj")) add(slots, "obj", head);
    } else if (isGerund(words.morph[verb]) || isParticiple(words.morph[verb])) {
      if (!slots.has("subj")) add(slots, "subj", head);
    }
    return;
  }
  if (relation === D.conj && (words.upos[head] === U.VERB || dependent(tree, head, D.cop) >= 0) && depth < 8) {
    const shared = verbArguments(tree, head, complex, names, depth + 1);
    const passive = isPassive(tree, verb);
    const missing = passive ? "obj" : "subj";
    const lent = isPassive(tree, head) ? shared.get("obj") : shared.get("subj");
    if (!slots.has(missing) && lent) for (const word of lent) add(slots, missing, word);
  }
}

/**
 * The logical arguments of a verb: passives turned, relative pronouns resolved, participles and conjuncts completed from the
 * words they hang on. Control ("ha promesso di aiutare") is the business of `control.ts`.
 */
export function verbArguments(
  tree: Tree,
  verb: number,
  complex: ComplexPrepositions,
  names: SlotNames,
  depth = 0,
): Arguments {
  const slots = ownArguments(tree, verb, complex, names);
  if (depth < 8) inherit(tree, verb, slots, depth, complex, names);
  if (!slots.has("subj") && isPassive(tree, verb)) shareAgent(tree, verb, slots, names.agent);
  return slots;
}
