import { U } from "../../grammar/universal.ts";
import type { Sentences } from "../../text/words.ts";
import { markAttitudes } from "../attitudes.ts";
import { draftSpeech, type SpeechInput } from "../find-speech.ts";
import { endOf, sourceAt, startOf } from "../sources.ts";
import { phraseAt } from "../surface.ts";
import type { Source } from "../types.ts";
import { contentAround } from "./content.ts";
import { cueFeatures, mayBeCue, namedFeatures } from "./cue-features.ts";
import { bestEdge, cueEdges, sourceEdges } from "./edges.ts";
import { Features } from "./features.ts";
import { type AttributionScene, attributionScene } from "./scene.ts";
import { bestSource } from "./source.ts";
import type { AttributionWeights } from "./weights.ts";

/** Who says, thinks, wants, favours something: every attribution, of which quotations are one kind. Offsets are UTF-16. */
export interface Attribution {
  /** Null when nobody is named; its phrase is the words that name the source. */
  source: Source | null;
  cue: [number, number];
  cueWord: number;
  content: [number, number][];
  /** How likely source and cue are right to the word. */
  confidence: number;
}

/** Less sure attributions are left out: at this share what is gained and what is lost are even. */
const LEAST = Math.log(0.3);
/** How often the rules have such phrases right to the word. */
const RULED = 0.8;
/** A word that carries none by far is not looked at further. */
const HOPELESS = -3;

/** Finds the attributions of a document by weights learnt from coded articles, on what the rules for speech read. */
export function findAttributions(input: SpeechInput, sentences: Sentences, weights: AttributionWeights): Attribution[] {
  const { draft, speakers } = draftSpeech(input, sentences);
  markAttitudes(draft, speakers);
  const scene = attributionScene(draft, speakers, weights.lexical);
  const features = new Features();
  const attributions: Attribution[] = [];
  for (let word = 0; word < input.tree.words.length; word++) {
    if (!mayBeCue(scene, word)) continue;
    const attribution = ruledAt(scene, word) ?? attributionAt(scene, weights, features, word);
    if (attribution !== null) attributions.push(attribution);
  }
  return attributions;
}

/** "Secondo il Pentagono, …": what a preposition opens is as the rules have it; null where none does. */
function ruledAt({ draft, found, contents }: AttributionScene, word: number): Attribution | null {
  const { words } = draft.scene.tree;
  if (found[word] < 0 || words.upos[word] === U.VERB) return null;
  const { speaker, cue } = draft.quotations[found[word]];
  if (cue === null || phraseAt(words, word, draft.scene.knowledge.according) < 0) return null;
  return { source: speaker, cue, cueWord: word, content: contents.get(word) ?? [], confidence: RULED };
}

function attributionAt(
  scene: AttributionScene,
  weights: AttributionWeights,
  features: Features,
  word: number,
): Attribution | null {
  const { words } = scene.draft.scene.tree;
  const best = bestSource(scene, weights, features, word);
  cueFeatures(scene, features, word, best);
  const carries = weights.sum(features);
  if (carries < HOPELESS) return null;
  namedFeatures(scene, features, word, best);
  const named = weights.sum(features);
  const source = best.word >= 0 && named > 0 ? best.word : -1;
  let share = logShare(carries) + (source < 0 ? logShare(-named) : logShare(named) + logShare(best.score));
  const place = (choice: Parameters<typeof bestEdge>[3]): number => {
    const edge = bestEdge(scene, weights, features, choice);
    share += edge.share;
    return edge.at;
  };
  const [from, to] = cueEdges(scene, word, source).map(place);
  const phrase = source < 0 ? null : sourceEdges(scene, word, source).map(place);
  if (share < LEAST) return null;
  // "Si oppone": the clitic belongs to its verb.
  const { reflexive } = scene.draft.scene.knowledge;
  const clitic = reflexive !== "" && from > 0 && words.lemma[from - 1] === reflexive ? 1 : 0;
  const span = (first: number, end: number): [number, number] => [startOf(words, first), endOf(words, end - 1)];
  return {
    source: phrase && { ...sourceAt(scene.draft.scene, source), phrase: span(phrase[0], phrase[1]) },
    cue: span(from - clitic, to),
    cueWord: word,
    content: contentsOf(scene, word, [from, to], source),
    confidence: Math.exp(share),
  };
}

/** The logarithm of the share of right decisions among those with such a sum. */
const logShare = (sum: number): number => -Math.log1p(Math.exp(-sum));

/** What the rules read as said by the cue; else what stands beside it. */
function contentsOf(
  scene: AttributionScene,
  word: number,
  cue: readonly [number, number],
  source: number,
): [number, number][] {
  const said = scene.contents.get(word);
  if (said !== undefined) return said;
  const { words } = scene.draft.scene.tree;
  const around = contentAround(scene, word, cue, source);
  return around === null ? [] : [[startOf(words, around[0]), endOf(words, around[1] - 1)]];
}
