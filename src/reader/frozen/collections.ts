import { hashString } from "../../grammar/hashing.ts";
import { ENTRY, REFERENCE_BITS } from "./layout.ts";
import type { FrozenData } from "./thaw.ts";

/** So many words asked for are remembered; then the memory is emptied. */
const MOST_REMEMBERED = 50_000;

/** Remembered of what is not there. */
const ABSENT = Symbol("absent");

/** The hash table of strings behind a large map or set, in its file. */
class FrozenTable {
  readonly size: number;
  readonly #data: FrozenData;
  readonly #places: number;
  readonly #entries: number;
  readonly #table: number;

  constructor(data: FrozenData, address: number) {
    this.#data = data;
    this.size = data.cells[address + 1];
    this.#places = data.cells[address + 2];
    this.#entries = address + 3;
    this.#table = this.#entries + this.size * ENTRY;
  }

  key(entry: number): string {
    return this.#data.string(this.#data.cells[entry + 1] >> REFERENCE_BITS);
  }

  value(entry: number): unknown {
    return this.#data.value(this.#data.cells[entry + 2]);
  }

  /** Every entry, in the order in which it was set. */
  *all(): Generator<number, undefined> {
    for (let index = 0; index < this.size; index++) yield this.#entries + index * ENTRY;
  }

  /** Where the entry of a string stands in the cells, -1 when it has none. */
  search(key: string): number {
    // As in a Map, what is no string is not there: a word looked for beyond the ends of a text.
    if (typeof key !== "string") return -1;
    const { cells } = this.#data;
    const hash = hashString(key);
    const mask = this.#places - 1;
    for (let place = hash & mask; ; place = (place + 1) & mask) {
      const index = cells[this.#table + place];
      if (index === 0) return -1;
      const entry = this.#entries + (index - 1) * ENTRY;
      if (cells[entry] === hash && this.key(entry) === key) return entry;
    }
  }
}

/** A map of many strings that reads a value when it is asked for. */
export class FrozenMap<Value> implements ReadonlyMap<string, Value> {
  readonly #table: FrozenTable;
  /** The values of strings asked for before. */
  readonly #known = new Map<string, Value | typeof ABSENT>();

  constructor(data: FrozenData, address: number) {
    this.#table = new FrozenTable(data, address);
  }

  get size(): number {
    return this.#table.size;
  }

  get(key: string): Value | undefined {
    const known = this.#known.get(key) ?? this.#remember(key);
    return known === ABSENT ? undefined : known;
  }

  has(key: string): boolean {
    return (this.#known.get(key) ?? this.#remember(key)) !== ABSENT;
  }

  #remember(key: string): Value | typeof ABSENT {
    const entry = this.#table.search(key);
    const value = entry < 0 ? ABSENT : (this.#table.value(entry) as Value);
    if (this.#known.size >= MOST_REMEMBERED) this.#known.clear();
    this.#known.set(key, value);
    return value;
  }

  *entries(): Generator<[string, Value], undefined> {
    for (const entry of this.#table.all()) yield [this.#table.key(entry), this.#table.value(entry) as Value];
  }

  *keys(): Generator<string, undefined> {
    for (const entry of this.#table.all()) yield this.#table.key(entry);
  }

  *values(): Generator<Value, undefined> {
    for (const entry of this.#table.all()) yield this.#table.value(entry) as Value;
  }

  forEach(visit: (value: Value, key: string, map: ReadonlyMap<string, Value>) => void): void {
    for (const [key, value] of this) visit(value, key, this);
  }

  [Symbol.iterator](): Generator<[string, Value], undefined> {
    return this.entries();
  }
}

/** A set of many strings that is searched in its file. */
export class FrozenSet {
  readonly #table: FrozenTable;
  /** Of strings asked for before, whether they are there. */
  readonly #known = new Map<string, boolean>();

  constructor(data: FrozenData, address: number) {
    this.#table = new FrozenTable(data, address);
  }

  get size(): number {
    return this.#table.size;
  }

  has(key: string): boolean {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const held = this.#table.search(key) >= 0;
    if (this.#known.size >= MOST_REMEMBERED) this.#known.clear();
    this.#known.set(key, held);
    return held;
  }

  *keys(): Generator<string, undefined> {
    for (const entry of this.#table.all()) yield this.#table.key(entry);
  }

  values(): Generator<string, undefined> {
    return this.keys();
  }

  [Symbol.iterator](): Generator<string, undefined> {
    return this.keys();
  }
}
