import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { sideOf } from "../../names/sides.ts";
import { verbGroup } from "../factuality/verb-group.ts";
import { argumentsOf } from "../roles/control.ts";
import { operatorOver } from "../roles/operator-over.ts";
import { participantsAt } from "../roles/participants.ts";
import type { Roles } from "../roles/roles.ts";
import type { Participant, Scene } from "../scene.ts";
import type { PredicateMatch } from "./match.ts";
import { unlistedPredicate } from "./predicates.ts";
import { speakerAt } from "./threats-uttered.ts";

/** Offices of those who stand for a state in another. */
const ENVOYS = new Set(["ambassador", "consul", "permanent-representative", "charge-d-affaires"]);

/** Envoys who are told to go; `due`: that they must go tells that they were told. */
export interface OrderOut {
  match: PredicateMatch;
  roles: Roles;
  due: boolean;
}

/**
 * "Ha ordinato a due diplomatici di lasciare il Paese", "tre dipendenti dell'ambasciata dovranno andarsene": who tells another's envoys to leave
 * expels them. The match's head is what tells them so.
 */
export function orderedOut(scene: Scene): OrderOut[] {
  const { words, knowledge } = scene;
  const found: OrderOut[] = [];
  for (let leaving = 0; leaving < words.length; leaving++) {
    if (words.upos[leaving] !== U.VERB || !knowledge.leaving.has(words.lemma[leaving])) continue;
    const relation = UNIVERSAL_RELATION[words.deprel[leaving]];
    const demanded =
      operatorOver(scene, leaving)?.effect === "demand" &&
      (relation === D.xcomp || relation === D.advcl || relation === D.ccomp);
    const told = demanded || isDeadline(scene, leaving);
    const head = told ? words.head[leaving] : leaving;
    const group = verbGroup(scene, leaving);
    if (!told && (group.modal !== "obligation" || group.tense === "past")) continue;
    const at = (verb: number, slot: string) => argumentsOf(scene, verb).get(slot) ?? [];
    const asked = told
      ? [...at(head, "iobj"), ...at(head, knowledge.slots.addressed), ...at(head, "obj")]
      : at(leaving, "subj");
    let envoys = asked.flatMap((word) => envoysAt(scene, word));
    // "Two envoys have 48 hours to leave": who is given time may be the subject himself.
    const given = told && !demanded && envoys.length === 0;
    if (given) envoys = at(head, "subj").flatMap((word) => envoysAt(scene, word));
    if (envoys.length === 0) continue;
    const sides = new Set(envoys.map(({ entity }) => sideOf(scene.mentions.entities[entity])));
    const isHost = ({ entity }: Participant) => !sides.has(sideOf(scene.mentions.entities[entity]));
    const hostsAt = (verb: number, slot: string) =>
      at(verb, slot)
        .flatMap((word) => participantsAt(scene, word, true))
        .filter(isHost);
    const tellers = told ? hostsAt(head, "subj") : [];
    const named = tellers.length > 0 ? tellers : hostsAt(leaving, "obj");
    const beside = () => hostsBeside(scene, given ? at(head, "subj") : asked, leaving);
    const host = named.length > 0 || demanded ? named : beside().filter(isHost).slice(0, 1);
    if (told && host.length === 0) continue;
    found.push({
      match: matchOf(scene, head, leaving, "expel"),
      due: !told,
      roles: { actors: host, recipients: envoys, inferred: 0, steps: [] },
    });
  }
  return found;
}

/** "Has given them 72 hours to leave", "hanno due giorni per lasciare il Paese": time is given, and how long. */
function isDeadline({ words, knowledge }: Scene, leaving: number): boolean {
  const verb = words.head[leaving];
  if (verb < 0 || verb > leaving || !knowledge.granting.has(words.lemma[verb])) return false;
  for (let word = verb + 1; word < leaving; word++) if (knowledge.temporal.has(words.lemma[word])) return true;
  return false;
}

/** Those at a word who are envoys, or who work at a legation: "two members of the embassy" whom no table knows are the legation's. */
export function envoysAt(scene: Scene, word: number): Participant[] {
  const { tree, words, mentions, knowledge } = scene;
  const people = participantsAt(scene, word, false);
  let legation = -1;
  for (let child = tree.first[word]; child >= 0; child = tree.next[child])
    if (child > word && knowledge.legation.has(words.lemma[child])) legation = child;
  if (legation >= 0) return people.length > 0 ? people : participantsAt(scene, legation, false);
  return people.filter(({ entity }) => ENVOYS.has(mentions.entities[entity].role ?? ""));
}

/** Where envoys stand, "all'ambasciata ceca a Minsk", and who tells of it. */
function hostsBeside(scene: Scene, envoys: readonly number[], leaving: number): Participant[] {
  const found: Participant[] = [];
  for (const word of envoys)
    for (let child = scene.tree.first[word]; child >= 0; child = scene.tree.next[child])
      if (child > word) found.push(...participantsAt(scene, child, true));
  const speaker = speakerAt(scene, leaving);
  return speaker === null ? found : [...found, speaker];
}

/** Whether a word is an ambassador, a consul … */
export const isEnvoy = ({ mentions }: Scene, word: number): boolean =>
  mentions.mentionAt[word] >= 0 &&
  ENVOYS.has(mentions.entities[mentions.mentions[mentions.mentionAt[word]].entity].role ?? "");

export function matchOf(scene: Scene, head: number, leaving: number, meaning: string): PredicateMatch {
  const { language, ontology } = scene.knowledge;
  const rule = head === leaving ? "dovere" : scene.words.lemma[head];
  return {
    predicate: unlistedPredicate(
      `${language}:${rule} ${scene.words.lemma[leaving]}`,
      "VERB",
      ontology.meanings.get(meaning)!,
    ),
    head,
    used: head === leaving ? [head] : [head, leaving],
  };
}
