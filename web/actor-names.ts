import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import { namesIn } from "../src/names/gazetteer/directory.ts";
import { readActorTables } from "../src/sources/tables.ts";

const PREFIX = "virtual:actor-names/";
const PACKAGE = fileURLToPath(new URL("..", import.meta.url));

/** `import("virtual:actor-names/it")` is what actors are called in Italian, out of the tables, by id and code. */
export const actorNames: Plugin = {
  name: "actor-names",
  resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : null),
  load: (id) => {
    if (!id.startsWith(`\0${PREFIX}`)) return null;
    const names = namesIn(readActorTables(PACKAGE), id.slice(PREFIX.length + 1));
    return `export default JSON.parse(${JSON.stringify(JSON.stringify(names))});`;
  },
};
