import { expect, test } from "vitest";
import { splitName } from "../../src/names/atoms.ts";
import {
  ADJECTIVE,
  CAPITAL,
  type Lexicon,
  PERSON,
  SEAT,
  STATE,
  targetIndex,
  targetKind,
} from "../../src/names/lexicon.ts";
import { step, valuesAt } from "../../src/names/trie.ts";
import { compileWorld } from "../../src/names/world.ts";
import { PACKAGE } from "../../src/sources/node-resources.ts";
import { readActorTables } from "../../src/sources/tables.ts";
import { parseTable, variants } from "../../src/text/table.ts";

const tables = readActorTables(PACKAGE);

/** What a name as a table writes it leads to, articles before it aside. */
function targetsOf(lexicon: Lexicon, name: string): readonly number[] {
  const pieces = splitName(name);
  for (let from = 0; from < Math.min(2, pieces.length); from++) {
    let node = 0;
    for (const piece of pieces.slice(from)) node = step(lexicon.names, node, lexicon.symbols.get(piece) ?? -1);
    const values = node < 0 ? null : valuesAt(lexicon.names, node);
    if (values !== null) return values;
  }
  return [];
}

for (const language of ["it", "en", "es", "fr", "de", "pt"]) {
  const world = compileWorld(tables, [language]);
  const lexicon = world.lexicons.get(language) as Lexicon;

  test(`${language}: every name, demonym, capital and seat leads to its state`, () => {
    const lost: string[] = [];
    let checked = 0;
    for (const row of parseTable(tables[`actors/states.${language}.tsv`], "states")) {
      const state = world.stateById.get(row.id) as number;
      for (const [column, kind] of [
        ["names", STATE],
        ["adjectives", ADJECTIVE],
        ["capitals", CAPITAL],
        ["seats", SEAT],
      ] as const) {
        for (const name of variants(row[column])) {
          checked++;
          const found = targetsOf(lexicon, name);
          if (!found.some((target) => targetKind(target) === kind && targetIndex(target) === state))
            lost.push(`${row.id}: ${name}`);
        }
      }
    }
    expect(lost).toEqual([]);
    expect(checked).toBeGreaterThan(1000);
  });

  test(`${language}: every leader leads to the country`, () => {
    const leading = new Set(["head-of-state", "head-of-government", "leader", "monarch", "transitional-leader"]);
    const lost: string[] = [];
    for (const person of world.people) {
      const offices = world.offices.ofPerson.get(person.id) ?? [];
      if (!offices.some(({ office }) => leading.has(office))) continue;
      const found = targetsOf(lexicon, person.name).filter((target) => targetKind(target) === PERSON);
      if (!found.some((target) => world.people[targetIndex(target)].country === person.country)) lost.push(person.id);
    }
    expect(lost).toEqual([]);
  });
}
