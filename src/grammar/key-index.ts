/**
 * Finds a hash among many that lie in the model file in ascending order, as unsigned numbers: hashes are spread evenly, so that their first
 * bits tell nearly where one stands. The keys are read in place; only where each bucket of them begins is worked out.
 */
export class KeyIndex {
  readonly keys: Int32Array;
  /** Where the keys begin that share their first bits; one more than there are buckets. */
  readonly starts: Uint32Array;
  /** By how many bits a key is shifted to give its bucket. */
  readonly shift: number;

  constructor(keys: Int32Array) {
    let bits = 1;
    while (1 << (bits + 1) <= keys.length) bits++;
    this.keys = keys;
    this.shift = 32 - bits;
    this.starts = new Uint32Array((1 << bits) + 1);
    let bucket = 0;
    for (let i = 0; i < keys.length; i++) {
      const own = keys[i]! >>> this.shift;
      while (bucket < own) this.starts[++bucket] = i;
    }
    while (bucket < 1 << bits) this.starts[++bucket] = keys.length;
  }

  /** The place of a key; -1 when it is not there. */
  find(key: number): number {
    const { keys, starts } = this;
    const bucket = key >>> this.shift;
    const end = starts[bucket + 1]!;
    for (let i = starts[bucket]!; i < end; i++) if (keys[i] === key) return i;
    return -1;
  }
}

/** Where each row of a list of lengths begins among their values, and where the last ends. */
export function startsOf(lengths: Uint8Array): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  for (let i = 0; i < lengths.length; i++) starts[i + 1] = starts[i]! + lengths[i]!;
  return starts;
}

/** The places of keys in the order in which a model file has them. */
export function inKeyOrder(keys: Int32Array): number[] {
  return [...keys.keys()].sort((a, b) => (keys[a]! >>> 0) - (keys[b]! >>> 0));
}
