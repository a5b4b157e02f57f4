import { dependent, prepositionOf, subtreeSpan } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import type { PredicateMatch } from "../acts/match.ts";
import type { Scene } from "../scene.ts";
import { isChamber } from "./chambers.ts";
import { participantsAt } from "./participants.ts";
import type { Roles } from "./roles.ts";
import type { Arguments } from "./slots.ts";

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
