/**
 * Phrases as paths of symbols, laid out in typed arrays so that a compiled trie is read in place. A symbol is the number of a word
 * form in a table shared by all tries of a language; the root is node 0.
 */
export interface PhraseTrie {
  /** A hash table of edges, three numbers each: node, symbol, following node; the last is 0 where a place is free. */
  readonly edges: Int32Array;
  /** Per node: where its values begin in `values`; one more at the end. */
  readonly firstValue: Int32Array;
  /** The values of the phrases that end at each node, in the order they were entered. */
  readonly values: Int32Array;
}

/** A trie to which phrases are still added. */
export interface GrowingTrie {
  /** node × SPAN + symbol → node. */
  readonly next: Map<number, number>;
  /** Per node: the values of the phrases that end there; undefined when none do. */
  readonly values: (number[] | undefined)[];
}

/** The numbering of word forms. */
export type SymbolTable = Map<string, number>;

const SPAN = 2 ** 21;
const EDGE = 3;

export function createTrie(): GrowingTrie {
  return { next: new Map(), values: [undefined] };
}

/** The symbol of a form, numbering it when new. */
export function intern(symbols: SymbolTable, form: string): number {
  let symbol = symbols.get(form);
  if (symbol === undefined) {
    symbol = symbols.size + 1;
    symbols.set(form, symbol);
  }
  return symbol;
}

/** Enters a phrase; a value entered twice for one phrase is kept once. */
export function addPhrase(trie: GrowingTrie, phrase: readonly number[], value: number): void {
  let node = 0;
  for (const symbol of phrase) {
    const key = node * SPAN + symbol;
    let following = trie.next.get(key);
    if (following === undefined) {
      following = trie.values.length;
      trie.values.push(undefined);
      trie.next.set(key, following);
    }
    node = following;
  }
  if (node === 0) return;
  const values = trie.values[node];
  if (values === undefined) trie.values[node] = [value];
  else if (!values.includes(value)) values.push(value);
}

/** Lays a finished trie out for reading. */
export function layOutTrie({ next, values }: GrowingTrie): PhraseTrie {
  let places = 2;
  while (places < next.size * 2) places *= 2;
  const edges = new Int32Array(places * EDGE);
  for (const [key, following] of next) {
    const node = Math.floor(key / SPAN);
    const symbol = key % SPAN;
    let place = placeOf(node, symbol, places);
    while (edges[place * EDGE + 2] !== 0) place = (place + 1) & (places - 1);
    edges.set([node, symbol, following], place * EDGE);
  }
  const firstValue = new Int32Array(values.length + 1);
  values.forEach((here, node) => {
    firstValue[node + 1] = firstValue[node] + (here?.length ?? 0);
  });
  return { edges, firstValue, values: Int32Array.from(values.flatMap((here) => here ?? [])) };
}

const placeOf = (node: number, symbol: number, places: number): number => {
  const hash = Math.imul(node ^ Math.imul(symbol, 0x9e3779b1), 0x85ebca6b);
  return (hash ^ (hash >>> 15)) & (places - 1);
};

/** The node one symbol further on, or -1. */
export function step({ edges }: PhraseTrie, node: number, symbol: number): number {
  if (symbol < 0) return -1;
  const places = edges.length / EDGE;
  for (let place = placeOf(node, symbol, places); ; place = (place + 1) & (places - 1)) {
    const at = place * EDGE;
    if (edges[at + 2] === 0) return -1;
    if (edges[at] === node && edges[at + 1] === symbol) return edges[at + 2];
  }
}

/** The values of the phrases that end at a node; null when none do. */
export function valuesAt({ firstValue, values }: PhraseTrie, node: number): readonly number[] | null {
  const from = firstValue[node];
  const to = firstValue[node + 1];
  return from === to ? null : Array.from(values.subarray(from, to));
}
