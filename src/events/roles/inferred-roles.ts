import { isIndefinite } from "../../grammar/features.ts";
import { dependent, governingClause, prepositionOf, subtreeSpan } from "../../grammar/tree.ts";
import { D, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { sideOf } from "../../names/sides.ts";
import type { PredicateMatch } from "../acts/match.ts";
import type { Participant, Scene } from "../scene.ts";
import { subjectsAbove } from "./borrowed-actors.ts";
import { argumentsOf } from "./control.ts";
import { operatorOver } from "./operator-over.ts";
import { participantsAt } from "./participants.ts";
import type { Roles } from "./roles.ts";
import { without } from "./without.ts";

/** "Invieranno truppe dopo un cessate il fuoco": a truce that may come is nobody's yet. */
function isAnyOne({ tree, words }: Scene, noun: number): boolean {
  const article = dependent(tree, noun, D.det);
  return article >= 0 && isIndefinite(words.morph[article]);
}

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
    !(type === "RETREAT" && isAnyOne(scene, match.head)) &&
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
