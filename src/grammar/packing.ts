/**
 * How the numbers of a model lie in its file: in few bytes, and so that a million of them are read in milliseconds. `pack…` gives the bytes
 * of a section, `unpack…` what was packed.
 */

/** Bits in 32-bit words, the lowest first. */
class Bits {
  private readonly words: number[] = [0];
  private length = 0;

  /** Adds the lowest `count` bits of a value; 31 at most. */
  add(value: number, count: number): void {
    const bits = value & ((1 << count) - 1);
    const shift = this.length & 31;
    this.words[this.length >>> 5]! |= bits << shift;
    this.length += count;
    if (shift + count >= 32) this.words.push(shift === 0 ? 0 : bits >>> (32 - shift));
  }

  /** The words; behind bits that fill the last one another, as a reader looks at two at a time. */
  all(): readonly number[] {
    return this.words;
  }
}

/**
 * Keys in ascending order, as unsigned numbers (Elias 1974). Words: how many keys, how many low bits of each stand as they are, at which word
 * the others begin; the low bits; the others, which rise slowly: key i has a one at place i + its high bits.
 */
export function packKeys(keys: Int32Array): Uint8Array {
  let bits = 0;
  while (bits < 31 && keys.length * 2 ** (bits + 1) <= 2 ** 32) bits++;
  const low = new Bits();
  const high = new Bits();
  let place = 0;
  keys.forEach((key, i) => {
    low.add(key, bits);
    for (; place < i + (key >>> bits); place++) high.add(0, 1);
    high.add(1, 1);
    place++;
  });
  const words = [keys.length, bits, 3 + low.all().length, ...low.all(), ...high.all()];
  return new Uint8Array(Int32Array.from(words).buffer);
}

export function unpackKeys(bytes: Uint8Array): Int32Array {
  const words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length >>> 2);
  const keys = new Int32Array(words[0]!);
  const bits = words[1]!;
  const mask = (1 << bits) - 1;
  let word = words[2]!;
  let ones = words[word]!;
  let firstPlace = 0;
  for (let i = 0, at = 3 * 32; i < keys.length; i++, at += bits) {
    while (ones === 0) {
      ones = words[++word]!;
      firstPlace += 32;
    }
    const high = firstPlace + 31 - Math.clz32(ones & -ones) - i;
    ones &= ones - 1;
    // Both words without a branch; a shift by 32 would be none.
    const low = (words[at >>> 5]! >>> (at & 31)) | ((words[(at >>> 5) + 1]! << 1) << (31 - (at & 31)));
    keys[i] = (high << bits) | (low & mask);
  }
  return keys;
}

/** Numbers below 2 ** 15: those below 128 in one byte, the others in two. */
export function packNumbers(numbers: readonly number[]): Uint8Array {
  return Uint8Array.from(numbers.flatMap((number) => (number < 128 ? [number] : [(number & 127) | 128, number >>> 7])));
}

/** `count` numbers that `packNumbers` wrote. */
export function unpackNumbers(bytes: Uint8Array, count: number): Uint16Array {
  const numbers = new Uint16Array(count);
  for (let i = 0, at = 0; i < count; i++) {
    const byte = bytes[at++]!;
    numbers[i] = byte < 128 ? byte : (byte & 127) | (bytes[at++]! << 7);
  }
  return numbers;
}
