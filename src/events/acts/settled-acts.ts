import type { Composed } from "../operators/compose.ts";
import { isJoint } from "../operators/kinds-of-acts.ts";
import { participantsAt } from "../roles/participants.ts";
import type { Roles } from "../roles/roles.ts";
import type { Scene } from "../scene.ts";
import { NEEDS_RECIPIENT } from "../story/completeness.ts";
import { contentOf } from "./bare-contents.ts";
import { takenByArmed } from "./by-whom.ts";
import type { PredicateMatch } from "./match.ts";
import { officialProtest, protesters } from "./official-protests.ts";
import type { Meaning } from "./ontology.ts";
import { settledMeaning } from "./settings.ts";
import { isQuarrel, verbalAttack } from "./verbal-attacks.ts";

/** An act a row tells, with the meaning that its surroundings settle. */
export interface SettledAct {
  meaning: Meaning;
  roles: Roles;
  symmetric: boolean;
}

/** The acts of one matched row, its own and what it tells besides, as setting, company and content make them. */
export function settledActs(scene: Scene, match: PredicateMatch, roles: Roles): SettledAct[] {
  const { meaning: written, frame } = match.predicate;
  // A user's dictionary has settled it.
  if (written.own) return written.type === null ? [] : [{ meaning: written, roles, symmetric: frame.symmetric }];
  const acts: SettledAct[] = [];
  const joint = isJoint(scene, roles.actors);
  for (let row: Meaning | null = match.predicate.meaning, next: Meaning | null; row !== null; row = next) {
    next = row.also;
    if (isQuarrel(scene, roles, row)) continue;
    const setting = settledMeaning(scene, match.head, row);
    if (setting.meaning.type === null) continue;
    // What only several can do together needs several; what they do together may be another act than one's own.
    const settles = setting.word >= 0 && (joint || setting.meaning.symmetry !== "yes");
    const settled: Meaning = settles ? setting.meaning : row;
    next = settled.also ?? next;
    const together = joint ? settled.together : null;
    const meaning = together ?? contentOf(scene, match.head, spoken(scene, match, roles, settled));
    acts.push({
      meaning,
      roles: settles ? goesWhere(scene, roles, meaning, setting.word) : protesters(scene, match, roles, meaning),
      symmetric: match.predicate.frame.symmetric || (meaning !== row && meaning.symmetry === "yes"),
    });
  }
  return acts;
}

/** What an act is by those who do it: said rather than done, as attacks in words and protests of governments; done by those who hold no office. */
const spoken = (scene: Scene, match: PredicateMatch, roles: Roles, meaning: Meaning): Meaning =>
  officialProtest(scene, match, roles, takenByArmed(scene, roles, verbalAttack(scene, match, roles, meaning)));

/** Help of which no one is said to have it goes to where its occasion was: "after the earthquake in Peru". */
function goesWhere(scene: Scene, roles: Roles, meaning: Meaning, setting: number): Roles {
  if (!NEEDS_RECIPIENT.has(meaning.type?.name ?? "") || roles.recipients.length > 0) return roles;
  return { ...roles, recipients: participantsAt(scene, setting, true), inferred: roles.inferred + 1 };
}

/** PLOVER: what demonstrators demand they demand in the street. */
export function takeToTheStreet({ words, knowledge }: Scene, composed: Composed): void {
  if (composed.type !== "REQUEST" || composed.actors.length === 0) return;
  if (!composed.actors.every(({ word }) => word >= 0 && knowledge.demonstrators.has(words.lemma[word]))) return;
  const { cameo, mode, type } = knowledge.ontology.meanings.get("protest")!;
  Object.assign(composed, { type: type!.name, mode, cameo });
  composed.steps.push("a demand of demonstrators is a protest");
}
