/**
 * One sentence while it is parsed with the arc-hybrid system (Kuhlmann, Gómez-Rodríguez & Satta 2011): a stack, a buffer, and
 * the arcs made so far. Words are 0 .. length - 1; `length` is the artificial root, last in the buffer; `length + 1` is nothing.
 */

export const SHIFT = 0;
/** The front of the buffer governs the top of the stack, which is popped. */
export const LEFT = 1;
/** The second of the stack governs the top, which is popped. */
export const RIGHT = 2;

export class ParseState {
  length = 0;
  buffer = 0;
  size = 0;
  stack = new Int32Array(0);
  head = new Int32Array(0);
  label = new Uint8Array(0);
  /** Outermost and second outermost dependents on each side; `nothing` when there is none. */
  left = new Int32Array(0);
  left2 = new Int32Array(0);
  right = new Int32Array(0);
  right2 = new Int32Array(0);
  leftCount = new Uint8Array(0);
  rightCount = new Uint8Array(0);
  /** Relations of the dependents on each side, as bits of relation & 31. */
  leftLabels = new Int32Array(0);
  rightLabels = new Int32Array(0);
  /** What the features ask of each word. */
  lemma = new Int32Array(0);
  form = new Int32Array(0);
  tag = new Int32Array(0);
  /** What the supertagger guessed of each word. */
  supertag = new Int32Array(0);
  /** Number, gender and person, the bits that agree. */
  agreement = new Int32Array(0);
  /** How many verbs, punctuation marks and conjunctions stand before each word. */
  verbs = new Int32Array(0);
  marks = new Int32Array(0);
  conjunctions = new Int32Array(0);
  /** The kind of treebank, in training; a reading has none, -1. */
  group = -1;

  /** Makes room for `length` words and empties stack and arcs; the word columns are the caller's to fill. */
  reset(length: number): void {
    const cells = length + 2;
    if (this.head.length < cells) this.allocate(Math.max(cells, this.head.length * 2));
    const nothing = length + 1;
    this.length = length;
    this.buffer = 0;
    this.size = 0;
    this.head.fill(-1, 0, cells);
    this.label.fill(0, 0, cells);
    this.left.fill(nothing, 0, cells);
    this.left2.fill(nothing, 0, cells);
    this.right.fill(nothing, 0, cells);
    this.right2.fill(nothing, 0, cells);
    this.leftCount.fill(0, 0, cells);
    this.rightCount.fill(0, 0, cells);
    this.leftLabels.fill(0, 0, cells);
    this.rightLabels.fill(0, 0, cells);
    this.lemma[length] = 2;
    this.form[length] = 2;
    this.tag[length] = 30;
    this.agreement[length] = 0;
    this.supertag[length] = 254;
    this.lemma[nothing] = 1;
    this.form[nothing] = 1;
    this.tag[nothing] = 31;
    this.agreement[nothing] = 0;
    this.supertag[nothing] = 255;
    this.label[nothing] = 255;
  }

  private allocate(cells: number): void {
    for (const name of ["stack", "head", "left", "left2", "right", "right2", "leftLabels", "rightLabels"] as const) {
      this[name] = new Int32Array(cells);
    }
    for (const name of ["lemma", "form", "tag", "supertag", "agreement", "verbs", "marks", "conjunctions"] as const) {
      this[name] = new Int32Array(cells);
    }
    for (const name of ["label", "leftCount", "rightCount"] as const) this[name] = new Uint8Array(cells);
  }

  /** Whether any word is left to attach. */
  get unfinished(): boolean {
    return this.size > 0 || this.buffer < this.length;
  }

  /** The place of the word `depth` below the top of the stack; nothing when the stack is not that deep. */
  below(depth: number): number {
    return depth < this.size ? this.stack[this.size - 1 - depth]! : this.length + 1;
  }

  /** The word `ahead` of the buffer's front; nothing beyond the root. */
  ahead(steps: number): number {
    const place = this.buffer + steps;
    return place <= this.length ? place : this.length + 1;
  }

  /** Only one word may hang on the root: with the root alone in the buffer the rest is attached to the right. */
  isLegal(move: number): boolean {
    if (move === SHIFT) return this.buffer < this.length;
    if (move === LEFT) return this.size > 0 && (this.buffer < this.length || this.size === 1);
    return this.size > 1;
  }

  apply(move: number, label: number): void {
    if (move === SHIFT) {
      this.stack[this.size++] = this.buffer++;
      return;
    }
    const child = this.stack[--this.size]!;
    this.label[child] = label;
    if (move === LEFT) {
      const head = this.buffer;
      this.head[child] = head;
      this.left2[head] = this.left[head]!;
      this.left[head] = child;
      this.leftLabels[head]! |= 1 << (label & 31);
      if (this.leftCount[head]! < 7) this.leftCount[head]!++;
    } else {
      const head = this.stack[this.size - 1]!;
      this.head[child] = head;
      this.right2[head] = this.right[head]!;
      this.right[head] = child;
      this.rightLabels[head]! |= 1 << (label & 31);
      if (this.rightCount[head]! < 7) this.rightCount[head]!++;
    }
  }
}
