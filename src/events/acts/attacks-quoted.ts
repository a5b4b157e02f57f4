import { U } from "../../grammar/universal.ts";
import { sideOf } from "../../names/sides.ts";
import { participantsAt } from "../roles/participants.ts";
import type { Roles } from "../roles/roles.ts";
import type { EventDraft, Participant, Scene } from "../scene.ts";
import type { PredicateMatch } from "./match.ts";
import { unlistedPredicate } from "./predicates.ts";

/** Sectors of those who are against their own government when they attack nobody by name. */
const OPPOSED = new Set(["PTY", "OPP", "LAB", "NGO"]);

/**
 * "«Mosca ostacola la pace», ha attaccato Lammy", "«Vergogna», tuona il Pd": who is quoted by a verb of attack blames whom his words name first of
 * another side. Where a row or judgement of the sentence has told of blaming already, it is the same.
 */
export function attacksQuoted(scene: Scene, drafts: readonly EventDraft[]): { match: PredicateMatch; roles: Roles }[] {
  const { words, speech, knowledge, mentions } = scene;
  const found: { match: PredicateMatch; roles: Roles }[] = [];
  if (knowledge.attackCues.size === 0) return found;
  const blamed = new Set(drafts.filter(({ type }) => type === "ACCUSE").map(({ head }) => words.sentence[head]));
  for (const { speaker, cueWord, firstWord, endWord, kind } of speech.quotations) {
    if (kind === "indirect" || cueWord < 0 || words.upos[cueWord] !== U.VERB || speaker === null) continue;
    if (!knowledge.attackCues.has(words.lemma[cueWord]) || blamed.has(words.sentence[cueWord])) continue;
    const who = speaker.entity < 0 ? null : mentions.entities[speaker.entity];
    if (who === null || !who.political || blamed.has(words.sentence[firstWord])) continue;
    const recipients = firstNamed(scene, firstWord, endWord, speaker.entity);
    if (recipients.length === 0 && !OPPOSED.has(who.sectors[0] ?? "")) continue;
    blamed.add(words.sentence[cueWord]);
    const actor: Participant = { entity: speaker.entity, sector: who.sectors[0] ?? null, word: cueWord, mention: -1 };
    found.push(attackOf(scene, cueWord, actor, recipients));
  }
  return found;
}

/** The first of another side whom words name. */
function firstNamed(scene: Scene, first: number, end: number, speaker: number): Participant[] {
  const { entities, mentionAt } = scene.mentions;
  const own = sideOf(entities[speaker]);
  for (let word = first; word < end; word++) {
    if (mentionAt[word] < 0) continue;
    const others = participantsAt(scene, word, false).filter(({ entity }) => {
      const side = sideOf(entities[entity]);
      return side !== null && side !== own;
    });
    if (others.length > 0) return others.slice(0, 1);
  }
  return [];
}

function attackOf(scene: Scene, cue: number, actor: Participant, recipients: Participant[]) {
  const { language, ontology } = scene.knowledge;
  const predicate = unlistedPredicate(
    `${language}:« » ${scene.words.lemma[cue]}`,
    "VERB",
    ontology.meanings.get("criticise")!,
  );
  return {
    match: { predicate, head: cue, used: [cue] },
    roles: { actors: [actor], recipients, inferred: recipients.length === 0 ? 1 : 0, steps: ["attacked in words"] },
  };
}
