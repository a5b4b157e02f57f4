import { LABEL_COUNT, NAME_KINDS, OUTSIDE } from "./labels.ts";
import type { NameScene } from "./name-scene.ts";

/** How much the other places where a word stands count; chosen on development texts. */
const TRUST = 1;
/** So many places elsewhere are believed in full. */
const ENOUGH = 3;
/** Kinds of name and none, and how often the word was met. */
const COLUMNS = NAME_KINDS.length + 2;
const MET = COLUMNS - 1;
const DOUBT = 0.1;

/** What the scores of a whole document say of each capitalised form, lent to the scores of each place where it stands. */
export class Memory {
  private sums = new Float32Array(0);
  private shares = new Float32Array(0);

  /** `scores` has a row for each word from .. to - 1. */
  apply(scene: NameScene, scores: Float32Array, from: number, to: number): void {
    this.makeRoom(scene.forms.size, to - from);
    const { sums, shares } = this;
    for (let word = from; word < to; word++) {
      if (isMet(scene, word)) sums[scene.ids[word] * COLUMNS + MET]++;
    }
    for (let word = from; word < to; word++) {
      const base = scene.ids[word] * COLUMNS;
      // What is met once is lent nothing.
      if (!isMet(scene, word) || sums[base + MET] < 2) continue;
      sharesOf(scores, word - from, shares);
      for (let column = 0; column < MET; column++) sums[base + column] += shares[(word - from) * MET + column];
    }
    for (let word = from; word < to; word++) {
      if (!isMet(scene, word)) continue;
      const base = scene.ids[word] * COLUMNS;
      const others = sums[base + MET] - 1;
      if (others < 1) continue;
      const trust = TRUST * Math.min(1, (others + 1) / (ENOUGH + 1));
      for (let column = 0; column < MET; column++) {
        const part = (sums[base + column] - shares[(word - from) * MET + column] + DOUBT) / (others + DOUBT * MET);
        const gain = trust * Math.log(part);
        const row = (word - from) * LABEL_COUNT;
        if (column === 0) scores[row + OUTSIDE] += gain;
        else for (let label = column * 4 - 3; label <= column * 4; label++) scores[row + label] += gain;
      }
    }
  }

  private makeRoom(forms: number, words: number): void {
    if (this.sums.length < forms * COLUMNS) this.sums = new Float32Array(forms * COLUMNS * 2);
    else this.sums.fill(0, 0, forms * COLUMNS);
    if (this.shares.length < words * MET) this.shares = new Float32Array(words * MET * 2);
  }
}

const isMet = (scene: NameScene, word: number): boolean => scene.candidate[word] === 1 && scene.isCapital(word);

/** The probabilities of no name and of each kind by the scores of a row. */
function sharesOf(scores: Float32Array, index: number, shares: Float32Array): void {
  const row = index * LABEL_COUNT;
  let most = scores[row];
  for (let label = 1; label < LABEL_COUNT; label++) if (scores[row + label] > most) most = scores[row + label];
  let total = 0;
  shares.fill(0, index * MET, index * MET + MET);
  for (let label = 0; label < LABEL_COUNT; label++) {
    const value = Math.exp(scores[row + label] - most);
    shares[index * MET + ((label + 3) >> 2)] += value;
    total += value;
  }
  for (let column = 0; column < MET; column++) shares[index * MET + column] /= total;
}
