import { readGold, type Span } from "../../bench/support/attributions.ts";
import { carrierIn, wordsOf } from "../../bench/support/span-words.ts";
import { createReader } from "../../src/reader/index.ts";
import { nodeResources } from "../../src/sources/node-resources.ts";
import { markAttitudes } from "../../src/speech/attitudes.ts";
import { type AttributionScene, attributionScene } from "../../src/speech/attributions/scene.ts";
import { draftSpeech } from "../../src/speech/find-speech.ts";

/** A coded attribution by words: the stretches [first, end) of cue and source, and the words that head them. */
export interface CodedAttribution {
  cue: [number, number];
  carrier: number;
  /** Null, and -1 for its head, where nobody is named. */
  source: [number, number] | null;
  named: number;
}

export interface CodedArticle {
  scene: AttributionScene;
  attributions: CodedAttribution[];
}

/** The articles of PolNeAR's training part, read; `lexical` as the weights shall be. */
export async function readCodedArticles(lexical: boolean): Promise<CodedArticle[]> {
  const reader = createReader(nodeResources());
  const articles: CodedArticle[] = [];
  for (const { text, gold } of readGold("attributions", "train", Number.POSITIVE_INFINITY) ?? []) {
    const { document, pack } = await reader.readDocument(text, { language: "en" });
    const { tree, mentions, sentences, words } = document;
    const { draft, speakers } = draftSpeech({ text: document.text, tree, mentions, knowledge: pack.speech }, sentences);
    markAttitudes(draft, speakers);
    const range = (spans: readonly Span[]) => wordsOf(words, [spans[0][0], spans[spans.length - 1][1]]);
    const attributions = gold.map(({ cue, source }) => {
      const [cueRange, sourceRange] = [range(cue), source.length === 0 ? null : range(source)];
      return {
        cue: cueRange,
        carrier: carrierIn(words, cueRange),
        source: sourceRange,
        named: sourceRange === null ? -1 : carrierIn(words, sourceRange),
      };
    });
    articles.push({ scene: attributionScene(draft, speakers, lexical), attributions });
  }
  return articles;
}
