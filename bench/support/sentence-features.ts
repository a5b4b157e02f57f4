import { rowsOf } from "../../src/events/acts/best-matches.ts";
import { type ActPair, partyAt } from "../../src/events/learned/pair.ts";
import { classOf, type PairFeatures, pairFeatures } from "../../src/events/learned/pair-features.ts";
import type { WordVectors } from "../../src/events/learned/word-vectors.ts";
import type { EventDraft, Scene } from "../../src/events/scene.ts";
import { feature1, feature2, hashString } from "../../src/grammar/hashing.ts";
import { U } from "../../src/grammar/universal.ts";
import type { Document } from "../../src/reader/document.ts";
import type { Pack } from "../../src/reader/pack.ts";
import { sceneOf } from "../../src/reader/passes/08-read-events.ts";

/** Kinds of features a whole sentence has beside those of a pair; apart from theirs. */
const LEMMA = 100;
const NEXT = 101;
const CODE = 102;
const COUNT = 103;

/**
 * Features of a sentence of which nobody says who acts: those of the two in the act told first, else of its root; its lemmas and codes.
 * Read by rules alone: the classifier of pairs has learnt from sentences that other sets share.
 */
export function sentenceFeatures(document: Document, pack: Pack, vectors: WordVectors): PairFeatures {
  const scene = sceneOf(document, pack);
  const { words, events } = document;
  const pair = firstPair(scene, events) ?? rootOf(scene);
  const features = pairFeatures(scene, pair, events, rowsOf(scene), vectors);
  const hashes = new Set(features.hashes);
  hashes.add(feature1(COUNT, Math.min(3, events.length)));
  for (const { cameo, type, factuality } of events) {
    hashes.add(feature1(CODE, hashString(cameo)));
    hashes.add(feature2(CODE, hashString(classOf(type)), Number(factuality.negated)));
  }
  let before = 0;
  for (let word = 0; word < words.length; word++) {
    const upos = words.upos[word];
    if (upos === U.PUNCT || upos === U.DET) continue;
    const lemma = upos === U.PROPN ? hashString("PROPN") : hashString(words.lemma[word]);
    hashes.add(feature1(LEMMA, lemma));
    hashes.add(feature2(NEXT, before, lemma));
    before = lemma;
  }
  return { ...features, hashes: [...hashes] };
}

/** The first told act that has two in one sentence. */
export function firstPair({ words, mentions }: Scene, events: readonly EventDraft[]): ActPair | null {
  for (const { actors, recipients, head } of [...events].sort((a, b) => a.head - b.head)) {
    const [source, target] = [...actors.slice(0, 1), ...recipients, ...actors.slice(1)].filter(
      ({ word }) => word >= 0 && words.sentence[word] === words.sentence[head],
    );
    if (source && target && source.word !== target.word)
      return { source: partyAt(mentions, source.word), target: partyAt(mentions, target.word) };
  }
  return null;
}

/** The root of the first sentence, as if both stood there. */
function rootOf({ words }: Scene): ActPair {
  let root = 0;
  while (root < words.length - 1 && words.head[root] >= 0) root++;
  const party = { head: root, first: root, end: root };
  return { source: party, target: party };
}
