import { hashString } from "../../grammar/hashing.ts";
import { writeModel } from "../../grammar/model.ts";
import {
  ARRAY,
  COMPOUND,
  CONSTANT,
  CONSTANTS,
  INTEGER,
  INTEGERS,
  LARGE,
  LARGE_MAP,
  LARGE_SET,
  MAP,
  NUMBER,
  OBJECT,
  REFERENCE_BITS,
  SET,
  STRING,
} from "./layout.ts";

/** Writes plain data so that `thaw` gives it back; what is shared stays shared. Throws a TypeError for functions and the like. */
export function freeze(value: unknown): Uint8Array {
  return new Freezer().write(value);
}

class Freezer {
  readonly #strings = new Numbering<string>();
  readonly #shapes = new Numbering<string>();
  readonly #compounds = new Numbering<object>();
  readonly #addresses: number[] = [];
  readonly #numbers: number[] = [];
  readonly #cells: number[] = [];

  write(value: unknown): Uint8Array {
    const root = this.#reference(value);
    let end = 0;
    const ends = this.#strings.all.map((text) => {
      end += text.length;
      return end;
    });
    return writeModel({
      strings: this.#strings.all.join(""),
      "string-ends": Int32Array.from(ends),
      numbers: new Uint8Array(Float64Array.from(this.#numbers).buffer),
      shapes: this.#shapes.all.join("\n"),
      compounds: Int32Array.from(this.#addresses),
      cells: Int32Array.from([...this.#cells, root]),
    });
  }

  #reference(value: unknown): number {
    const constant = CONSTANTS.indexOf(value);
    if (constant >= 0) return referenceOf(CONSTANT, constant);
    if (typeof value === "string") return referenceOf(STRING, this.#strings.of(value));
    if (typeof value === "number") return this.#number(value);
    if (typeof value === "object") return referenceOf(COMPOUND, this.#compound(value as object));
    throw new TypeError(`a ${typeof value} cannot be frozen`);
  }

  #number(value: number): number {
    const isSmall = Number.isInteger(value) && Math.abs(value) < 2 ** (31 - REFERENCE_BITS) && !Object.is(value, -0);
    return isSmall ? referenceOf(INTEGER, value) : referenceOf(NUMBER, this.#numbers.push(value) - 1);
  }

  #compound(value: object): number {
    const known = this.#compounds.find(value);
    if (known !== undefined) return known;
    const index = this.#compounds.of(value);
    const cells = this.#cellsOf(value);
    this.#addresses[index] = this.#cells.length;
    for (const cell of cells) this.#cells.push(cell);
    return index;
  }

  #cellsOf(value: object): number[] {
    if (Array.isArray(value)) return [ARRAY, value.length, ...value.map((item) => this.#reference(item))];
    if (value instanceof Int32Array) return [INTEGERS, value.length, ...value];
    if (value instanceof Map) {
      if (isLarge(value)) return [LARGE_MAP, ...this.#table([...value.keys()], [...value.values()])];
      return [MAP, value.size, ...[...value].flatMap(([key, item]) => [this.#reference(key), this.#reference(item)])];
    }
    if (value instanceof Set) {
      if (isLarge(value)) return [LARGE_SET, ...this.#table([...value], [])];
      return [SET, value.size, ...[...value].map((item) => this.#reference(item))];
    }
    if (Object.getPrototypeOf(value) !== Object.prototype) throw new TypeError("only plain data can be frozen");
    const shape = this.#shapes.of(Object.keys(value).join("\t"));
    return [OBJECT, shape, ...Object.values(value).map((item) => this.#reference(item))];
  }

  /** Size, entries and hash table of a large map or set; a place holds the number of its entry, counted from 1. */
  #table(keys: readonly string[], values: readonly unknown[]): number[] {
    let places = 1;
    while (places < keys.length * 2) places *= 2;
    const cells = [keys.length, places];
    const table: number[] = new Array(places).fill(0);
    keys.forEach((key, index) => {
      const hash = hashString(key);
      cells.push(hash, this.#reference(key), this.#reference(values[index]));
      let place = hash & (places - 1);
      while (table[place] !== 0) place = (place + 1) & (places - 1);
      table[place] = index + 1;
    });
    return cells.concat(table);
  }
}

const referenceOf = (kind: number, payload: number): number => (payload << REFERENCE_BITS) | kind;

function isLarge(collection: ReadonlyMap<unknown, unknown> | ReadonlySet<unknown>): boolean {
  return collection.size >= LARGE && [...collection.keys()].every((key) => typeof key === "string");
}

/** Things numbered in the order they are first met. */
class Numbering<Thing> {
  readonly all: Thing[] = [];
  readonly #numbers = new Map<Thing, number>();

  find(thing: Thing): number | undefined {
    return this.#numbers.get(thing);
  }

  of(thing: Thing): number {
    let number = this.#numbers.get(thing);
    if (number === undefined) {
      number = this.all.push(thing) - 1;
      this.#numbers.set(thing, number);
    }
    return number;
  }
}
