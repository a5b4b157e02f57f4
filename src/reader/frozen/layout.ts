/**
 * How plain data (objects, arrays, maps, sets, Int32Arrays, strings, numbers, booleans, null and undefined) lies in a file so that
 * opening it costs nearly nothing: whatever is large is read only where it is asked for. The file has the sections of
 * `grammar/model.ts`:
 *
 *   strings      every string once, end to end; `string-ends` tells where each ends, in UTF-16 units
 *   numbers      the bytes of the numbers that are no small integers, as doubles
 *   shapes       lists of property names, one list a line, parted by tabs
 *   compounds    where in `cells` each object, array, map, set or typed array begins
 *   cells        the compounds, each `kind, length, …`; what follows depends on the kind and is made of references
 *
 * A reference is one integer: its lowest three bits say of what, the others which.
 */
export const REFERENCE_BITS = 3;

export const STRING = 0;
export const COMPOUND = 1;
export const INTEGER = 2;
export const NUMBER = 3;
export const CONSTANT = 4;

export const CONSTANTS: readonly unknown[] = [undefined, null, false, true];

/** `ARRAY, length, value …` */
export const ARRAY = 0;
/** `OBJECT, shape, value …` */
export const OBJECT = 1;
/** `MAP, size, key, value, …` */
export const MAP = 2;
/** `SET, size, value …` */
export const SET = 3;
/** `INTEGERS, length, number …` */
export const INTEGERS = 4;
/** Maps and sets of many strings: `…, size, places, then per entry (hash, key, value), then the places of a hash table` */
export const LARGE_MAP = 5;
export const LARGE_SET = 6;

/** From so many strings on, a map or set is searched in the file and never built. */
export const LARGE = 64;

/** Numbers per entry of a large map or set: hash, reference of the key, reference of the value. */
export const ENTRY = 3;
