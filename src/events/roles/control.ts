import { isFirstPerson } from "../../grammar/features.ts";
import { dependent, governingClause, markerOf, prepositionOf } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { mentionOf } from "../../names/mentions.ts";
import type { Scene } from "../scene.ts";
import { verbArguments } from "./arguments.ts";
import { isGerundial } from "./complement-form.ts";
import { addresseeOf, isCommand } from "./imperatives.ts";
import { lightVerbOver } from "./light-verbs.ts";
import { nounArguments } from "./noun-arguments.ts";
import { operatorOver } from "./operator-over.ts";
import { participantsAt } from "./participants.ts";
import type { Arguments } from "./slots.ts";
import { isPassive } from "./voice.ts";

const MAX_DEPTH = 6;

/** A clause behind a marker of purpose that tells what was done already: "for insulting", "per aver spiato". */
function isReason(scene: Scene, clause: number): boolean {
  const { tree, words, knowledge } = scene;
  if (UNIVERSAL_RELATION[words.deprel[clause]] !== D.advcl || !knowledge.reason.has(markerOf(tree, clause)))
    return false;
  return isGerundial(scene, clause) || dependent(tree, clause, D.aux) >= 0;
}

/** Arguments of a verb with its understood subject: dropped, first person in a quotation, or controlled from above. */
function clauseArguments(scene: Scene, verb: number, depth = 0): Arguments {
  const { tree, words, knowledge } = scene;
  const slots = verbArguments(tree, verb, knowledge.complex, knowledge.slots);
  const missing = isPassive(tree, verb) ? "obj" : "subj";
  if (depth > MAX_DEPTH) return slots;
  const speaker = firstPersonWord(scene, verb);
  if (speaker >= 0) {
    // Whatever else was taken for its subject, "faremo" is the speaker's.
    slots.set(missing, [speaker]);
    return slots;
  }
  // "Pechino ad Accra: «Liberate i pescatori»": whoever is told to is to do it.
  if (missing === "subj" && isCommand(scene, verb)) {
    const addressee = addresseeOf(scene, verb);
    if (addressee >= 0) slots.set(missing, [addressee]);
    else slots.delete(missing);
    return slots;
  }
  // "No intention of freezing": the intention does not freeze.
  const lent = slots.get(missing)?.[0] === words.head[verb] && operatorOver(scene, verb)?.pos === "NOUN";
  if (slots.has(missing) && !lent) return slots;
  if (mentionOf(scene.mentions, verb)?.kind === "dropped") slots.set(missing, [verb]);
  else {
    const relation = UNIVERSAL_RELATION[words.deprel[verb]];
    if (
      relation === D.xcomp ||
      relation === D.ccomp ||
      relation === D.advcl ||
      relation === D.acl ||
      relation === D.csubj ||
      relation === D.obl
    ) {
      const controllers = controllersOf(scene, verb, depth);
      if (controllers.length > 0) slots.set(missing, controllers);
    } else if (relation === D.conj && words.head[verb] >= 0) {
      const shared = clauseArguments(scene, words.head[verb], depth + 1).get("subj");
      if (shared) slots.set(missing, shared);
    }
  }
  return slots;
}

/** The finite word of a first-person clause inside a quotation, -1 otherwise. */
function firstPersonWord(scene: Scene, verb: number): number {
  const { tree, words, speech } = scene;
  if (speech.quotationAt[verb] < 0) return -1;
  if (isFirstPerson(words.morph[verb])) return verb;
  for (let child = tree.first[verb]; child >= 0; child = tree.next[child]) {
    const relation = UNIVERSAL_RELATION[words.deprel[child]];
    if ((relation === D.aux || relation === D.cop) && isFirstPerson(words.morph[child])) return child;
  }
  return -1;
}

