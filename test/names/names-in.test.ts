import { expect, test } from "vitest";
import { namesIn } from "../../src/names/gazetteer/directory.ts";
import { PACKAGE } from "../../src/sources/node-resources.ts";
import { readActorTables } from "../../src/sources/tables.ts";

test("actors go by the usual name of a language, states by their code too, not by that of a dependency", () => {
  const italian = namesIn(readActorTables(PACKAGE), "it");
  expect([italian["united-states"], italian.USA, italian.nato, italian.FRA]).toEqual([
    "Stati Uniti",
    "Stati Uniti",
    "Nato",
    "Francia",
  ]);
  expect(namesIn(readActorTables(PACKAGE), "en").DNK).toBe("Denmark");
});
