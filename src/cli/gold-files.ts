import { readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { type Coding, GoldError, readGold } from "../evaluation/read-gold.ts";
import { explainFailure } from "../questions/failures.ts";
import { UsageError } from "../questions/usage-error.ts";
import { ReadingError } from "../reader/errors.ts";
import { wholeOf } from "../sources/wholes.ts";
import { decode, fileError } from "./load-article.ts";

/** A coding with its text, and the name it is told under. */
export interface NamedCoding extends Coding {
  name: string;
  text: string;
}

/** Tells one thing that is wrong, on standard error. */
type Complain = (failure: ReadingError | UsageError, place: string) => void;

const SUFFIX = ".gold.json";

/**
 * Codings of files and folders: JSON Lines with one coding a line, `NAME.gold.json` beside `NAME.txt`, folders of these. What cannot be
 * used is told with file and line, and the others are taken; `failed` says whether there was any.
 */
export async function findCodings(names: readonly string[]): Promise<{ codings: NamedCoding[]; failed: boolean }> {
  let failed = false;
  const complain: Complain = (failure, place) => {
    failed = true;
    process.stderr.write(explainFailure(failure, place));
  };
  const codings: NamedCoding[] = [];
  for (const name of names) {
    for (const path of await filesOf(name, complain)) codings.push(...codingsOf(path, complain));
  }
  return { codings, failed };
}

async function filesOf(name: string, complain: Complain): Promise<string[]> {
  const stats = statSync(name, { throwIfNoEntry: false });
  if (!stats?.isDirectory()) return [name];
  const { glob } = await import("tinyglobby");
  const found = await glob([`**/*${SUFFIX}`, "**/*.jsonl"], { cwd: name, onlyFiles: true });
  if (found.length === 0) complain(new UsageError("gold-none"), name);
  return found.sort().map((path) => join(name, path));
}

function codingsOf(path: string, complain: Complain): NamedCoding[] {
  const take = (written: string, place: string, text: string | null, name: string): NamedCoding[] => {
    try {
      const coding = readGold(JSON.parse(written), wholeOf, text);
      if (coding.text === null) throw new GoldError('it has no "text"');
      if (coding.parts.size === 0) throw new GoldError('nothing is coded: give "events", "quotations" or others');
      return [{ ...coding, text: coding.text, name: coding.name ?? name }];
    } catch (error) {
      if (!(error instanceof GoldError || error instanceof SyntaxError)) throw error;
      complain(new UsageError("gold", { reason: error.message }), place);
      return [];
    }
  };
  try {
    const written = readText(path);
    if (path.endsWith(SUFFIX)) {
      const article = `${path.slice(0, -SUFFIX.length)}.txt`;
      return take(written, path, readText(article), basename(path, SUFFIX));
    }
    // An article named in place of its coding would be as many mistakes as it has lines.
    const lines = written.split("\n");
    if (!lines.some((line) => line.trimStart().startsWith("{"))) {
      complain(new UsageError("gold-none"), path);
      return [];
    }
    return lines.flatMap((line, index) =>
      line.trim() === "" ? [] : take(line, `${path}:${index + 1}`, null, `${basename(path)}:${index + 1}`),
    );
  } catch (error) {
    if (!(error instanceof ReadingError)) throw error;
    complain(error, path);
    return [];
  }
}

function readText(path: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw fileError(error as NodeJS.ErrnoException);
  }
  return decode(bytes);
}
