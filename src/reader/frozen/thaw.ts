import { Model } from "../../grammar/model.ts";
import { FrozenMap, FrozenSet } from "./collections.ts";
import {
  ARRAY,
  COMPOUND,
  CONSTANTS,
  INTEGER,
  INTEGERS,
  LARGE_MAP,
  LARGE_SET,
  MAP,
  NUMBER,
  OBJECT,
  REFERENCE_BITS,
  STRING,
} from "./layout.ts";

/**
 * Opens what `freeze` wrote. Large maps and sets come back as `FrozenMap` and `FrozenSet`, which read an entry when it is asked for.
 * Throws a RangeError when the bytes are no such file.
 */
export function thaw(bytes: Uint8Array): unknown {
  return new FrozenData(new Model(bytes)).root();
}

/** The sections of a frozen file; makes each string and each compound once, when it is first asked for. */
export class FrozenData {
  readonly cells: Int32Array;
  readonly #text: string;
  readonly #ends: Int32Array;
  readonly #strings: string[];
  readonly #numbers: Float64Array;
  readonly #shapes: readonly (readonly string[])[];
  readonly #addresses: Int32Array;
  readonly #compounds: unknown[];

  constructor(model: Model) {
    this.cells = model.integers("cells");
    this.#text = model.text("strings");
    this.#ends = model.integers("string-ends");
    this.#strings = new Array(this.#ends.length);
    this.#numbers = new Float64Array(new Uint8Array(model.bytes("numbers")).buffer);
    this.#shapes = model
      .text("shapes")
      .split("\n")
      .map((names) => (names === "" ? [] : names.split("\t")));
    this.#addresses = model.integers("compounds");
    this.#compounds = new Array(this.#addresses.length);
  }

  root(): unknown {
    return this.value(this.cells[this.cells.length - 1]);
  }

  /** What a reference stands for. */
  value(reference: number): unknown {
    const payload = reference >> REFERENCE_BITS;
    switch (reference & ((1 << REFERENCE_BITS) - 1)) {
      case STRING:
        return this.string(payload);
      case COMPOUND:
        this.#compounds[payload] ??= this.#compound(this.#addresses[payload]);
        return this.#compounds[payload];
      case INTEGER:
        return payload;
      case NUMBER:
        return this.#numbers[payload];
      default:
        return CONSTANTS[payload];
    }
  }

  string(index: number): string {
    this.#strings[index] ??= this.#text.slice(index === 0 ? 0 : this.#ends[index - 1], this.#ends[index]);
    return this.#strings[index];
  }

  #compound(address: number): unknown {
    const { cells } = this;
    const length = cells[address + 1];
    const from = address + 2;
    switch (cells[address]) {
      case ARRAY: {
        const items = new Array(length);
        for (let at = 0; at < length; at++) items[at] = this.value(cells[from + at]);
        return items;
      }
      case OBJECT: {
        const made: Record<string, unknown> = {};
        const names = this.#shapes[length];
        for (let at = 0; at < names.length; at++) made[names[at]] = this.value(cells[from + at]);
        return made;
      }
      case MAP: {
        const made = new Map<unknown, unknown>();
        for (let at = from; made.size < length; at += 2) made.set(this.value(cells[at]), this.value(cells[at + 1]));
        return made;
      }
      case INTEGERS:
        return cells.subarray(from, from + length);
      case LARGE_MAP:
        return new FrozenMap(this, address);
      case LARGE_SET:
        return new FrozenSet(this, address);
      default: {
        const made = new Set<unknown>();
        for (let at = from; made.size < length; at++) made.add(this.value(cells[at]));
        return made;
      }
    }
  }
}
