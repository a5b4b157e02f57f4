import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

/** A path in the folder of gold data beside the project, or null, having said so, when it is not there. */
export function sharedPath(bench: string, ...parts: string[]): string | null {
  const path = join(process.env.ENTENTE_SHARED ?? "../shared", ...parts);
  if (existsSync(path)) return path;
  console.log(`${bench}: skipped, ${path} is not here (set ENTENTE_SHARED)`);
  return null;
}

export const gzippedText = (path: string): string => gunzipSync(readFileSync(path)).toString("utf8");

/** The rows of a gzipped JSON Lines file, unparsed. */
export const gzippedLines = (path: string): string[] =>
  gzippedText(path)
    .split("\n")
    .filter((line) => line !== "");
