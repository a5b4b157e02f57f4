import { dependent, prepositionOf } from "../../grammar/tree.ts";
import { D, U } from "../../grammar/universal.ts";
import type { PredicateMatch } from "../acts/match.ts";
import type { Participant, Scene } from "../scene.ts";
import { participantOf } from "./entities-at.ts";
import { participantsAt } from "./participants.ts";
import type { Roles } from "./roles.ts";
import { without } from "./without.ts";

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
  const topic = doerBefore(scene, match, roles);
  if (topic !== null) {
    roles.actors = [topic];
    roles.steps.push("actor: the topic of the title");
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
  // "Il sindaco di Istanbul in manette": what one is in, one suffers.
  if (frame.actors.length === 0) {
    roles.recipients = actors;
    return;
  }
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

/** Acts of which a state before the comma is the doer; where force or reproach is told, it may be what all is about. */
const DONE_BY_TOPIC = new Set(["SANCTION", "REJECT", "AID", "SUPPORT"]);

/** "Cina, sanzioni contro tre aziende americane", "India: ban on Nepalese tea": a state or body does what a bare noun tells, to somebody else. */
function doerBefore(scene: Scene, { head, predicate }: PredicateMatch, roles: Roles): Participant | null {
  const { tree, words, mentions, sentences } = scene;
  if (roles.actors.length > 0 || roles.recipients.length === 0 || predicate.frame.actors.length === 0) return null;
  const first = sentences.firstWord[words.sentence[head]];
  const opener = mentions.mentionAt[first] < 0 ? null : mentions.mentions[mentions.mentionAt[first]];
  if (opener === null || opener.firstWord !== first || opener.kind !== "name") return null;
  const { kind, country } = mentions.entities[opener.entity];
  const isBody = kind === "organisation" && country === "IGO";
  if (!isBody && !(kind === "state" && DONE_BY_TOPIC.has(predicate.meaning.type?.name ?? ""))) return null;
  const mark = words.form[opener.endWord];
  if ((mark !== "," && mark !== ":") || dependent(tree, head, D.det, D.case) >= 0) return null;
  for (let word = opener.endWord + 1; word < head; word++)
    if (words.upos[word] !== U.ADJ && words.upos[word] !== U.NUM) return null;
  if (roles.recipients.some(({ entity }) => entity === opener.entity || mentions.entities[entity].country === country))
    return null;
  return participantOf(scene, opener.entity, first);
}
