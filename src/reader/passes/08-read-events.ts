import { UNTYPED } from "../../events/acts/ontology.ts";
import { addContexts } from "../../events/circumstances/contexts.ts";
import { readEvents } from "../../events/read-events.ts";
import type { EventDraft, Scene } from "../../events/scene.ts";
import { discardedSentences } from "../../events/story/discards.ts";
import type { Document } from "../document.ts";
import type { Pack } from "../pack.ts";

/** All earlier passes' findings as the events room sees them. */
export function sceneOf(document: Document, pack: Pack): Scene {
  const { text, words, sentences, tree, mentions, times, speech, published } = document;
  const { classifier } = pack;
  return { text, words, sentences, tree, mentions, times, speech, published, knowledge: pack.events, classifier };
}

/** Who did what to whom; `reading` says which events, those worth recording unless told otherwise. */
export function events(document: Document, pack: Pack, reading: (scene: Scene) => EventDraft[] = readEvents): void {
  const scene = sceneOf(document, pack);
  const { silent } = document.publication;
  const isDiscarded = discardedSentences(scene);
  const read = reading(scene).filter(({ head }) => {
    const sentence = document.words.sentence[head];
    return !silent.has(sentence) && !isDiscarded(sentence);
  });
  document.events = read.filter(({ type }) => type !== UNTYPED.name);
  document.codings = read.filter(({ type }) => type === UNTYPED.name);
  addContexts(scene, document.events, pack.contexts);
}