/** Who performs the act of an infinite clause, from the clause or noun above it. */
function controllersOf(scene: Scene, verb: number, depth: number): number[] {
  const { words } = scene;
  const head = words.head[verb];
  if (head < 0) return [];
  const operator = operatorOver(scene, verb);
  const above = argumentsOf(scene, head, depth + 1);
  const subject = above.get("subj") ?? [];
  if (operator) {
    let named: number[] = [];
    for (const slot of [
      ...operator.controllers,
      "subj",
      "gen",
      "mod",
      ...(isPassive(scene.tree, head) ? ["obj"] : []),
    ]) {
      const found = above.get(slot) ?? [];
      if (found.some((word) => participantsAt(scene, word, false).length > 0)) return found;
      // "Tells airlines not to buy": who is told to is named, whoever that is.
      if (slot === "obj" && operator.controllers[0] === "obj" && found.some((word) => words.head[word] === head))
        return found;
      if (named.length === 0) named = found;
    }
    if (named.length > 0 || words.upos[head] !== U.NOUN) return named;
    // "Has no intention of freezing": who has the intention.
    const clause = governingClause(scene.tree, head);
    return clause < 0 || depth > MAX_DEPTH ? [] : (clauseArguments(scene, clause, depth + 1).get("subj") ?? []);
  }
  if (UNIVERSAL_RELATION[words.deprel[verb]] === D.xcomp && above.has("obj") && !above.has("iobj")) {
    const object = above.get("obj") as number[];
    if (object[0] < verb) return object;
  }
  // "Jailed a reporter for insulting the king", "espulsi per aver spiato": whoever it is done to gave the reason.
  const reason = isReason(scene, verb) ? (above.get("obj") ?? []) : [];
  if (reason.some((word) => participantsAt(scene, word, false).length > 0)) return reason;
  const own = subject.length > 0 ? subject : (above.get("obj") ?? above.get("gen") ?? above.get("mod") ?? []);
  if (own.length > 0 || depth > MAX_DEPTH) return own;
  // "Faremo tutto il possibile per aiutare": through a nominal the clause around it lends its subject.
  const clause = governingClause(scene.tree, head);
  return clause < 0 ? [] : (clauseArguments(scene, clause, depth + 1).get("subj") ?? []);
}

/**
 * Arguments of any predicate word: a verb's with its understood subject; a noun's together with those of the light verb that
 * carries it ("lanciare un attacco contro"): the verb's subject stands under `subj`.
 */
export function argumentsOf(scene: Scene, head: number, depth = 0): Arguments {
  const { words, knowledge, tree } = scene;
  // "È in visita ad Ankara": the arguments are those of what the copula stands with.
  if (words.deprel[head] === D.cop && words.head[head] >= 0 && depth <= MAX_DEPTH)
    return argumentsOf(scene, words.head[head], depth + 1);
  if (words.upos[head] === U.VERB || words.upos[head] === U.AUX) return clauseArguments(scene, head, depth);
  const predicated = dependent(tree, head, D.cop) >= 0;
  if (words.upos[head] === U.ADJ || (predicated && words.upos[head] !== U.NOUN))
    return clauseArguments(scene, head, depth);
  const slots = nounArguments(tree, head, knowledge.complex, knowledge.slots);
  // "È la promessa di Parigi al Ciad": a noun with a copula has the arguments of its clause, and those of its own it lacks.
  if (predicated) return new Map([...slots, ...clauseArguments(scene, head, depth)]);
  lendCompany(scene, head, slots);
  const carrier = lightVerbOver(scene, head);
  if (carrier >= 0 && depth <= MAX_DEPTH) {
    const verb = clauseArguments(scene, carrier, depth + 1);
    for (const [slot, found] of verb) {
      const others = found.filter((word) => word !== head);
      if (others.length > 0 && slot !== "obj" && !slots.has(slot)) slots.set(slot, others);
    }
    // "Critiche sono arrivate da Parigi": whoever an act comes from does it.
    const whence = slots.get(knowledge.slots.agent);
    if (whence !== undefined && !slots.has("subj") && comesFrom(scene, head, carrier)) slots.set("subj", whence);
  }
  return slots;
}

/** Whether an act is the subject of the active verb that carries it. */
const comesFrom = ({ words, tree }: Scene, noun: number, verb: number): boolean =>
  words.head[noun] === verb && words.deprel[noun] === D.nsubj && !isPassive(tree, verb);

/** "Non ha escluso colloqui con la Libia": who stands with an operator's object, though parsers hang it on the verb. */
function lendCompany(scene: Scene, noun: number, slots: Arguments): void {
  const { words, tree, knowledge } = scene;
  const verb = words.head[noun];
  if (verb < 0 || UNIVERSAL_RELATION[words.deprel[noun]] !== D.obj || operatorOver(scene, noun) === null) return;
  for (let child = tree.first[verb]; child >= 0; child = tree.next[child]) {
    const preposition = child > noun ? prepositionOf(tree, child) : "";
    const together = knowledge.company.has(preposition) || knowledge.between.has(preposition);
    if (together && !slots.has(preposition)) slots.set(preposition, [child]);
  }
}
