import { isFirstPerson, isGerund, isInfinitive, isParticiple, isPast } from "../../grammar/features.ts";
import { dependent, governingClause, markerOf, prepositionOf, subtreeSpan } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { isOnePerson, mentionOf } from "../../names/mentions.ts";
import { matchPredicates } from "../acts/match.ts";
import { lemmasFollow } from "../factuality/factuality.ts";
import type { Operator } from "../operators/operators.ts";
import type { Scene } from "../scene.ts";
import { type Arguments, isFiniteClause, isPassive, verbArguments } from "./arguments.ts";
import { addresseeOf, isCommand } from "./imperatives.ts";
import { headedBy, lightVerbOver, reflexive } from "./light-verbs.ts";
import { nounArguments } from "./noun-arguments.ts";
import { participantsAt } from "./participants.ts";

const MAX_DEPTH = 6;

/** How a word is embedded in its head, in the terms of `operators.tsv`: inf, that, ger, obj, a preposition; "" when it is not. */
export function complementForm(scene: Scene, word: number): string {
  const { tree, words } = scene;
  switch (UNIVERSAL_RELATION[words.deprel[word]]) {
    case D.xcomp:
    case D.csubj:
      // "called the two nations rivers": a predicate is no complement.
      if (words.upos[word] === U.NOUN && dependent(tree, word, D.cop, D.mark, D.case) < 0) return "";
      // "called the advice uninvited": nor is what something is called.
      if (scene.knowledge.naming.has(words.lemma[words.head[word]] ?? "") && dependent(tree, word, D.mark) < 0)
        return "";
      return isGerundial(scene, word) ? "ger" : "inf";
    case D.ccomp:
      return "that";
    case D.acl:
    case D.advcl: {
      if (words.deprel[word] === D["acl:relcl"]) return isContent(scene, word) ? "that" : "";
      const marker = markerOf(tree, word);
      if (scene.knowledge.complementisers.has(marker)) return "that";
      if (marker !== "") return marker;
      // "Shares dropped, causing losses": what follows a comma goes along with the act and is not what was dropped.
      if (isGerundial(scene, word)) return isDetached(scene, word) ? "" : "ger";
      // "L'intesa firmata nel 2022" is no agreement to sign.
      return isParticiple(words.morph[word]) && isPast(words.morph[word]) ? "" : "inf";
    }
    case D.obj:
      return "obj";
    case D.nsubj:
      return words.deprel[word] === D["nsubj:pass"] ? "obj" : "subj";
    case D.obl:
    case D.nmod:
      return prepositionOf(tree, word);
    default:
      return "";
  }
}

/** "Recognising", "having shelled", "avendo colpito". */
function isGerundial({ tree, words }: Scene, word: number): boolean {
  const present = (morph: number) => isGerund(morph) || (isParticiple(morph) && !isPast(morph));
  const auxiliary = dependent(tree, word, D.aux);
  // "Appears to be running" is an infinitive.
  if (present(words.morph[word])) return auxiliary < 0 || !isInfinitive(words.morph[auxiliary]);
  return auxiliary >= 0 && isGerund(words.morph[auxiliary]);
}

/** A clause behind a marker of purpose that tells what was done already: "for insulting", "per aver spiato". */
function isReason(scene: Scene, clause: number): boolean {
  const { tree, words, knowledge } = scene;
  if (UNIVERSAL_RELATION[words.deprel[clause]] !== D.advcl || !knowledge.reason.has(markerOf(tree, clause)))
    return false;
  return isGerundial(scene, clause) || dependent(tree, clause, D.aux) >= 0;
}

/** An adverbial clause with a subject of its own, or set off by a comma. */
function isDetached({ tree, words }: Scene, clause: number): boolean {
  if (UNIVERSAL_RELATION[words.deprel[clause]] !== D.advcl || clause < words.head[clause]) return false;
  if (dependent(tree, clause, D.nsubj) >= 0) return true;
  const [first] = subtreeSpan(tree, clause);
  return words.upos[first] === U.PUNCT || (first > 0 && words.upos[first - 1] === U.PUNCT);
}

