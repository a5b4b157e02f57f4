import { LABEL_COUNT, mayBegin, mayEnd, mayFollow, OUTSIDE } from "./labels.ts";

const L = LABEL_COUNT;

/** Finds the best labels of a chain of words (Viterbi 1967). */
export class Decoder {
  /** Weights of pairs of labels, row by the label before; no weight where the second may not follow. */
  private readonly transitions: Float32Array;
  private best = new Float32Array(0);
  private origin = new Uint8Array(0);

  constructor(transitions: Float32Array) {
    this.transitions = transitions.map((weight, pair) =>
      mayFollow(Math.floor(pair / L), pair % L) ? weight : Number.NEGATIVE_INFINITY,
    );
  }

  /** The scores of `length` words begin at row `row` of `scores`; their labels are written to `labels` from `first` on. */
  decode(scores: Float32Array, row: number, length: number, labels: Uint8Array, first: number): void {
    if (this.origin.length < length * L) {
      this.best = new Float32Array(length * L * 2);
      this.origin = new Uint8Array(length * L * 2);
    }
    const { transitions, best, origin } = this;
    const from = row * L;
    for (let label = 0; label < L; label++) {
      best[label] = mayBegin(label) ? scores[from + label] : Number.NEGATIVE_INFINITY;
    }
    for (let cell = L; cell < length * L; cell += L) {
      for (let label = 0; label < L; label++) {
        let most = Number.NEGATIVE_INFINITY;
        for (let before = 0; before < L; before++) {
          const score = best[cell - L + before] + transitions[before * L + label];
          if (score <= most) continue;
          most = score;
          origin[cell + label] = before;
        }
        best[cell + label] = most + scores[from + cell + label];
      }
    }
    const last = (length - 1) * L;
    let label = OUTSIDE;
    for (let other = 0; other < L; other++) {
      if (mayEnd(other) && best[last + other] > best[last + label]) label = other;
    }
    for (let at = length - 1; at >= 0; at--) {
      labels[first + at] = label;
      label = origin[at * L + label];
    }
  }
}
