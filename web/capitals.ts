import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import { parseTable } from "../src/text/table.ts";

const MODULE = "virtual:capitals";
const TABLE = fileURLToPath(new URL("../data/actors/states.tsv", import.meta.url));

/** `import("virtual:capitals")` is where states have their capitals, out of the table: longitude and latitude by the state's code. */
export const capitals: Plugin = {
  name: "capitals",
  resolveId: (id) => (id === MODULE ? `\0${MODULE}` : null),
  load: (id) => {
    if (id !== `\0${MODULE}`) return null;
    const rows = parseTable(readFileSync(TABLE, "utf8"), "actors/states.tsv");
    // A code that a state shares with its territories stands for the state.
    const places = rows
      .filter(({ iso3, lat }) => iso3 && lat)
      .sort((one, other) => Number(one.kind === "state") - Number(other.kind === "state"))
      .map(({ iso3, lat, lon }) => [iso3, [Number(lon), Number(lat)]]);
    return `export default JSON.parse(${JSON.stringify(JSON.stringify(Object.fromEntries(places)))});`;
  },
};
