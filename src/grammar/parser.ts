/**
 * Greedy transition parsing: at each step the best scored legal move, two steps a word, linear in the sentence; when a move makes
 * an arc, a second model names its relation. Where parts of speech alone tell the move, as between article and noun, none is scored.
 */
import { labelFeatures, MAX_LABEL_FEATURES } from "./label-features.ts";
import type { MoveScorer } from "./move-weights.ts";
import { MAX_PARSE_FEATURES, parseFeatures } from "./parse-features.ts";
import { LEFT, type ParseState, RIGHT, SHIFT } from "./parse-state.ts";
import { D } from "./universal.ts";
import { MAX_CLASSES, type Scorer } from "./weights.ts";

/** How many kinds of arc there are: two tags and a side. */
export const ARC_KINDS = 2048;
/** The kind of the arc that a move makes between words of these tags. */
export const arcKind = (head: number, child: number, move: number): number => head | (child << 5) | ((move - 1) << 10);

/** How many kinds of place there are to move from: three tags. */
export const MOVE_KINDS = 32768;
/** The kind of the place a state is in: the tags of the top of the stack, of the word below, and of the front of the buffer. */
export const moveKind = (state: ParseState): number =>
  state.tag[state.below(0)]! | (state.tag[state.ahead(0)]! << 5) | (state.tag[state.below(1)]! << 10);

export class Parser {
  private readonly moves: MoveScorer;
  private readonly relations: Scorer;
  /** The relation of each class. */
  private readonly labels: Uint8Array;
  /** For two tags and a side, the relation (its class + 1) that such arcs always have; 0 when they differ. */
  private readonly settled: Uint8Array;
  /** For three tags, the move + 1 that was always made there in training; 0 where moves are scored. */
  private readonly sure: Uint8Array;
  /** The features scored last, and their number: those of a move, those of a relation. */
  readonly moveFeatures = new Int32Array(MAX_PARSE_FEATURES);
  moveCount = 0;
  readonly labelFeatures = new Int32Array(MAX_LABEL_FEATURES);
  labelCount = 0;
  readonly moveScores = new Float64Array(3);
  private readonly labelScores = new Float64Array(MAX_CLASSES);

  constructor(moves: MoveScorer, relations: Scorer, labels: Uint8Array, settled: Uint8Array, sure: Uint8Array) {
    this.moves = moves;
    this.sure = sure;
    this.relations = relations;
    this.labels = labels;
    this.settled = settled;
  }

  /** The best legal move; the scores of all stand in `moveScores`. */
  chooseMove(state: ParseState): number {
    const { moveScores } = this;
    this.moveCount = parseFeatures(state, this.moveFeatures);
    this.moves.scoreMoves(this.moveFeatures, this.moveCount, moveScores);
    let best = -1;
    for (let move = SHIFT; move <= RIGHT; move++) {
      if (state.isLegal(move) && (best < 0 || moveScores[move]! > moveScores[best]!)) best = move;
    }
    return best;
  }

  /** The class of the relation of the arc that LEFT or RIGHT would make; `labelCount` is 0 when nothing was scored. */
  chooseLabel(state: ParseState, move: number): number {
    const { labelScores, labels } = this;
    const head = move === LEFT ? state.buffer : state.below(1);
    const child = state.below(0);
    const settled = this.settled[arcKind(state.tag[head]!, state.tag[child]!, move)]!;
    this.labelCount = 0;
    if (settled > 0) return settled - 1;
    this.labelCount = labelFeatures(state, move, head, child, this.labelFeatures);
    labelScores.fill(0, 0, labels.length);
    this.relations.score(this.labelFeatures, this.labelCount, labelScores);
    let best = 0;
    for (let c = 1; c < labels.length; c++) if (labelScores[c]! > labelScores[best]!) best = c;
    return best;
  }

  /** The relation of the arc that LEFT or RIGHT would make. */
  labelOf(state: ParseState, move: number): number {
    return this.labels[this.chooseLabel(state, move)]!;
  }

  /** Makes the only move there is, if there is only one: whether it did. */
  moveByNecessity(state: ParseState): boolean {
    if (state.size === 0) state.apply(SHIFT, 0);
    else if (state.buffer === state.length && state.size === 1) state.apply(LEFT, D.root);
    else return false;
    return true;
  }

  /** Parses the sentence laid out in `state`: heads and relations stand in it afterwards. */
  parse(state: ParseState): void {
    while (state.unfinished) {
      if (this.moveByNecessity(state)) continue;
      const sure = this.sure[moveKind(state)]!;
      const move = sure > 0 ? sure - 1 : this.chooseMove(state);
      state.apply(move, move === SHIFT ? 0 : this.labelOf(state, move));
    }
  }
}
