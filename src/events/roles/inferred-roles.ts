import { dependent, governingClause, prepositionOf, subtreeSpan } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { sideOf } from "../../names/sides.ts";
import type { PredicateMatch } from "../acts/match.ts";
import type { Effect } from "../operators/operators.ts";
import type { Participant, Scene } from "../scene.ts";
import { type Arguments, isPassive } from "./arguments.ts";
import { isChamber } from "./chambers.ts";
import { argumentsOf, operatorOver } from "./control.ts";
import { participantsAt } from "./participants.ts";
import type { Roles } from "./roles.ts";

/** Those of the first who are not among the others. */
export const without = (participants: Participant[], others: readonly Participant[]): Participant[] =>
  participants.filter((participant) => !others.some((other) => other.entity === participant.entity));

/** Effects of operators whose own controller performs the act they take as a noun: "annuncia l'invio di aiuti", "prepara un vertice". */
const LENDING = new Set<Effect>([
  "promise",
  "plan",
  "want",
  "possible",
  "threaten",
  "begin",
  "continue",
  "end",
  "stop",
  "succeed",
  "try",
  "cancel",
  "exclude",
]);

/** An event noun without an actor under such an operator is its controller's; a noun of two sides gains its first or second. */
export function lendPerformers(scene: Scene, match: PredicateMatch, roles: Roles): void {
  const { symmetric } = match.predicate.frame;
  if (roles.actors.length > (symmetric ? 1 : 0)) return;
  const operator = operatorOver(scene, match.head);
  if (operator === null || !(LENDING.has(operator.effect) || (symmetric && operator.effect === "deny"))) return;
  const above = argumentsOf(scene, scene.words.head[match.head]);
  for (const slot of operator.controllers) {
    const words = (above.get(slot) ?? []).filter((word) => word !== match.head);
    const lent = without(
      words.flatMap((word) => participantsAt(scene, word, false)),
      [...roles.actors, ...roles.recipients],
    );
    if (lent.length === 0) continue;
    roles.steps.push("actor: who controls the operator");
    roles.actors = [...roles.actors, ...lent];
    return;
  }
}

