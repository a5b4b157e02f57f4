import { expect, test } from "vitest";
import { splitName } from "../../src/names/gazetteer/atoms.ts";
import { compileWorld } from "../../src/names/gazetteer/compile-world.ts";
import type { Lexicon } from "../../src/names/gazetteer/lexicon.ts";
import {
  ADJECTIVE,
  CAPITAL,
  CITY,
  ORGANISATION,
  PERSON,
  SEAT,
  STATE,
  targetIndex,
  targetKind,
} from "../../src/names/gazetteer/targets.ts";
import { type PhraseTrie, step, valuesAt } from "../../src/names/gazetteer/trie.ts";
import type { World } from "../../src/names/gazetteer/world.ts";
import { PACKAGE } from "../../src/sources/node-resources.ts";
import { readActorTables } from "../../src/sources/tables.ts";
import { parseTable, variants } from "../../src/text/table.ts";

const tables = readActorTables(PACKAGE);

const KINDS = parseTable(tables["actors/office-kinds.tsv"], "office-kinds").map((row) => row.office);
const SECTORS_IN_USE = new Set(
  parseTable(tables["actors/agents.en.tsv"], "agents").map((row) => variants(row.sector)[0]),
);

/** Tables of names and what the names of each lead to. */
const NAMED: { stem: string; kind: number; known: (world: World) => readonly { id: string }[] }[] = [
  { stem: "organisations", kind: ORGANISATION, known: (world) => world.organisations },
  { stem: "armed-groups", kind: ORGANISATION, known: (world) => world.organisations },
  { stem: "media", kind: ORGANISATION, known: (world) => world.organisations },
  { stem: "places", kind: CITY, known: (world) => world.cities },
  { stem: "regions", kind: CITY, known: (world) => world.cities },
];

function valuesOf(trie: PhraseTrie, symbols: readonly number[]): readonly number[] {
  let node = 0;
  for (const symbol of symbols) node = step(trie, node, symbol);
  return (node < 0 ? null : valuesAt(trie, node)) ?? [];
}

/** What a name as a table writes it leads to; its first word may be an article, kept for media only. */
function targetsOf(lexicon: Lexicon, name: string): readonly number[] {
  const symbols = splitName(name).map((piece) => lexicon.symbols.get(piece) ?? -1);
  const rest = symbols.slice(1);
  const ways = [symbols, [lexicon.article, ...rest], rest];
  return (
    ways.map((way) => (way.length === 0 ? [] : valuesOf(lexicon.names, way))).find((found) => found.length > 0) ?? []
  );
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

  test(`${language}: every name of an organisation, armed group, medium, place and region leads to it`, () => {
    const lost: string[] = [];
    let checked = 0;
    for (const { stem, kind, known } of NAMED) {
      const ids = known(world);
      for (const row of parseTable(tables[`actors/${stem}.${language}.tsv`] ?? "", stem)) {
        for (const name of variants(row.names)) {
          checked++;
          const found = targetsOf(lexicon, name);
          if (!found.some((target) => targetKind(target) === kind && ids[targetIndex(target)].id === row.id))
            lost.push(`${row.id}: ${name}`);
        }
      }
    }
    expect(lost).toEqual([]);
    expect(checked).toBeGreaterThan(2500);
  });

  test(`${language}: every phrase for an agent leads to its sector and office`, () => {
    const lost: string[] = [];
    const offices = new Set<string>();
    const sectors = new Set<string>();
    for (const row of parseTable(tables[`actors/agents.${language}.tsv`], "agents")) {
      offices.add(row.office);
      const [sector = ""] = variants(row.sector);
      sectors.add(sector);
      for (const phrase of variants(row.phrase)) {
        const symbols = splitName(phrase.toLowerCase()).map((piece) => lexicon.symbols.get(piece) ?? -1);
        const found = valuesOf(lexicon.nouns, symbols);
        const same = found.filter((agent) => lexicon.agents[agent].sector === sector);
        if (!same.some((agent) => lexicon.agents[agent].office === row.office)) lost.push(phrase);
      }
    }
    expect(lost).toEqual([]);
    expect(KINDS.filter((office) => !offices.has(office))).toEqual([]);
    expect([...SECTORS_IN_USE].filter((sector) => !sectors.has(sector))).toEqual([]);
  });

  test(`${language}: every spelling of a person leads to the person`, () => {
    const lost: string[] = [];
    for (const row of parseTable(tables["actors/people.tsv"], "people")) {
      const person = world.personById.get(row.id);
      for (const name of [row.name, ...variants(row.variants)]) {
        const found = targetsOf(lexicon, name);
        if (!found.some((target) => targetKind(target) === PERSON && targetIndex(target) === person))
          lost.push(`${row.id}: ${name}`);
      }
    }
    expect(lost).toEqual([]);
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
