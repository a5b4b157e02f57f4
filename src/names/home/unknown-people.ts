import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { type Discourse, entityOf, mentionAt } from "../coreference/discourse.ts";
import { wordsOf } from "../references.ts";
import type { Mention } from "../types.ts";
import { homeOf, type Stage } from "./stage.ts";

/** `Sajith Premadasa, who leads …, accuses the president`: whom a text names in full as a doer and says nothing of is at home in it. */
export function settleUnknown(discourse: Discourse, stage: Stage, mention: Mention): void {
  const { words } = discourse;
  const entity = entityOf(discourse, mention);
  if (mention.kind !== "name" || entity.kind !== "person" || entity.political || entity.country !== null) return;
  if (mention.endWord < mention.firstWord + 2 || words.deprel[mention.head] !== D.nsubj) return;
  if (words.upos[words.head[mention.head]] !== U.VERB) return;
  // `Le Figi` is no person: an article may open a sentence.
  if (wordsOf(discourse.references, "article").has(words.form[mention.firstWord].toLowerCase())) return;
  const home = homeOf(stage, words.sentence[mention.head], null);
  if (home === null) return;
  entity.country = home;
  entity.political = true;
  entity.sectors = ["CVL"];
}

/** `the cabinet of Sher Bahadur Deuba`, `il governo di X`: a person no table knows who has a government is of it. */
export function knowGovernor(discourse: Discourse, mention: Mention): void {
  const { words } = discourse;
  const entity = entityOf(discourse, mention);
  if (mention.kind !== "name" || entity.kind !== "person" || entity.political || entity.country !== null) return;
  const relation = UNIVERSAL_RELATION[words.deprel[mention.head]];
  if (relation !== D.nmod && relation !== D.compound) return;
  const government = mentionAt(discourse, words.head[mention.head]);
  if (government === null || government.kind !== "description" || government.head !== words.head[mention.head]) return;
  const { sectors, role, kind } = entityOf(discourse, government);
  if (sectors[0] !== "GOV" || role !== null || (kind !== "agent" && kind !== "state")) return;
  entity.political = true;
  entity.sectors = ["GOV"];
}
