import { existsSync } from "node:fs";
import { join } from "node:path";

/** A path in the folder of gold data beside the project, or null, having said so, when it is not there. */
export function sharedPath(bench: string, ...parts: string[]): string | null {
  const path = join(process.env.ENTENTE_SHARED ?? "../shared", ...parts);
  if (existsSync(path)) return path;
  console.log(`${bench}: skipped, ${path} is not here (set ENTENTE_SHARED)`);
  return null;
}
