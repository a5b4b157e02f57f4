import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FrozenMap, FrozenSet } from "../../src/reader/frozen/collections.ts";
import { freeze } from "../../src/reader/frozen/freeze.ts";
import { LARGE } from "../../src/reader/frozen/layout.ts";
import { thaw } from "../../src/reader/frozen/thaw.ts";
import { compileKnowledge } from "../../src/reader/knowledge.ts";
import { openPack } from "../../src/reader/pack.ts";
import { writePack } from "../../src/reader/write-pack.ts";
import { PACKAGE } from "../../src/sources/node-resources.ts";
import { languagesOf, readModels, readTables } from "../../src/sources/tables.ts";

/** Throws, with the way there, unless the first is the second; large maps and sets are compared entry by entry. */
function expectSame(thawed: unknown, made: unknown): void {
  if (made instanceof Map) {
    const collection = thawed as ReadonlyMap<unknown, unknown>;
    expectSame([...collection.keys()], [...made.keys()]);
    for (const [key, value] of collection) {
      // What is looked up is what is met on the way through all.
      if (!Object.is(collection.get(key), value)) throw new Error(`(${key}): looked up it is another`);
      within(`(${key})`, value, made.get(key));
    }
  } else if (made instanceof Set) {
    const collection = thawed as ReadonlySet<unknown>;
    expectSame([...collection], [...made]);
    for (const item of made) if (!collection.has(item)) throw new Error(`: no ${item}`);
  } else if (Array.isArray(made) || made instanceof Int32Array) {
    const items = thawed as ArrayLike<unknown>;
    if (items.length !== made.length) throw new Error(`: ${items.length} items instead of ${made.length}`);
    for (let at = 0; at < made.length; at++) within(at, items[at], made[at]);
  } else if (typeof made === "object" && made !== null) {
    const names = Object.keys(made);
    if (Object.keys(thawed as object).join() !== names.join()) throw new Error(": other properties");
    for (const name of names)
      within(name, (thawed as Record<string, unknown>)[name], (made as Record<string, unknown>)[name]);
  } else if (!Object.is(thawed, made)) throw new Error(`: ${String(thawed)} is not ${String(made)}`);
}

function within(place: string | number, thawed: unknown, made: unknown): void {
  if (Object.is(thawed, made)) return;
  try {
    expectSame(thawed, made);
  } catch (error) {
    throw new Error(`.${place}${(error as Error).message}`);
  }
}

describe.each(languagesOf(PACKAGE))("the pack of %s", (language) => {
  it("knows what its tables say", () => {
    const made = compileKnowledge(readTables(PACKAGE, language), language);
    expectSame(thaw(freeze(made)), made);
  });

  it("was built from the tables as they are", () => {
    const built = readFileSync(new URL(`../../dist/packs/${language}.pack`, import.meta.url));
    const made = writePack(language, readTables(PACKAGE, language), readModels(PACKAGE, language));
    expect(built.equals(made)).toBe(true);
    expect(openPack(built).language).toBe(language);
  });
});

describe("frozen data", () => {
  const plain = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      fc.oneof(fc.string(), fc.string({ unit: "grapheme" }), fc.double(), fc.integer()),
      fc.constantFrom(null, undefined, true, false, "", 0, -0, Number.NaN, 2 ** 28, -(2 ** 28), 2 ** 40),
      fc.array(tie("value"), { maxLength: 5 }),
      fc.dictionary(fc.constantFrom("name", "id", "from"), tie("value"), { noNullPrototype: true }),
      fc.array(fc.tuple(fc.string(), tie("value")), { maxLength: 5 }).map((entries) => new Map(entries)),
      fc.array(fc.string(), { maxLength: 5 }).map((items) => new Set(items)),
      fc.array(fc.integer(), { maxLength: 5 }).map((numbers) => Int32Array.from(numbers)),
    ),
  })).value;

  it("comes back as it was", () => {
    fc.assert(
      fc.property(plain, (value) => expectSame(thaw(freeze(value)), value)),
      { numRuns: 500 },
    );
  });

  it("is searched in the file where it is large", () => {
    const names = Array.from({ length: LARGE * 3 }, (_, index) => `name ${index} è`);
    const shared = { id: "one" };
    const map = new Map(names.map((name) => [name, shared]));
    const thawed = thaw(freeze({ map, set: new Set(names) })) as { map: typeof map; set: Set<string> };
    expect(thawed.map).toBeInstanceOf(FrozenMap);
    expect(thawed.set).toBeInstanceOf(FrozenSet);
    expectSame(thawed, { map, set: new Set(names) });
    expect(thawed.map.get("name")).toBeUndefined();
    expect(thawed.set.has("name")).toBe(false);
    expect(thawed.map.get(names[0])).toBe(thawed.map.get(names[1]));
  });

  it("holds no functions", () => {
    expect(() => freeze({ score: () => 1 })).toThrow(TypeError);
    expect(() => freeze([/a/])).toThrow(TypeError);
  });

  it("is opened wherever it lies in a buffer", () => {
    const bytes = freeze({ name: "Roma", lat: 41.9 });
    const shifted = Buffer.concat([Buffer.from("abc"), bytes]).subarray(3);
    expect(thaw(shifted)).toEqual({ name: "Roma", lat: 41.9 });
  });
});