/** A clause whose `che` is a conjunction, though parsers hang it on its noun like a relative: "prove che abbia bombardato". */
function isContent({ tree, words, knowledge }: Scene, clause: number): boolean {
  const mark = dependent(tree, clause, D.mark);
  return mark >= 0 && words.upos[mark] === U.SCONJ && knowledge.complementisers.has(words.lemma[mark]);
}

/** Whether an infinitive with a marker (`di andare`, `a sostenere`, `to go`) fits an operator's complement list. */
function accepts(operator: Operator, form: string, infinitive: boolean): boolean {
  return operator.complements.has(form) || (infinitive && operator.complements.has("inf"));
}

/** "Called Lavrov to discuss Syria": a person whom a verb speaks to is asked nothing by what it is done for. */
function speaksToObject({ tree, words, mentions, knowledge }: Scene, verb: number): boolean {
  const mention = mentionOf(mentions, dependent(tree, verb, D.obj));
  if (mention === null || !isOnePerson(mentions.entities[mention.entity])) return false;
  const rows = knowledge.predicates.verbs.get(words.lemma[verb]) ?? [];
  return rows.some(({ frame }) => frame.recipients.some(({ person }) => person));
}

/** The operator a word is the complement of, or null: `minacciare` for `attaccare` in "ha minacciato di attaccare". */
export function operatorOver(scene: Scene, word: number): Operator | null {
  const { tree, words, knowledge } = scene;
  const head = words.head[word];
  if (head < 0) return null;
  const rows = knowledge.operators.operators.get(words.lemma[head]);
  if (!rows) return null;
  const form = complementForm(scene, word);
  if (form === "" || form === "subj") return null;
  const relation = UNIVERSAL_RELATION[words.deprel[word]];
  const clausal = relation === D.xcomp || relation === D.advcl || relation === D.acl || relation === D.ccomp;
  // "set the tone when he travelled": a finite clause of circumstance is nobody's infinitive.
  // "told reporters before meeting him": nor is a clause of time.
  const marker = relation === D.advcl ? markerOf(tree, word) : "";
  // "Lanciato razzi senza causare vittime": what was not done by it is not what was done.
  const negating = knowledge.modality.negations.get(marker)?.some(({ length }) => length === 1) === true;
  const timed = negating || (marker !== "" && knowledge.timeMarkers.has(marker));
  const finite = relation === D.advcl && (timed || isFiniteClause(tree, word));
  // "called in the ambassador to express concern": a phrase of its own is no operator over its purpose.
  const phrased = relation === D.advcl && isPhrase(scene, head);
  let second: Operator | null = null;
  for (const row of rows) {
    const marked = clausal && !finite && row.complements.has(markerOf(tree, word));
    if (
      !(marked || accepts(row, form, clausal && !finite && form !== "that" && form !== "ger")) ||
      !hasWords(scene, head, row) ||
      (phrased && !row.lemma.includes(" ")) ||
      (!marked && row.effect === "demand" && speaksToObject(scene, head))
    )
      continue;
    // "Wants Hungary to change" asks Hungary; "wants to change" asks nobody.
    if (row.controllers.length > 1 || row.controllers[0] !== "obj" || form === "obj" || hasObject(scene, head))
      return row;
    second ??= row;
  }
  return second;
}

/** Whether a row of several words that tells an act is headed by a verb. */
const isPhrase = ({ tree, knowledge }: Scene, verb: number): boolean => {
  const [longest] = matchPredicates(tree, verb, knowledge.predicates);
  return longest !== undefined && longest.predicate.lemmas.length > 2 && longest.predicate.meaning.type !== null;
};

/** The further words of an operator's row beside its head. */
function hasWords(scene: Scene, head: number, { lemma }: Operator): boolean {
  const { tree, words } = scene;
  const lemmas = lemma.split(" ");
  if (lemmas[0] === "si" && lemmas.length > 2 && !headedBy(scene, head, lemmas.slice(1))) return false;
  if (lemmas[0] === "si")
    return dependent(tree, head, D["expl:pv"], D["expl:impers"], D["expl:pass"], D.expl) >= 0 || reflexive(scene, head);
  return lemmas.length === 1 || lemmasFollow(words, head, lemmas) || headedBy(scene, head, lemmas);
}

const hasObject = ({ tree }: Scene, head: number): boolean =>
  isPassive(tree, head) || dependent(tree, head, D.obj, D.iobj) >= 0;

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
  }
  return slots;
}

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
