/** Turns labelled documents into the chains the field is fitted to. */
import { feature2 } from "../../src/grammar/hashing.ts";
import { FIRST, LAST, mayBegin, mayEnd, OUTSIDE, placeOf } from "../../src/names/recogniser/labels.ts";
import { MAX_NAME_FEATURES, nameFeatures } from "../../src/names/recogniser/name-features.ts";
import type { NameScene } from "../../src/names/recogniser/name-scene.ts";
import type { NamedDocument } from "./corpora.ts";
import type { Chains } from "./crf.ts";
import { GrowingColumn, HashNumbers, Marks } from "./feature-table.ts";

/** Features met fewer times than this are not learned. */
const RARE = 2;
/** Above the templates of `name-features.ts`. */
const GROUP = 1000;

/** What corpora of a group make of a feature otherwise than all together. */
export const featureOfGroup = (feature: number, group: number): number => feature2(GROUP, feature, group);

/** Documents of one corpus with what opens them. */
export interface LabelledPart {
  documents: readonly NamedDocument[];
  group: number;
  weight: number;
  scene: NameScene;
  open: (document: NamedDocument) => void;
}

/** `keys[n]` is the hash of feature n, the first `general` of them those every corpus shares. What corpora of a group above 0 do otherwise is learned under features of their own. */
export function gatherChains(parts: readonly LabelledPart[]): { chains: Chains; keys: Int32Array; general: number } {
  const met = new HashNumbers();
  const shared = new Marks();
  const numbers = new GrowingColumn();
  const ends = new GrowingColumn();
  const labels = new GrowingColumn();
  const first = new GrowingColumn();
  const weights: number[] = [];
  const features = new Int32Array(MAX_NAME_FEATURES);
  for (const { documents, group, weight, scene, open } of parts) {
    for (const document of documents) {
      open(document);
      for (const [from, to] of chainsOf(document, scene)) {
        first.push(labels.length);
        weights.push(weight);
        for (const label of labelsWithin(document.labels, from, to)) labels.push(label);
        for (let word = from; word < to; word++) {
          const count = nameFeatures(scene, word, features);
          for (let k = 0; k < count; k++) {
            const number = met.meet(features[k]);
            numbers.push(number);
            shared.add(number);
            if (group > 0) numbers.push(met.meet(featureOfGroup(features[k], group)));
          }
          ends.push(numbers.length);
        }
      }
    }
  }
  first.push(labels.length);
  const { dense, keys, general } = frequent(met, shared);
  const kept = new GrowingColumn();
  const offsets = new Int32Array(labels.length + 1);
  for (let word = 0, k = 0; word < labels.length; word++) {
    for (; k < ends.at(word); k++) if (dense[numbers.at(k)] >= 0) kept.push(dense[numbers.at(k)]);
    offsets[word + 1] = kept.length;
  }
  const chains = {
    features: kept.finish(),
    offsets,
    labels: Uint8Array.from(labels.finish()),
    first: first.finish(),
    weight: Float32Array.from(weights),
    featureCount: keys.length,
  };
  return { chains, keys, general };
}

/** The runs of words of a document that may be parts of names. */
function* chainsOf({ words }: NamedDocument, scene: NameScene): Generator<[from: number, to: number]> {
  for (let word = 0; word < words.length; ) {
    const end = scene.chainEnd(word);
    if (end > word) yield [word, end];
    word = Math.max(end, word + 1);
  }
}

/** The labels of a chain, without the names that stick out of it. */
function labelsWithin(labels: Uint8Array, from: number, to: number): Uint8Array {
  const within = labels.slice(from, to);
  if (!mayBegin(within[0])) {
    for (let at = 0, over = false; at < within.length && !over; at++) {
      over = placeOf(within[at]) === LAST;
      within[at] = OUTSIDE;
    }
  }
  if (!mayEnd(within[within.length - 1])) {
    for (let at = within.length - 1, over = false; at >= 0 && !over; at--) {
      over = placeOf(within[at]) === FIRST;
      within[at] = OUTSIDE;
    }
  }
  return within;
}

/** New numbers for the features met often enough, the shared ones first, -1 for the others; the hashes of those kept. */
function frequent(met: HashNumbers, shared: Marks): { dense: Int32Array; keys: Int32Array; general: number } {
  const dense = new Int32Array(met.size).fill(-1);
  const keys = new GrowingColumn();
  let general = 0;
  for (const wanted of [true, false]) {
    for (let number = 0; number < met.size; number++) {
      if (met.count(number) < RARE || shared.has(number) !== wanted) continue;
      dense[number] = keys.length;
      keys.push(met.keys.at(number));
    }
    if (wanted) general = keys.length;
  }
  return { dense, keys: keys.finish(), general };
}
