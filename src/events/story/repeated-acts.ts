import { subtreeSpan } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { sideOf } from "../../names/sides.ts";
import { clauseFactuality } from "../factuality/factuality.ts";
import { operatorOver } from "../roles/operator-over.ts";
import { participantsAt } from "../roles/participants.ts";
import { isFiniteClause } from "../roles/voice.ts";
import type { EventDraft, Participant, Scene } from "../scene.ts";
import { othersAmong } from "./inference.ts";
import { sameAct } from "./same-act.ts";

const FORETOLD = new Set(["THREATEN", "AGREE", "CONCEDE", "REQUEST"]);

/** "Putin si è congratulato, e lo stesso ha fatto Gül", "Minsk fa altrettanto", "so did Canada": the act told last, done by somebody else too. */
export function repeatedActs(scene: Scene, drafts: readonly EventDraft[]): EventDraft[] {
  const { words, tree, knowledge } = scene;
  const repeated: EventDraft[] = [];
  for (let verb = 0; verb < words.length; verb++) {
    const same = sameAct(scene, verb);
    if (same < 0) continue;
    const cause = causeOf(scene, verb);
    if (cause < 0 && !isFiniteClause(tree, verb)) continue;
    const model = actBefore(scene, drafts, verb);
    const actors = model === null ? [] : doersOf(scene, cause < 0 ? verb : cause, same, model);
    // What one threatens or promises as another did, that one did.
    const compared = knowledge.alike.has(words.lemma[same]) || knowledge.modality.inverting.has(words.lemma[same]);
    const spoken = compared && FORETOLD.has(model?.type ?? "");
    if (model === null || actors.length === 0 || spoken) continue;
    repeated.push(likewise(scene, model, actors, verb, same, cause >= 0));
  }
  return repeated;
}

/** "Prompting Nairobi to do the same": the verb that makes somebody act; -1 without one. */
function causeOf(scene: Scene, verb: number): number {
  const { words } = scene;
  if (words.deprel[verb] !== D.xcomp && words.deprel[verb] !== D.ccomp && words.deprel[verb] !== D.advcl) return -1;
  return operatorOver(scene, verb)?.effect === "cause" ? words.head[verb] : -1;
}

/** The act told nearest before a verb, in its sentence or the one before; who condemned an attack condemned it: a verb's before a noun's. */
function actBefore({ words }: Scene, drafts: readonly EventDraft[], verb: number): EventDraft | null {
  let best: EventDraft | null = null;
  for (const draft of drafts) {
    if (draft.head >= verb || draft.symmetric || words.sentence[verb] - words.sentence[draft.head] > 1) continue;
    const better = rank(words.upos[draft.head]) - rank(words.upos[best?.head ?? draft.head]);
    if (best === null || better > 0 || (better === 0 && draft.head > best.head)) best = draft;
  }
  return best;
}

const rank = (upos: number): number => (upos === U.NOUN ? 0 : 1);

/** Who does likewise: whoever hangs on the verb and did not act before. */
function doersOf(scene: Scene, verb: number, same: number, model: EventDraft): Participant[] {
  const { tree, words, mentions } = scene;
  const own = new Set(model.actors.map(({ entity }) => sideOf(mentions.entities[entity])));
  for (let child = tree.first[verb]; child >= 0; child = tree.next[child]) {
    const relation = UNIVERSAL_RELATION[words.deprel[child]];
    if (child === same || (relation !== D.nsubj && relation !== D.obj)) continue;
    const found = othersAmong(scene, participantsAt(scene, child, false), own);
    if (found.length > 0) return found;
  }
  return [];
}

function likewise(
  scene: Scene,
  model: EventDraft,
  actors: Participant[],
  verb: number,
  same: number,
  caused: boolean,
): EventDraft {
  const { entities } = scene.mentions;
  const own = new Set(actors.map(({ entity }) => sideOf(entities[entity])));
  // Who was hit hits back: "Riga expels two diplomats, Minsk does the same".
  const struck = model.recipients.some(({ entity }) => own.has(sideOf(entities[entity])));
  // What somebody is made to do is done when it was told that he was.
  const told = caused ? model.factuality : clauseFactuality(scene, verb);
  // "So has Denmark" is told of what is done.
  const time = told.time === "present" ? model.factuality.time : told.time;
  return {
    ...model,
    contexts: [...model.contexts],
    actors,
    recipients: struck ? model.actors : model.recipients,
    factuality: { ...model.factuality, time, negated: told.negated },
    head: verb,
    triggerFirst: Math.min(verb, same),
    triggerEnd: Math.max(verb, same) + 1,
    evidence: subtreeSpan(scene.tree, verb),
    also: [],
    nominal: false,
    calledOff: -1,
    steps: [...model.steps, "the same act done by another"],
  };
}
