import { isFiniteForm, isGerund, isParticiple, isPassiveForm, isPast, isRelative } from "../../grammar/features.ts";
import { dependent, markerOf, prepositionOf, subtreeSpan, type Tree } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import type { Words } from "../../text/words.ts";
import type { ComplexPrepositions, SlotNames } from "./slots.ts";

/** The arguments of one predicate: grammatical slot (`subj`, `obj`, `iobj`, `gen`, `mod`, a preposition) → words heading them. */
export type Arguments = Map<string, number[]>;

/** Puts a word in a slot, once. */
export function add(slots: Arguments, slot: string, word: number): void {
  const words = slots.get(slot);
  if (!words) slots.set(slot, [word]);
  else if (!words.includes(word)) words.push(word);
}

/** Whether a verb is passive: by its auxiliary or subject, or as a bare past participle after a noun ("imposte dagli USA"). */
export function isPassive(tree: Tree, verb: number): boolean {
  const { words } = tree;
  if (dependent(tree, verb, D["aux:pass"], D["nsubj:pass"], D["csubj:pass"], D["expl:pass"]) >= 0) return true;
  if (!isParticiple(words.morph[verb]) || isGerund(words.morph[verb])) return false;
  const relation = UNIVERSAL_RELATION[words.deprel[verb]];
  if (relation === D.acl || relation === D.amod) {
    const object = dependent(tree, verb, D.obj);
    // "I funzionari dichiarati persone non grate": a bare noun behind a participle is what they were called.
    const own =
      object >= 0 && (object < verb || dependent(tree, object, D.det, D.nummod) >= 0 || words.upos[object] !== U.NOUN);
    return (
      isPast(words.morph[verb]) && words.deprel[verb] !== D["acl:relcl"] && dependent(tree, verb, D.aux) < 0 && !own
    );
  }
  // "Accused by Libya of backing rebels, France …", "sollecitata da Washington, Kiev …"
  if (relation === D.advcl || (relation === D.ccomp && verb < words.head[verb]))
    return isBareParticiple(tree, verb) && (dependent(tree, verb, D["obl:agent"]) >= 0 || opensAsPassive(words, verb));
  return relation === D.conj && dependent(tree, verb, D.aux, D.obj, D.nsubj) < 0 && isPassive(tree, words.head[verb]);
}

/** "Asked about the raid, the minister shrugged": a participle tagged as passive at the head of its sentence. */
const opensAsPassive = (words: Words, verb: number): boolean =>
  isPassiveForm(words.morph[verb]) && (verb === 0 || words.sentence[verb - 1] !== words.sentence[verb]);

/** A past participle without auxiliary, subject or object of its own. */
export const isBareParticiple = (tree: Tree, verb: number): boolean =>
  isParticiple(tree.words.morph[verb]) &&
  isPast(tree.words.morph[verb]) &&
  dependent(tree, verb, D.aux, D.cop, D.obj, D.nsubj, D.expl) < 0;

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

function opensWith(tree: Tree, verb: number, adverbs: ReadonlySet<string>): boolean {
  const { words } = tree;
  for (let child = tree.first[verb]; child >= 0 && child < verb; child = tree.next[child])
    if (words.upos[child] === U.ADV && adverbs.has(words.lemma[child].toLowerCase())) return true;
  return false;
}

/** Whether the relative pronoun of a clause stands under a preposition. */
function hasObliqueRelative(tree: Tree, verb: number): boolean {
  const { words } = tree;
  for (let child = tree.first[verb]; child >= 0 && child < verb; child = tree.next[child])
    if (isRelative(words.morph[child]) && dependent(tree, child, D.case) >= 0) return true;
  return false;
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

/** "Was arrested and beaten by police": the agent behind passives joined without words between is that of all. */
function shareAgent(tree: Tree, verb: number, slots: Arguments, agent: string): void {
  const { words } = tree;
  const joined = dependent(tree, verb, D.conj);
  if (joined < 0 || words.upos[joined] !== U.VERB || !isPassive(tree, joined)) return;
  for (let word = verb + 1; word < joined; word++)
    if (words.head[word] === verb && words.upos[word] !== U.ADV && words.upos[word] !== U.PUNCT) return;
  for (let child = tree.first[joined]; child >= 0; child = tree.next[child]) {
    const oblique = UNIVERSAL_RELATION[words.deprel[child]] === D.obl;
    if (words.deprel[child] === D["obl:agent"] || (oblique && prepositionOf(tree, child) === agent))
      add(slots, "subj", antecedent(tree, child));
  }
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

/** Whether a verb is finite, itself or by its auxiliary or copula. */
export function isFiniteClause(tree: Tree, verb: number): boolean {
  const { words } = tree;
  if (isFiniteForm(words.morph[verb])) return true;
  for (let child = tree.first[verb]; child >= 0; child = tree.next[child]) {
    const relation = UNIVERSAL_RELATION[words.deprel[child]];
    if ((relation === D.aux || relation === D.cop) && isFiniteForm(words.morph[child])) return true;
  }
  return false;
}
