import { dependent, isClause, subtreeSpan } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { sideOf } from "../../names/sides.ts";
import { clauseFactuality } from "../factuality/factuality.ts";
import { isFiniteClause } from "../roles/arguments.ts";
import { operatorOver } from "../roles/control.ts";
import { participantsAt } from "../roles/participants.ts";
import type { EventDraft, Participant, Scene } from "../scene.ts";
import { othersAmong } from "./inference.ts";

/** How many words "the same" may stand from its verb. */
const REACH = 3;

const FORETOLD = new Set(["THREATEN", "AGREE", "CONCEDE", "REQUEST"]);

/** "Putin si è congratulato, e lo stesso ha fatto Gül", "Minsk fa altrettanto": the act told last, done by somebody else too. */
export function repeatedActs(scene: Scene, drafts: readonly EventDraft[]): EventDraft[] {
  const { words, tree, knowledge } = scene;
  const repeated: EventDraft[] = [];
  for (let verb = 0; verb < words.length; verb++) {
    if (!knowledge.modality.proverb.has(words.lemma[verb]) || !isClause(tree, verb)) continue;
    const cause = causeOf(scene, verb);
    if (cause < 0 && !isFiniteClause(tree, verb)) continue;
    const same = repeats(scene, verb);
    if (same < 0) continue;
    const model = actBefore(scene, drafts, verb);
    const actors = model === null ? [] : doersOf(scene, cause < 0 ? verb : cause, same, model);
    // What one threatens or promises as another did, that one did.
    const spoken = knowledge.alike.has(words.lemma[same]) && FORETOLD.has(model?.type ?? "");
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

/** The word for "the same" beside a verb; -1 when there is none. */
function repeats(scene: Scene, verb: number): number {
  const { words, knowledge } = scene;
  for (let word = Math.max(0, verb - REACH); word <= verb + REACH && word < words.length; word++) {
    if (words.sentence[word] === words.sentence[verb] && knowledge.modality.likewise.has(words.lemma[word]))
      return word;
  }
  return likeAnother(scene, verb);
}

/** "Come aveva fatto Berlino": the word for "as" that opens the clause of a verb without an object; -1 when it has none. */
function likeAnother({ words, tree, knowledge }: Scene, verb: number): number {
  const object = dependent(tree, verb, D.obj);
  if (dependent(tree, verb, D.xcomp, D.ccomp) >= 0 || (object >= 0 && words.upos[object] !== U.PROPN)) return -1;
  for (let child = tree.first[verb]; child >= 0 && child < verb; child = tree.next[child])
    if (knowledge.alike.has(words.lemma[child])) return child;
  return -1;
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
  const { time, negated } = caused ? model.factuality : clauseFactuality(scene, verb);
  return {
    ...model,
    contexts: [...model.contexts],
    actors,
    recipients: struck ? model.actors : model.recipients,
    factuality: { ...model.factuality, time, negated },
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
