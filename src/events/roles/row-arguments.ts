import { conjuncts, dependent, prepositionOf } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { mentionOf } from "../../names/mentions.ts";
import type { PredicateMatch } from "../acts/match.ts";
import type { Slot } from "../acts/predicates.ts";
import type { Scene } from "../scene.ts";
import { verbArguments } from "./arguments.ts";
import { nounArguments } from "./noun-arguments.ts";
import { performersOf } from "./performers.ts";
import type { Arguments } from "./slots.ts";
import { isPassive } from "./voice.ts";

/** Slots of whoever owns a noun. */
const OWNING = new Set(["gen", "mod"]);

const wantsObject = ({ predicate: { frame } }: PredicateMatch): boolean =>
  frame.recipients.some(({ name }) => name === "obj");

/** The words of the row itself are nobody: "l'invio di caccia a Kiev", "invitata al vertice di Addis Abeba"; a verb's object may be. */
export function takeOutRow({ words }: Scene, match: PredicateMatch, slots: Arguments): void {
  for (const [slot, found] of slots) {
    // "Interdetto dagli uffici": what a passive is done from does nothing.
    const isAgent = slot === "subj" && found.some((word) => UNIVERSAL_RELATION[words.deprel[word]] === D.obl);
    if (match.predicate.pos === "VERB" && (slot === "obj" || slot === "subj") && !isAgent) continue;
    const others = found.filter((word) => !match.used.includes(word));
    if (others.length > 0) slots.set(slot, others);
    else slots.delete(slot);
  }
}

/** "Sealed off the West Bank": a particle taken for a preposition leaves its noun the verb's object. */
export function giveToParticle({ tree, words }: Scene, match: PredicateMatch, slots: Arguments): void {
  if (slots.has("obj")) return;
  for (const particle of match.used) {
    const noun = words.head[particle];
    if (words.deprel[particle] !== D.case || noun < 0 || words.head[noun] !== match.head || match.used.includes(noun))
      continue;
    if (dependent(tree, noun, D.case) === particle) slots.set("obj", [noun]);
  }
}

/** Who the clause of content is about: "complained that Berlin was dragging its feet". */
export function addComplement({ tree, words }: Scene, verb: number, slots: Arguments): void {
  const clause = dependent(tree, verb, D.ccomp);
  if (clause < 0) return;
  const subject = dependent(tree, clause, D.nsubj, D["nsubj:pass"]);
  if (subject >= 0 && words.sentence[subject] === words.sentence[verb]) slots.set("comp", [subject]);
}

/** Guests are persons or bodies named as such: whoever welcomes a decision receives nobody. */
export function keepNamed(scene: Scene, slots: Arguments): void {
  const guests = (slots.get("obj") ?? []).filter((word) =>
    conjuncts(scene.tree, word).some((one) => mentionOf(scene.mentions, one) !== null),
  );
  if (guests.length > 0) slots.set("obj", guests);
  else slots.delete("obj");
}

/** "Left for Moscow for talks with Belarus": of two purposes under one preposition the name is where somebody goes. */
export function keepDestination({ mentions }: Scene, slots: Arguments): void {
  for (const [slot, words] of slots) {
    if (slot === "subj" || slot === "obj" || words.length < 2) continue;
    const named = words.filter((word) => mentionOf(mentions, word) !== null);
    if (named.length > 0 && named.length < words.length) slots.set(slot, named);
  }
}

/** The complements of a phrase often hang on its noun: "lift sanctions on Syria", "sign an agreement with Cuba". */
export function addNounArguments(scene: Scene, match: PredicateMatch, slots: Arguments): void {
  const { tree, words, knowledge } = scene;
  const owned = match.predicate.pos === "NOUN" && [...OWNING].some((slot) => slots.has(slot));
  for (const word of match.used) {
    if (word === match.head) continue;
    // "Pushed back protesters": what a parser hung on the particle of the row is the verb's object.
    const particle = prepositionOf(tree, word);
    if (particle !== "" && match.predicate.lemmas.includes(particle) && wantsObject(match) && !slots.has("obj"))
      slots.set("obj", [word]);
    if (words.upos[word] === U.ADP || words.upos[word] === U.ADV) continue;
    // "Ha fatto saltare un autobus": the inner verb's complements are the row's.
    const inner = words.upos[word] === U.VERB ? verbArguments : nounArguments;
    // "Condannato a pagare [i danni alla banca]": whom the inner verb serves may hang on its object.
    const object = words.upos[word] === U.VERB ? dependent(tree, word, D.obj) : -1;
    const served =
      object < 0
        ? []
        : (nounArguments(tree, object, knowledge.complex, knowledge.slots).get(knowledge.slots.addressed) ?? []);
    if (served.length > 0 && !slots.has("iobj")) slots.set("iobj", served);
    for (const [slot, found] of inner(tree, word, knowledge.complex, knowledge.slots)) {
      // "German calls for a reform of its courts": whose the reform is, did not call for it.
      if (owned && OWNING.has(slot)) continue;
      if (!slots.has(slot)) slots.set(slot, found);
      if (slot === knowledge.slots.addressed && !slots.has("iobj")) slots.set("iobj", found);
    }
    addPerformers(scene, match, word, slots);
  }
}

/** "Were killed in a raid carried out by rebels", "morti in un'imboscata tesa dal Pkk": who did what the row's noun tells. */
function addPerformers(scene: Scene, match: PredicateMatch, noun: number, slots: Arguments): void {
  const { agent } = scene.knowledge.slots;
  if (match.predicate.pos !== "VERB" || scene.words.head[noun] !== match.head) return;
  const performers = performersOf(scene, noun);
  if (performers.length === 0) return;
  if (!slots.has(agent)) slots.set(agent, performers);
  if (!slots.has("subj") && isPassive(scene.tree, match.head)) slots.set("subj", performers);
}

/** Where a frame names the genitive preposition itself (`of`), `gen` is the possessive alone. */
export function keepGenitiveApart(scene: Scene, slots: Arguments, wanted: readonly Slot[]): void {
  const { genitive } = scene.knowledge.slots;
  if (!wanted.some((slot) => slot.name === genitive)) return;
  const prepositional = slots.get(genitive) ?? [];
  const possessive = (slots.get("gen") ?? []).filter((word) => !prepositional.includes(word));
  if (possessive.length > 0) slots.set("gen", possessive);
  else slots.delete("gen");
}