/** Types whose target may be named anywhere in what is said: "ha mostrato interesse nel rafforzare i legami con Seul". */
const AIMED_IN_WORDS = new Set(["AGREE", "SUPPORT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "AID", "SANCTION"]);

/** For an act of words without a recipient: the first other side named in its complements, places aside. */
export function lookIntoComplements(scene: Scene, match: PredicateMatch, slots: Arguments, roles: Roles): void {
  const { tree, words, mentions, knowledge } = scene;
  if (!AIMED_IN_WORDS.has(match.predicate.meaning.type?.name ?? "")) return;
  // Who is blamed for an act is who did it: "ha condannato l'attacco compiuto da Hamas".
  const blaming = match.predicate.meaning.type?.name === "ACCUSE";
  const subjects = slots.get("subj") ?? [];
  const own = new Set(
    roles.actors.map(({ entity }) => mentions.entities[entity].country ?? mentions.entities[entity].id),
  );
  for (const used of match.used) {
    for (let child = tree.first[used]; child >= 0; child = tree.next[child]) {
      const relation = UNIVERSAL_RELATION[words.deprel[child]];
      // "Praised the steps; to the Americans, …": what stands behind a semicolon is told of apart.
      if (words.form[subtreeSpan(tree, child)[0] - 1] === ";") break;
      if (child < match.head || !COMPLEMENTS.has(relation) || subjects.includes(child)) continue;
      // "Lodged a complaint with the court": whoever stands behind the row's own preposition is no target.
      const marked = (word: number) => match.used.includes(dependent(tree, word, D.case));
      if (marked(child)) continue;
      const [first, end] = subtreeSpan(tree, child);
      for (let word = Math.max(first, match.head); word < end; word++) {
        const index = mentions.mentionAt[word];
        if (index < 0 || word !== mentions.mentions[index].head || words.sentence[word] !== words.sentence[used])
          continue;
        if (isInClause(scene, word, child) && !(blaming && isDoer(scene, word))) continue;
        if (isBeyond(scene, word, child) || marked(word)) continue;
        const where = words.deprel[word] !== D["obl:agent"] && knowledge.locative.has(prepositionOf(tree, word));
        if (where && mentions.mentions[index].place >= 0) continue;
        if (isChamber(scene, match, word)) continue;
        const found = participantsAt(scene, word, false).filter(
          ({ entity }) => !own.has(mentions.entities[entity].country ?? mentions.entities[entity].id),
        );
        if (found.length === 0) continue;
        roles.recipients = found;
        roles.inferred += found.length / 2;
        roles.steps.push("recipient from the complement");
        return;
      }
    }
  }
}

/** Whether a word below `top` stands in a relative clause: it takes part in another act. */
export function isInClause({ words }: Scene, word: number, top: number): boolean {
  for (let at = word; at !== top && at >= 0; at = words.head[at]) if (words.deprel[at] === D["acl:relcl"]) return true;
  return false;
}

/** "Condemned an attack that killed two Kenyans": those who suffered what is blamed are not blamed. */
const isDoer = ({ words }: Scene, word: number): boolean =>
  UNIVERSAL_RELATION[words.deprel[word]] !== D.obj && words.deprel[word] !== D["nsubj:pass"];

/** "Deplored the manoeuvres, and Tokyo …": whether a word below `top` stands in another clause joined to it. */
function isBeyond({ words, tree }: Scene, word: number, top: number): boolean {
  for (let at = word; at !== top && at >= 0; at = words.head[at]) {
    const relation = UNIVERSAL_RELATION[words.deprel[at]];
    if (relation === D.parataxis) return true;
    const isClause = words.upos[at] === U.VERB || dependent(tree, at, D.cop) >= 0;
    if (relation === D.conj && isClause && dependent(tree, at, D.nsubj, D["nsubj:pass"]) >= 0) return true;
  }
  return false;
}

const COMPLEMENTS = new Set<number>([D.obj, D.obl, D.nmod, D.acl, D.xcomp, D.ccomp]);

/** Completes an event noun from the clause it stands in: its occasion, its cause, its author. */
export function infer(scene: Scene, match: PredicateMatch, roles: Roles): void {
  const { tree, words } = scene;
  const { frame, meaning } = match.predicate;
  const type = meaning.type?.name ?? "";
  const clause = governingClause(tree, match.head);
  if (clause < 0) return;
  const relation = UNIVERSAL_RELATION[words.deprel[match.head]];
  const oblique = relation === D.obl || relation === D.nmod || relation === D.advcl;
  if (
    oblique &&
    isOccasion(scene, match.head) &&
    (frame.symmetric ? roles.actors.length < 2 : isVisitWithoutGuest(match, roles))
  ) {
    // "ha espresso il suo impegno durante un incontro con Putin": the clause's subject is the other side, or the guest.
    const joined = without(subjectsAbove(scene, clause), [...roles.actors, ...roles.recipients]);
    if (joined.length > 0 && joined.length + roles.actors.length >= (frame.symmetric ? 2 : 1)) {
      roles.inferred += joined.length;
      roles.steps.push("participants from the subject of the clause");
      roles.actors = [...roles.actors, ...joined];
    }
  } else if (frame.symmetric && roles.actors.length === 0) {
    // "l'impegno di Kim verso la Russia potrebbe tradursi in esercitazioni congiunte": the parties are those of the subject.
    let parties: Participant[] = [];
    for (
      let at = clause, steps = 0;
      at >= 0 && parties.length < 2 && steps < 3;
      at = governingClause(tree, at), steps++
    ) {
      parties = partiesOfSubject(scene, at);
    }
    if (parties.length >= 2) {
      roles.inferred += parties.length / 2;
      roles.steps.push("parties from the subject of the clause");
      roles.actors = parties;
    }
  } else if (frame.symmetric && roles.actors.length === 1) {
    joinFromAbove(scene, clause, roles);
  } else if (
    !frame.symmetric &&
    roles.actors.length > 0 &&
    roles.recipients.length === 0 &&
    oblique &&
    scene.knowledge.ontology.types.get(type)?.quad === 4
  ) {
    // "la Russia affronta sfide a causa delle sanzioni occidentali": who suffers is the subject.
    const subject = without(subjectsAbove(scene, clause), roles.actors);
    if (subject.length > 0) {
      roles.inferred += subject.length;
      roles.steps.push("recipient from the subject of the clause");
      roles.recipients = subject;
    }
  }
}

/** A visit of which no one is said to be the guest: "durante una visita a Pechino". */
const isVisitWithoutGuest = ({ predicate }: PredicateMatch, roles: Roles): boolean =>
  predicate.meaning.mode === "visit" && roles.actors.length === 0;

/** "Modi in visita a Mosca", "Zelensky in pressing su Berlino": in a title without a verb who is named does it. */
export function inferFromTitle(scene: Scene, match: PredicateMatch, roles: Roles): void {
  const { tree, words, knowledge } = scene;
  const { frame } = match.predicate;
  const head = words.head[match.head];
  // "Bilaterale Meloni-Kishida": the names right behind.
  if (head === match.head + 1 && words.upos[head] === U.PROPN && roles.actors.length === 0)
    roles.actors = participantsAt(scene, head, false);
  if (roles.actors.length === 0 && isToldOfOpener(scene, match.head)) {
    roles.actors = without(participantsAt(scene, head, false), roles.recipients);
    return;
  }
  if (
    head < 0 ||
    head > match.head ||
    roles.actors.length > 0 ||
    !knowledge.occasion.has(prepositionOf(tree, match.head))
  )
    return;
  const street = match.predicate.meaning.type?.name === "PROTEST";
  const actors = participantsAt(scene, head, false).map((one) => (street ? { ...one, sector: "CVL" } : one));
  if (actors.length === 0) return;
  roles.actors = actors;
  roles.steps.push("actor: who the title names");
  if (roles.recipients.length > 0 && !frame.symmetric) return;
  const wanted = new Set(frame.recipients.map(({ name }) => name));
  for (let child = tree.first[head]; child >= 0; child = tree.next[child]) {
    if (child < match.head || !wanted.has(prepositionOf(tree, child))) continue;
    const others = without(participantsAt(scene, child, true), actors);
    if (frame.symmetric) roles.actors = [...roles.actors, ...others];
    else roles.recipients = others;
    if (others.length > 0) return;
  }
}

/** "Macron, elogio alla Grecia": whether a bare noun stands right behind the comma of the person whose name opens the title, and hangs on it. */
function isToldOfOpener({ tree, words, mentions, sentences }: Scene, noun: number): boolean {
  const head = words.head[noun];
  if (head < 0 || head !== sentences.firstWord[words.sentence[noun]] || words.deprel[head] !== D.root) return false;
  const opener = mentions.mentionAt[head] < 0 ? null : mentions.mentions[mentions.mentionAt[head]];
  if (opener === null || mentions.entities[opener.entity].kind !== "person") return false;
  return words.form[opener.endWord] === "," && opener.endWord + 1 === noun && dependent(tree, noun, D.det, D.case) < 0;
}

/** Whether a noun names the occasion of its clause: "durante i colloqui", "dopo due anni di negoziati". */
function isOccasion({ tree, words, knowledge }: Scene, noun: number): boolean {
  const preposition = prepositionOf(tree, noun);
  if (preposition !== knowledge.slots.genitive) return knowledge.occasion.has(preposition);
  const above = words.head[noun];
  // "Al termine di un colloquio".
  if (above >= 0 && knowledge.occasionPhrases.has(`${prepositionOf(tree, above)} ${words.lemma[above]} ${preposition}`))
    return true;
  const measured =
    above >= 0 && (knowledge.temporal.has(words.lemma[above]) || knowledge.predicates.measures.has(words.lemma[above]));
  return measured && knowledge.occasion.has(prepositionOf(tree, above));
}

/** "Le relazioni con l'Occidente si sono deteriorate": the other side is who the sentence is about. */
export function joinFromAbove(scene: Scene, clause: number, roles: Roles): void {
  const outer = governingClause(scene.tree, clause);
  // "They signed an accord, an official said": who tells of what somebody does is no party to it.
  const told = outer >= 0 && operatorOver(scene, clause)?.effect === "say";
  if (told && subjectsAbove(scene, clause).length > 0) return;
  const { entities } = scene.mentions;
  const sides = new Set(roles.actors.map(({ entity }) => sideOf(entities[entity])));
  // "Trump warned that Washington would sign no deals": whoever speaks for a side is not the other.
  const joined =
    outer < 0 ? [] : subjectsAbove(scene, outer).filter(({ entity }) => !sides.has(sideOf(entities[entity])));
  if (joined.length === 0) return;
  roles.inferred += joined.length;
  roles.steps.push("other side from the clause above");
  roles.actors = [...roles.actors, ...joined];
}

/** Everyone political in the subject phrase of a clause, when that is an act or relation of two sides. */
function partiesOfSubject(scene: Scene, clause: number): Participant[] {
  const { tree, mentions } = scene;
  const slots = argumentsOf(scene, clause);
  const found: Participant[] = [];
  for (const subject of slots.get("subj") ?? slots.get("obj") ?? []) {
    if (mentions.mentionAt[subject] >= 0) continue;
    const [first, end] = subtreeSpan(tree, subject);
    // Complements of the subject may be parsed as the verb's: everything up to the verb counts.
    for (let word = first; word < (subject < clause ? clause : end); word++) {
      for (const one of mentions.mentionAt[word] >= 0 ? participantsAt(scene, word, false) : []) {
        const { country } = mentions.entities[one.entity];
        if (!found.some((known) => known.entity === one.entity || mentions.entities[known.entity].country === country))
          found.push(one);
      }
    }
  }
  return found;
}

/** The political participants who are the subject of a clause. */
function subjectsAbove(scene: Scene, clause: number): Participant[] {
  const slots = argumentsOf(scene, clause);
  const found: Participant[] = [];
  for (const word of slots.get("subj") ?? slots.get("obj") ?? []) found.push(...participantsAt(scene, word, false));
  return found;
}

/** "Ha firmato un ordine che impone dazi": what a document does, whoever made it does. */
export function actThroughDocument(scene: Scene, match: PredicateMatch, slots: Arguments, roles: Roles): void {
  const { words, knowledge } = scene;
  if (match.predicate.pos !== "VERB" || roles.actors.length > 0) return;
  for (const document of slots.get("subj") ?? []) {
    if (!knowledge.documents.has(words.lemma[document]) || document === match.head) continue;
    const clause = governingClause(scene.tree, document);
    if (clause < 0 || clause === match.head) continue;
    const makers = without(subjectsAbove(scene, clause), roles.recipients);
    if (makers.length === 0) continue;
    roles.actors = makers;
    roles.inferred += 1;
    roles.steps.push("actor: who made the document");
    return;
  }
}

/** Acts whose doer is another than who the sentence goes on about: "ucciso un soldato, Israele ha bombardato". */
const DONE_BY_OTHERS = new Set(["ASSAULT", "PROTEST"]);

/**
 * "Chiuse le frontiere con l'Algeria, il Marocco ha schierato l'esercito": whoever the main clause is about has done what a participle with an object
 * of its own tells before it, unless it was done to him.
 */
export function takeMainSubject(scene: Scene, match: PredicateMatch, roles: Roles): void {
  const { tree, words, mentions } = scene;
  const { head, predicate } = match;
  if (predicate.pos !== "VERB" || roles.actors.length > 0 || DONE_BY_OTHERS.has(predicate.meaning.type?.name ?? ""))
    return;
  const main = words.head[head];
  if (words.deprel[head] !== D.advcl || main < head || words.upos[main] !== U.VERB || !isPassive(tree, head)) return;
  const subject = dependent(tree, head, D["nsubj:pass"], D.obj);
  if (subject < head || dependent(tree, head, D.aux, D["aux:pass"], D.mark) >= 0) return;
  const own = new Set(roles.recipients.map(({ entity }) => mentions.entities[entity].country));
  const doers = subjectsAbove(scene, main).filter(({ entity }) => !own.has(mentions.entities[entity].country));
  if (doers.length === 0) return;
  roles.actors = without(doers, roles.recipients);
  roles.steps.push("actor: the subject of the main clause");
}
