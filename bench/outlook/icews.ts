import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { type Act, type Acts, actsOf } from "../../src/outlook/next/acts.ts";

const ROOT = new URL("../../../shared/data/forecasting/", import.meta.url);
const CODES = new URL("../../../shared/reference/plover/cameo-codes.csv", import.meta.url);

/** A data set of ICEWS events in the splits of RE-GCN. Days begin where the data do. */
export interface Icews {
  acts: Acts;
  validFrom: number;
  testFrom: number;
  entities: string[];
  relations: string[];
  given: readonly Act[];
}

export const hasIcews = (name: string): boolean => existsSync(new URL(`${name}/train.txt.gz`, ROOT));

/** Loads one of the folders of ../shared/data/forecasting; `hours`: its times are hours. */
export function loadIcews(name: string, hours: boolean): Icews {
  const lines = (file: string) =>
    gunzipSync(readFileSync(new URL(`${name}/${file}.txt.gz`, ROOT)))
      .toString("utf8")
      .trim()
      .split("\n");
  const rows = (file: string) =>
    lines(file).map((line): Act => {
      const [subject, relation, object, time] = line.split("\t").map(Number);
      return [subject, relation, object, hours ? Math.floor(time / 24) : time];
    });
  const [train, valid, test] = ["train", "valid", "test"].map(rows);
  const [entities, relations] = lines("stat")[0].split(/\s+/).map(Number);
  const firstOf = (acts: readonly Act[]) =>
    acts.reduce((least, [, , , day]) => Math.min(least, day), Number.POSITIVE_INFINITY);
  const given = [...train, ...valid, ...test];
  return {
    acts: actsOf(given, entities, relations),
    validFrom: firstOf(valid),
    testFrom: firstOf(test),
    entities: lines("entity2id").map((line) => line.split("\t")[0]),
    relations: lines("relation2id").map((line) => line.split("\t")[0]),
    given,
  };
}

/** The CAMEO root of each relation by its name: 1 to 20. */
export function rootsOf(relations: readonly string[]): number[] {
  const plain = (name: string) =>
    name
      .toLowerCase()
      .replace(/[^a-z]+/g, " ")
      .trim();
  const codes = new Map<string, number>();
  for (const line of readFileSync(CODES, "latin1").split("\n")) {
    const [, name, code] = /^"\d+",\d+,"([^"]*)","(\d+)"/.exec(line) ?? [];
    if (name !== undefined) codes.set(plain(name), Number(code.slice(0, 2)));
  }
  return relations.map((name) => {
    const root = codes.get(plain(name));
    if (root === undefined) throw new Error(`no CAMEO code is called "${name}"`);
    return root;
  });
}
