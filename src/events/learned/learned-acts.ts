import { U } from "../../grammar/universal.ts";
import type { Rows } from "../acts/best-matches.ts";
import type { PredicateMatch } from "../acts/match.ts";
import { argumentsOf } from "../roles/control.ts";
import { participantsAt } from "../roles/participants.ts";
import type { Roles } from "../roles/roles.ts";
import type { EventDraft, Participant, Scene } from "../scene.ts";
import { type ActPair, partyAt } from "./pair.ts";
import { classOf, pairFeatures } from "./pair-features.ts";
import { LEARNT, meaningOf } from "./second-opinion.ts";

/** From here on an act is read where no row names the verb: on held-out pairs the type is then right in nine of ten. */
const SURE = 0.8;

/** An act told by a verb of no table. */
export interface LearnedAct {
  match: PredicateMatch;
  roles: Roles;
  type: { type: string; mode: string | null; cameo: string };
}

/** Acts of verbs that no table names, where what was learnt is sure of their type and nothing else in the sentence is of it. */
export function learnedActs(scene: Scene, told: Uint8Array, drafts: readonly EventDraft[], rows: Rows): LearnedAct[] {
  const { classifier, words, knowledge } = scene;
  if (classifier === null) return [];
  const acts: LearnedAct[] = [];
  for (const { verb, sources, targets, pair } of unnamedLinks(scene, told)) {
    const around = drafts.filter(({ head }) => words.sentence[head] === words.sentence[verb]);
    const likely = classifier.probabilities(pairFeatures(scene, pair, around, rows, classifier.vectors));
    const best = likely.indexOf(Math.max(...likely));
    const name = classifier.classes[best];
    const meaning = likely[best] < SURE ? null : meaningOf(scene, name);
    if (meaning === null || around.some(({ type }) => classOf(type) === name)) continue;
    const lemma = words.lemma[verb];
    acts.push({
      match: {
        predicate: {
          rule: `${knowledge.language}:${lemma}${LEARNT}`,
          pos: "VERB",
          lemmas: [lemma],
          pronominal: false,
          frame: { actors: [], recipients: [], symmetric: false },
          meaning,
        },
        head: verb,
        used: [verb],
      },
      roles: {
        actors: sources,
        recipients: targets,
        inferred: 0,
        steps: [`decided by learning, no row (${likely[best].toFixed(2)}): ${name}`],
      },
      type: { type: meaning.type!.name, mode: meaning.mode, cameo: meaning.cameo },
    });
  }
  return acts;
}

/** Two participants a verb links that no table names, with the words they stand at. */
export interface UnnamedLink {
  verb: number;
  sources: Participant[];
  targets: Participant[];
  pair: ActPair;
}

/** Verbs with a political subject and another political participant, of which no table says what is done; `told` marks the words already read. */
function unnamedLinks(scene: Scene, told: Uint8Array): UnnamedLink[] {
  const { words, knowledge } = scene;
  const links: UnnamedLink[] = [];
  for (let verb = 0; verb < words.length; verb++) {
    if (words.upos[verb] !== U.VERB || told[verb] === 1 || knowledge.verbs.has(words.lemma[verb])) continue;
    const slots = argumentsOf(scene, verb);
    for (const subject of slots.get("subj") ?? []) {
      const sources = participantsAt(scene, subject, false);
      if (sources.length === 0) continue;
      const link = otherSide(scene, verb, subject, sources, slots);
      if (link) links.push(link);
      break;
    }
  }
  return links;
}

/** The nearest to the act of those who stand in its other slots. */
function otherSide(
  scene: Scene,
  verb: number,
  subject: number,
  sources: Participant[],
  slots: ReturnType<typeof argumentsOf>,
): UnnamedLink | null {
  const order = [...slots].sort(
    ([a], [b]) => Number(b === "obj" || b === "iobj") - Number(a === "obj" || a === "iobj"),
  );
  for (const [slot, found] of order) {
    if (slot === "subj") continue;
    for (const word of found) {
      const targets = participantsAt(scene, word, true).filter(
        ({ entity }) => !sources.some((source) => source.entity === entity),
      );
      if (targets.length > 0)
        return {
          verb,
          sources,
          targets,
          pair: { source: partyAt(scene.mentions, subject), target: partyAt(scene.mentions, word) },
        };
    }
  }
  return null;
}
