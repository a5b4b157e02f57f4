import { pathToFileURL } from "node:url";
import { date } from "../../src/sources/checks/cells.ts";
import type { Table } from "../../src/sources/checks/numbered-table.ts";
import { readClusters } from "../support/story-gold.ts";
import { codesOf } from "./gold.ts";

/** Checks the stories of a folder: types, parties and places that the tables know, days that are days. Returns `file: what is wrong`. */
export function checkStories(folder: string, tables: ReadonlyMap<string, Table>): string[] {
  const codes = codesOf(tables);
  const faults: string[] = [];
  for (const { name, stories, reports } of readClusters(pathToFileURL(`${folder}/`))) {
    const complain = (what: string) => faults.push(`${folder}/${name}.txt: ${what}`);
    for (const story of stories) {
      for (const type of story.types)
        if (!codes.types.has(type)) complain(`story ${story.name}: no such type '${type}'`);
      for (const one of [...story.actors, ...story.recipients])
        if (!codes.countries.has(one) && !codes.bodies.has(one))
          complain(`story ${story.name}: '${one}' is no code of a state and no id`);
      if (story.place !== null && !codes.countries.has(story.place))
        complain(`story ${story.name}: no code of a state '${story.place}'`);
      if (date(story.day) !== null) complain(`story ${story.name}: ${date(story.day)}`);
    }
    for (const report of reports)
      if (date(report.published) !== null) complain(`report ${report.name}: ${date(report.published)}`);
  }
  return faults;
}
