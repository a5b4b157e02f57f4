import { dependent, prepositionOf } from "../../grammar/tree.ts";
import { D, U } from "../../grammar/universal.ts";
import type { PredicateMatch } from "../acts/match.ts";
import type { Scene } from "../scene.ts";
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
