/** Phrases as paths of symbols. A symbol is the number of a word form in a table shared by all tries of a language. */
export interface PhraseTrie {
  /** node × SPAN + symbol → node. The root is node 0. */
  readonly next: Map<number, number>;
  /** Per node: the values of the phrases that end there; undefined when none do. */
  readonly values: (number[] | undefined)[];
  /** Per symbol: 1 when some phrase begins with it. */
  readonly begins: Set<number>;
}

/** The numbering of word forms. */
export type SymbolTable = Map<string, number>;

const SPAN = 2 ** 21;

export function createTrie(): PhraseTrie {
  return { next: new Map(), values: [undefined], begins: new Set() };
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
export function addPhrase(trie: PhraseTrie, phrase: readonly number[], value: number): void {
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
  trie.begins.add(phrase[0]);
  const values = trie.values[node];
  if (values === undefined) trie.values[node] = [value];
  else if (!values.includes(value)) values.push(value);
}

/** The node one symbol further on, or -1. */
export function step(trie: PhraseTrie, node: number, symbol: number): number {
  return symbol < 0 ? -1 : (trie.next.get(node * SPAN + symbol) ?? -1);
}
