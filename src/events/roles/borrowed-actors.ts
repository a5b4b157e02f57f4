import { dependent, governingClause } from "../../grammar/tree.ts";
import { D, U } from "../../grammar/universal.ts";
import type { PredicateMatch } from "../acts/match.ts";
import type { Effect } from "../operators/operators.ts";
import type { Participant, Scene } from "../scene.ts";
import { argumentsOf } from "./control.ts";
import { operatorOver } from "./operator-over.ts";
import { participantsAt } from "./participants.ts";
import type { Roles } from "./roles.ts";
import type { Arguments } from "./slots.ts";
import { isPassive } from "./voice.ts";
import { without } from "./without.ts";

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

/** The political participants who are the subject of a clause. */
export function subjectsAbove(scene: Scene, clause: number): Participant[] {
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
