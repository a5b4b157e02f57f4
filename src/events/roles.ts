import { governingClause, prepositionOf, subtreeSpan } from "../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../grammar/universal.ts";
import { type Arguments, nounArguments } from "./arguments.ts";
import { argumentsOf, operatorOver } from "./control.ts";
import type { PredicateMatch } from "./match.ts";
import { authorityOver, landOf, nestedParticipants } from "./nested-roles.ts";
import type { Meaning } from "./ontology.ts";
import type { Effect } from "./operators.ts";
import { participantsAt } from "./participants.ts";
import type { Slot } from "./predicates.ts";
import type { Participant, Scene } from "./scene.ts";

/** Who takes part in one predicate's act. */
export interface Roles {
  actors: Participant[];
  recipients: Participant[];
  /** How many participants were inferred from the surroundings rather than from the predicate's own arguments. */
  inferred: number;
  steps: string[];
}

/** Types whose target may be a city or region standing for its state. */
const TERRITORIAL = new Set([
  "ASSAULT",
  "COERCE",
  "MOBILIZE",
  "CONSULT",
  "AID",
  "RETREAT",
  "SANCTION",
  "THREATEN",
  "PROTEST",
]);

function fill(scene: Scene, slots: Arguments, wanted: readonly Slot[], places: boolean, all: boolean): Participant[] {
  const found: Participant[] = [];
  for (const slot of wanted) {
    for (const word of slots.get(slot.name) ?? []) {
      for (const participant of participantsAt(scene, word, places)) {
        if (!found.some((known) => known.entity === participant.entity)) found.push(participant);
      }
    }
    if (found.length > 0 && !all) return found;
  }
  return found;
}

const without = (participants: Participant[], others: readonly Participant[]): Participant[] =>
  participants.filter((participant) => !others.some((other) => other.entity === participant.entity));

/** Among several recipients the actor's own state is no target: "ha lodato le relazioni tra i due Paesi". */
function foreignFirst(scene: Scene, recipients: Participant[], actors: readonly Participant[]): Participant[] {
  const { entities } = scene.mentions;
  const own = new Set(actors.map((actor) => entities[actor.entity].country));
  const foreign = recipients.filter(
    (one) => entities[one.entity].country === null || !own.has(entities[one.entity].country),
  );
  return foreign.length > 0 ? foreign : recipients;
}

/** The participants of a matched predicate by its frame; null when a slot it requires holds nobody political. */
export function rolesOf(scene: Scene, match: PredicateMatch): Roles | null {
  const { frame, meaning } = match.predicate;
  const slots = argumentsOf(scene, match.head);
  if (match.predicate.pos !== "ADJ" && match.used.length > 1) addNounArguments(scene, match, slots);
  // "L'invio di caccia a Kiev": the words of the row itself are nobody.
  if (match.predicate.pos === "NOUN" && match.used.length > 1)
    for (const [slot, found] of slots)
      slots.set(
        slot,
        found.filter((word) => !match.used.includes(word)),
      );
  keepGenitiveApart(scene, slots, [...frame.actors, ...frame.recipients]);
  const places = TERRITORIAL.has(meaning.type?.name ?? "");
  const roles: Roles = { actors: [], recipients: [], inferred: 0, steps: [] };
  if (frame.symmetric) {
    const between = fill(
      scene,
      slots,
      frame.recipients.filter(({ name }) => scene.knowledge.between.has(name)),
      false,
      true,
    );
    // "i negoziati di Kinshasa tra Egitto ed Etiopia": two sides named as such are all.
    roles.actors =
      between.length > 1 ? between : fill(scene, slots, [...frame.actors, ...frame.recipients], false, true);
    if (roles.actors.length === 1)
      roles.actors.push(...without(nestedParticipants(scene, match, slots, frame.recipients, false), roles.actors));
  } else {
    roles.actors = fill(scene, slots, frame.actors, false, false);
    let recipients = without(fill(scene, slots, frame.recipients, places, false), roles.actors);
    if (recipients.length === 0)
      recipients = without(nestedParticipants(scene, match, slots, frame.recipients, places), roles.actors);
    if (recipients.length === 0 && roles.actors.length > 0) recipients = landOf(scene, match, slots, roles.actors);
    roles.recipients = foreignFirst(scene, recipients, roles.actors);
    if (roles.actors.length === 0 && !slots.has("subj")) {
      roles.actors = authorityOver(scene, match, slots, roles.recipients);
      roles.inferred += roles.actors.length;
    }
    if (meaning.symmetry === "host") {
      const host = roles.actors;
      roles.actors = roles.recipients;
      roles.recipients = host;
    }
  }
  if (!frame.symmetric && roles.actors.length === 0 && movesOwn(meaning)) giveToOwner(scene, slots, roles);
  if (match.predicate.pos === "NOUN") lendPerformers(scene, match, roles);
  for (const [side, found] of [
    [frame.actors, roles.actors],
    [frame.recipients, roles.recipients],
  ] as const) {
    const enough = frame.symmetric ? (side === frame.recipients ? 2 : 1) : 1;
    if (side.some((slot) => slot.required) && (frame.symmetric ? roles.actors : found).length < enough) return null;
  }
  if (meaning.type?.quad === 4 && roles.actors.length === 0 && hasForeignSubject(scene, slots)) return null;
  if (!frame.symmetric && roles.actors.length > 0 && roles.recipients.length === 0)
    lookIntoComplements(scene, match, slots, roles);
  if (match.predicate.pos === "NOUN") infer(scene, match, roles);
  else if (frame.symmetric && roles.actors.length === 1 && match.used.length > 1)
    joinFromAbove(scene, match.head, roles);
  return roles;
}

