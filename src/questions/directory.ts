import { compileDirectory, type DirectoryEntry } from "../names/gazetteer/directory.ts";
import { PACKAGE } from "../sources/node-resources.ts";
import { readActorTables } from "../sources/tables.ts";

let directory: DirectoryEntry[] | null = null;

/** All actors of the tables, compiled once. */
export function directoryOf(): DirectoryEntry[] {
  directory ??= compileDirectory(readActorTables(PACKAGE));
  return directory;
}
