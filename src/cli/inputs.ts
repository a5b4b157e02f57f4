import { existsSync, statSync } from "node:fs";
import { ReadingError } from "../reader/errors.ts";

/** One article to be read; `path` null: standard input. `error`: nothing is there under this name. */
export interface Input {
  name: string;
  path: string | null;
  error: ReadingError | null;
}

/** Files, folders (their .txt files, at any depth), patterns and `-`, in the order given; within a folder in alphabetical order. */
export async function findInputs(names: readonly string[]): Promise<Input[]> {
  const inputs: Input[] = [];
  for (const name of names) {
    if (name === "-") inputs.push({ name: "standard input", path: null, error: null });
    else if (existsSync(name) && !statSync(name).isDirectory()) inputs.push({ name, path: name, error: null });
    else inputs.push(...(await expand(name)));
  }
  return inputs;
}

async function expand(name: string): Promise<Input[]> {
  const { glob } = await import("tinyglobby");
  const isFolder = existsSync(name);
  const patterns = isFolder ? ["**/*.txt"] : [name.replaceAll("\\", "/")];
  const found = (await glob(patterns, { cwd: isFolder ? name : ".", onlyFiles: true, expandDirectories: false }))
    .filter((path) => path.endsWith(".txt"))
    .sort();
  if (found.length === 0) return [{ name, path: null, error: new ReadingError(isFolder ? "no-articles" : "missing") }];
  const folder = name.endsWith("/") ? name : `${name}/`;
  return found.map((path) => (isFolder ? folder + path : path)).map((path) => ({ name: path, path, error: null }));
}
