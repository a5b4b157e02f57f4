/** The compact way of writing of Apache Thrift, in which Parquet tells what a file holds: as much of it as that takes. */

type Kind = "i32" | "i64" | "text" | "list" | "struct";

const KINDS: Readonly<Record<Kind, number>> = { i32: 5, i64: 6, text: 8, list: 9, struct: 12 };

/** A field of a structure: its number there, what it is, and its bytes. */
export type Field = readonly [id: number, kind: Kind, bytes: readonly number[]];

export const i32 = (id: number, number: number): Field => [id, "i32", whole(number)];
export const i64 = (id: number, number: number): Field => [id, "i64", whole(number)];
export const text = (id: number, written: string): Field => [id, "text", textBytes(written)];

type Item<K extends Kind> = K extends "text" ? string : K extends "i32" ? number : readonly number[];

export function list<K extends "i32" | "text" | "struct">(id: number, kind: K, items: readonly Item<K>[]): Field {
  const head = items.length < 15 ? [(items.length << 4) | KINDS[kind]] : [0xf0 | KINDS[kind], ...varint(items.length)];
  return [id, "list", [...head, ...items.flatMap(itemBytes)]];
}

/** Fields in the order of their numbers, each written as the step from the one before. */
export function struct(...fields: readonly Field[]): number[] {
  let before = 0;
  const bytes = fields.flatMap(([id, kind, value]) => {
    const head = ((id - before) << 4) | KINDS[kind];
    before = id;
    return [head, ...value];
  });
  return [...bytes, 0];
}

function itemBytes(item: string | number | readonly number[]): readonly number[] {
  if (typeof item === "number") return whole(item);
  return typeof item === "string" ? textBytes(item) : item;
}

function textBytes(written: string): number[] {
  const bytes = Buffer.from(written);
  return [...varint(bytes.length), ...bytes];
}

/** A whole number that is not negative: doubled, for the last bit is the sign. */
const whole = (number: number): number[] => varint(2 * number);

/** Seven bits a byte, the least first; all but the last byte have the eighth set. */
function varint(number: number): number[] {
  const bytes: number[] = [];
  let rest = number;
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push(128 + (rest % 128));
  return [...bytes, rest];
}