/** Acts done with what is one's own: troops deployed or withdrawn, an ambassador recalled. */
const movesOwn = ({ type, mode }: Meaning): boolean =>
  type?.name === "MOBILIZE" || ((type?.name === "RETREAT" || type?.name === "SANCTION") && mode === "withdraw");

/** "Sono stati schierati duemila agenti francesi", "l'ambasciatore russo è stato richiamato": whose they are did it. */
function giveToOwner(scene: Scene, slots: Arguments, roles: Roles): void {
  const owners = (slots.get("obj") ?? []).flatMap((word) => participantsAt(scene, word, false));
  if (owners.length === 0) return;
  roles.actors = owners;
  roles.recipients = without(roles.recipients, owners);
  roles.steps.push("actor: whose the object is");
}

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
]);

/** An event noun without an actor under such an operator is its controller's; a noun of two sides gains its first or second. */
function lendPerformers(scene: Scene, match: PredicateMatch, roles: Roles): void {
  const { symmetric } = match.predicate.frame;
  if (roles.actors.length > (symmetric ? 1 : 0)) return;
  const operator = operatorOver(scene, match.head);
  if (operator === null || !LENDING.has(operator.effect)) return;
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

/** A subject that is neither political nor itself a violent act or weapon: "il terremoto ha distrutto un ponte". */
function hasForeignSubject(scene: Scene, slots: Arguments): boolean {
  const { words, knowledge } = scene;
  return (slots.get("subj") ?? []).some((word) => {
    if (words.upos[word] !== U.NOUN && words.upos[word] !== U.PROPN) return false;
    const acts = knowledge.predicates.nouns.get(words.lemma[word]) ?? [];
    return !acts.some((row) => row.meaning.type?.quad === 4);
  });
}

/** Types whose target may be named anywhere in what is said: "ha mostrato interesse nel rafforzare i legami con Seul". */
const VERBAL = new Set(["AGREE", "SUPPORT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "AID", "SANCTION"]);

/** For an act of words without a recipient: the first other side named in its complements, places aside. */
function lookIntoComplements(scene: Scene, match: PredicateMatch, slots: Arguments, roles: Roles): void {
  const { tree, words, mentions, knowledge } = scene;
  if (!VERBAL.has(match.predicate.meaning.type?.name ?? "")) return;
  const subjects = slots.get("subj") ?? [];
  const own = new Set(
    roles.actors.map(({ entity }) => mentions.entities[entity].country ?? mentions.entities[entity].id),
  );
  for (const used of match.used) {
    for (let child = tree.first[used]; child >= 0; child = tree.next[child]) {
      const relation = UNIVERSAL_RELATION[words.deprel[child]];
      if (child < match.head || !COMPLEMENTS.has(relation) || subjects.includes(child)) continue;
      const [first, end] = subtreeSpan(tree, child);
      for (let word = Math.max(first, match.head); word < end; word++) {
        const index = mentions.mentionAt[word];
        if (index < 0 || word !== mentions.mentions[index].head || words.sentence[word] !== words.sentence[used])
          continue;
        if (mentions.mentions[index].place >= 0 && knowledge.locative.has(prepositionOf(tree, word))) continue;
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

const COMPLEMENTS = new Set<number>([D.obj, D.obl, D.nmod, D.acl, D.xcomp, D.ccomp]);

/** The complements of a phrase often hang on its noun: "lift sanctions on Syria", "sign an agreement with Cuba". */
function addNounArguments(scene: Scene, match: PredicateMatch, slots: Arguments): void {
  const { tree, words, knowledge } = scene;
  for (const word of match.used) {
    if (word === match.head || words.upos[word] !== U.NOUN) continue;
    for (const [slot, found] of nounArguments(tree, word, knowledge.complex, knowledge.slots)) {
      if (!slots.has(slot)) slots.set(slot, found);
      if (slot === knowledge.slots.addressed && !slots.has("iobj")) slots.set("iobj", found);
    }
  }
}

/** Where a frame names the genitive preposition itself (`of`), `gen` is the possessive alone. */
function keepGenitiveApart(scene: Scene, slots: Arguments, wanted: readonly Slot[]): void {
  const { genitive } = scene.knowledge.slots;
  if (!wanted.some((slot) => slot.name === genitive)) return;
  const prepositional = slots.get(genitive) ?? [];
  const possessive = (slots.get("gen") ?? []).filter((word) => !prepositional.includes(word));
  if (possessive.length > 0) slots.set("gen", possessive);
  else slots.delete("gen");
}

/** Completes an event noun from the clause it stands in: its occasion, its cause, its author. */
function infer(scene: Scene, match: PredicateMatch, roles: Roles): void {
  const { tree, words } = scene;
  const { frame, meaning } = match.predicate;
  const type = meaning.type?.name ?? "";
  const clause = governingClause(tree, match.head);
  if (clause < 0) return;
  const relation = UNIVERSAL_RELATION[words.deprel[match.head]];
  const oblique = relation === D.obl || relation === D.nmod || relation === D.advcl;
  if (frame.symmetric && roles.actors.length === 0) {
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
  } else if (frame.symmetric && roles.actors.length < 2 && oblique) {
    // "ha espresso il suo impegno durante un incontro con Putin": the clause's subject is the other side.
    if (isOccasion(scene, match.head)) {
      const subject = subjectsAbove(scene, clause);
      const joined = without(subject, roles.actors);
      if (joined.length > 0 && joined.length + roles.actors.length >= 2) {
        roles.inferred += joined.length;
        roles.steps.push("participants from the subject of the clause");
        roles.actors = [...roles.actors, ...joined];
      }
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

/** Whether a noun names the occasion of its clause: "durante i colloqui", "dopo due anni di negoziati". */
function isOccasion({ tree, words, knowledge }: Scene, noun: number): boolean {
  const preposition = prepositionOf(tree, noun);
  if (preposition !== knowledge.slots.genitive) return knowledge.occasion.has(preposition);
  const above = words.head[noun];
  const measured =
    above >= 0 && (knowledge.temporal.has(words.lemma[above]) || knowledge.predicates.measures.has(words.lemma[above]));
  return measured && knowledge.occasion.has(prepositionOf(tree, above));
}

/** "Le relazioni con l'Occidente si sono deteriorate": the other side is who the sentence is about. */
function joinFromAbove(scene: Scene, clause: number, roles: Roles): void {
  const outer = governingClause(scene.tree, clause);
  const joined = outer < 0 ? [] : without(subjectsAbove(scene, outer), roles.actors);
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
export function subjectsAbove(scene: Scene, clause: number): Participant[] {
  const slots = argumentsOf(scene, clause);
  const found: Participant[] = [];
  for (const word of slots.get("subj") ?? slots.get("obj") ?? []) found.push(...participantsAt(scene, word, false));
  return found;
}
