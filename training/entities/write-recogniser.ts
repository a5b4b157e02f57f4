/** `npm run train -- entities <xx>`: writes the recogniser of a language to `models/`. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { trainEntities } from "./train-entities.ts";

/**
 * `--licence open` learns from the open corpora alone, `--development` leaves the development corpora out; either model stands beside
 * the whole one.
 */
export function writeRecogniser(language: string, shared: string, options: readonly string[]): void {
  const open = options.join(" ") === "--licence open";
  const development = options.includes("--development");
  const started = Date.now();
  const log = (line: string): void =>
    console.log(`${((Date.now() - started) / 1000).toFixed(0).padStart(5)} s  ${line}`);
  const bytes = trainEntities(language, { shared, open, development }, log);
  const folder = join("models", language);
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `entities${open ? "-open" : development ? "-development" : ""}.bin`);
  writeFileSync(path, bytes);
  log(`${path}: ${(bytes.length / 1e6).toFixed(1)} MB`);
}
