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

/** Throws unless the first is the second, large maps and sets being compared entry by entry. */
function expectSame(thawed: unknown, made: unknown, path: string): void {
  const check = (holds: boolean, what: string) => {
    if (!holds) throw new Error(`${path}: ${what}`);
  };
  if (made instanceof Map || made instanceof Set) {
    const collection = thawed as ReadonlyMap<unknown, unknown> | ReadonlySet<unknown>;
    check(collection.size === made.size, `${collection.size} entries instead of ${made.size}`);
    expectSame([...collection], [...made], path);
    for (const key of made.keys()) check(collection.has(key), `no ${key}`);
    if (!(made instanceof Map)) return;
    for (const [key, value] of made) expectSame((thawed as ReadonlyMap<unknown, unknown>).get(key), value, path);
  } else if (Array.isArray(made) || made instanceof Int32Array) {
    const items = thawed as ArrayLike<unknown>;
    check(items.length === made.length, `${items.length} items instead of ${made.length}`);
    for (let at = 0; at < made.length; at++) expectSame(items[at], made[at], `${path}[${at}]`);
  } else if (typeof made === "object" && made !== null) {
    check(Object.keys(thawed as object).join() === Object.keys(made).join(), "other properties");
    for (const [name, value] of Object.entries(made)) {
      expectSame((thawed as Record<string, unknown>)[name], value, `${path}.${name}`);
    }
  } else check(Object.is(thawed, made), `${String(thawed)} is not ${String(made)}`);
}

describe.each(languagesOf(PACKAGE))("the pack of %s", (language) => {
  it("knows what its tables say", () => {
    const made = compileKnowledge(readTables(PACKAGE, language), language);
    expectSame(thaw(freeze(made)), made, language);
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
      fc.property(plain, (value) => expectSame(thaw(freeze(value)), value, "value")),
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
    expectSame(thawed, { map, set: new Set(names) }, "large");
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
