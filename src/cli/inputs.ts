import { accessSync, constants, statSync } from "node:fs";
import { explainFailure } from "../questions/failures.ts";
import { ReadingError } from "../reader/errors.ts";
import { fileError } from "./load-article.ts";

/** One article to be read; `path` null: standard input. `error`: what is wrong with the name itself. */
export interface Input {
  name: string;
  path: string | null;
  error: ReadingError | null;
}

/** What articles' files end in. */
const ARTICLES: readonly string[] = [".txt"];

/**
 * Files, folders (at any depth their files of the endings wanted), patterns and `-`, in the order given; within a folder in alphabetical
 * order.
 */
export async function findInputs(names: readonly string[], endings = ARTICLES): Promise<Input[]> {
  const inputs: Input[] = [];
  for (const name of names) inputs.push(...(await expand(name, endings)));
  return inputs;
}

/** Whether nothing that was named can be read, for names that are none; each is told on standard error. */
export function isAllMissing(inputs: readonly Input[]): boolean {
  if (inputs.length === 0 || inputs.some(({ error }) => error === null)) return false;
  for (const { name, error } of inputs) process.stderr.write(explainFailure(error!, name));
  return true;
}

async function expand(name: string, endings: readonly string[]): Promise<Input[]> {
  if (name === "-") return [{ name: "standard input", path: null, error: null }];
  try {
    if (!statSync(name).isDirectory()) return [fileAt(name)];
    accessSync(name, constants.R_OK | constants.X_OK);
  } catch (error) {
    const refusal = fileError(error as NodeJS.ErrnoException);
    const files = refusal.code === "missing" ? await find(name.replaceAll("\\", "/"), ".", endings) : [];
    return files.length > 0 ? files.map(fileAt) : [{ name, path: null, error: refusal }];
  }
  const files = await find("**/*", name, endings);
  if (files.length === 0) return [{ name, path: null, error: new ReadingError("no-articles") }];
  return files.map((path) => fileAt((name.endsWith("/") ? name : `${name}/`) + path));
}

const fileAt = (name: string): Input => ({ name, path: name, error: null });

/** The files of such endings that fit a pattern, in alphabetical order. */
async function find(pattern: string, folder: string, endings: readonly string[]): Promise<string[]> {
  const { glob } = await import("tinyglobby");
  const found = await glob([pattern], { cwd: folder, onlyFiles: true, expandDirectories: false });
  return found.filter((path) => endings.some((ending) => path.toLowerCase().endsWith(ending))).sort();
}
