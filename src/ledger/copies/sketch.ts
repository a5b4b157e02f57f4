/** Words of one shingle. */
const SHINGLE = 4;
/** A sketch holds so many of the least hashes of all shingles. */
const SIZE = 64;
/** So many of them, the least, are looked up for candidates. */
export const LOOKED_UP = 12;
/** Texts of fewer shingles are too short to tell a copy. */
const FEWEST = 12;

/** What a text is compared by: the least hashes of its shingles, ascending, and how many different shingles it has. */
export interface Sketch {
  hashes: readonly number[];
  shingles: number;
}

/**
 * The bottom-k sketch (Broder, "On the resemblance and containment of documents", 1997) of a text: of all runs of four words those whose
 * hashes are least. Two texts that share half of their runs share about half of such a sketch. Null: too short.
 */
export function sketchOf(text: string): Sketch | null {
  const words = (
    text
      .normalize("NFKD")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).map(hashOf);
  const hashes = new Set<number>();
  for (let at = 0; at + SHINGLE <= words.length; at++) hashes.add(shingleAt(words, at));
  if (hashes.size < FEWEST) return null;
  return { hashes: [...Float64Array.from(hashes).sort()].slice(0, SIZE), shingles: hashes.size };
}

/** FNV-1a, 32 bits. */
export function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Two hashes of 32 and 20 bits as one number, which stays exact. */
function shingleAt(words: readonly number[], at: number): number {
  let one = 0x811c9dc5;
  let other = 0x9747b28c;
  for (let next = at; next < at + SHINGLE; next++) {
    one = mixed(one ^ words[next]);
    other = mixed(Math.imul(other, 0x5bd1e995) ^ words[next]);
  }
  return one * 0x100000 + (other >>> 12);
}

/** The finaliser of MurmurHash3: every bit of the input moves every bit of the output. */
function mixed(hash: number): number {
  let bits = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** The share of the shorter text that stands in the longer one, as two sketches let one reckon it: 0 to 1. */
export function containmentOf(one: Sketch, other: Sketch): number {
  const size = Math.min(one.hashes.length, other.hashes.length);
  const theirs = new Set(other.hashes);
  const union = [...Float64Array.from(new Set([...one.hashes, ...other.hashes])).sort()].slice(0, size);
  const mine = new Set(one.hashes);
  const resemblance = union.filter((hash) => mine.has(hash) && theirs.has(hash)).length / size;
  const shared = (resemblance * (one.shingles + other.shingles)) / (1 + resemblance);
  return Math.min(1, shared / Math.min(one.shingles, other.shingles));
}

/** A sketch as one cell of a table. */
export const sketchText = ({ hashes }: Sketch): string => hashes.map((hash) => hash.toString(36)).join(" ");

export const sketchFrom = (text: string, shingles: number): Sketch => ({
  hashes: text.split(" ").map((hash) => Number.parseInt(hash, 36)),
  shingles,
});
