/**
 * Finds the names of people, places and organisations in a document with a linear-chain conditional random field (Lafferty et al.
 * 2001) over the features of `name-features.ts`. What a word is elsewhere in the document speaks for what it is here.
 */
import { Model } from "../../grammar/model.ts";
import type { Towns } from "../gazetteer/towns.ts";
import type { Layout } from "../hits/layout.ts";
import { Decoder } from "./decoder.ts";
import { LABEL_COUNT, OUTSIDE } from "./labels.ts";
import { Memory } from "./memory.ts";
import { NameClasses } from "./name-classes.ts";
import { MAX_NAME_FEATURES, nameFeatures } from "./name-features.ts";
import { NameForms } from "./name-forms.ts";
import { NameScene } from "./name-scene.ts";
import { NameWeights } from "./name-weights.ts";

/** Words scored together; only very long documents have more, and their memory reaches no further. */
const BLOCK = 1 << 14;

/** A language's trained recogniser; holds scratch, so one per thread. */
export class Recogniser {
  private readonly scene: NameScene;
  private readonly weights: NameWeights;
  private readonly decoder: Decoder;
  private readonly memory = new Memory();
  private readonly features = new Int32Array(MAX_NAME_FEATURES);
  private scores = new Float32Array(0);

  /**
   * Opens a model file (`models/<xx>/entities.bin`); `towns` as the tables have them. Throws a RangeError when the bytes are not such
   * a file.
   */
  constructor(bytes: Uint8Array, towns: Towns) {
    const model = new Model(bytes);
    const classes = new NameClasses(model.keys("classes.keys"), model.bytes("classes.values"));
    const [scale] = model.integers("scale");
    this.scene = new NameScene(new NameForms(classes, towns));
    this.weights = new NameWeights(model.integers("buckets"), model.shorts("records"), 1 / scale);
    this.decoder = new Decoder(Float32Array.from(model.shorts("transitions"), (weight) => weight / scale));
  }

  /** The labels of a document's words. Linear in words. */
  label(layout: Pick<Layout, "words" | "sentences" | "hits" | "nouns">): Uint8Array {
    const { firstWord, length } = layout.sentences;
    const labels = new Uint8Array(layout.words.length).fill(OUTSIDE);
    this.scene.open(layout);
    for (let sentence = 0; sentence < length; ) {
      const first = sentence;
      while (sentence < length && (sentence === first || firstWord[sentence + 1] - firstWord[first] <= BLOCK))
        sentence++;
      this.labelBlock(firstWord[first], firstWord[sentence], labels);
    }
    return labels;
  }

  private labelBlock(from: number, to: number, labels: Uint8Array): void {
    const { scene, features } = this;
    if (this.scores.length < (to - from) * LABEL_COUNT) this.scores = new Float32Array((to - from) * LABEL_COUNT * 2);
    const { scores } = this;
    scores.fill(0, 0, (to - from) * LABEL_COUNT);
    for (let word = from; word < to; word++) {
      if (scene.candidate[word] === 0) continue;
      this.weights.score(features, nameFeatures(scene, word, features), scores, (word - from) * LABEL_COUNT);
    }
    this.memory.apply(scene, scores, from, to);
    for (let word = from; word < to; ) {
      const end = scene.chainEnd(word);
      if (end > word) this.decoder.decode(scores, word - from, end - word, labels, word);
      word = Math.max(end, word + 1);
    }
  }
}
