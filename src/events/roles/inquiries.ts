import type { PredicateMatch } from "../acts/match.ts";
import type { Scene } from "../scene.ts";
import { soleCountry, stateOf } from "./entities-at.ts";
import { participantsAt } from "./participants.ts";
import type { Roles } from "./roles.ts";
import type { Arguments } from "./slots.ts";

/** What inquiries bring upon people. */
const BROUGHT = new Set(["COERCE", "SANCTION"]);

/** "L'inchiesta ha portato in carcere tre sindaci": what an inquiry does its court or police does, else the state of those it is done to. */
export function actThroughInquiry(scene: Scene, match: PredicateMatch, slots: Arguments, roles: Roles): void {
  const { words, tree, knowledge, mentions } = scene;
  const { pos, meaning } = match.predicate;
  if (pos !== "VERB" || roles.actors.length > 0 || !BROUGHT.has(meaning.type?.name ?? "")) return;
  for (const subject of slots.get("subj") ?? []) {
    const rows = knowledge.predicates.nouns.get(words.lemma[subject]) ?? [];
    if (mentions.mentionAt[subject] >= 0 || !rows.some((row) => row.meaning.mode === "investigate")) continue;
    for (let child = tree.first[subject]; child >= 0 && roles.actors.length === 0; child = tree.next[child])
      roles.actors = participantsAt(scene, child, false);
    if (roles.actors.length > 0) return;
    const home = mentions.homes[words.sentence[subject]] ?? null;
    const state = stateOf(scene, soleCountry(scene, roles.recipients) ?? home);
    if (state < 0) return;
    roles.actors = [{ entity: state, sector: "JUD", word: subject, mention: -1 }];
    roles.inferred += 1;
    roles.steps.push("actor: who carried out the inquiry");
    return;
  }
}
