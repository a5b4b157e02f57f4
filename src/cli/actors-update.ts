import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { UsageError } from "../questions/usage-error.ts";
import { readWikidata } from "../sources/knowledge/wikidata.ts";
import { PACKAGE } from "../sources/node-resources.ts";
import { write } from "./output.ts";

/** The answer's file in the user's folder; `--knowledge` reads files of this ending. */
const ANSWER = "office-holders.sparql.json";
const PATIENCE = 120_000;

/** Puts the published query to a SPARQL endpoint (SPARQL 1.1 Protocol, query by POST) and keeps the answer; the exit status. */
export async function updateActors(endpoint: string | undefined, folder: string | undefined): Promise<number> {
  if (endpoint === undefined || folder === undefined) throw new UsageError("update-where");
  const query = await readFile(join(PACKAGE, "data", "queries", "office-holders.rq"), "utf8");
  if (process.stderr.isTTY) process.stderr.write(`asking ${endpoint} …\n`);
  const answer = await ask(endpoint, query);
  const { rows, problems } = readWikidata(answer, ANSWER, (iso3) => iso3 || undefined);
  const holders = rows.filter(({ table }) => table === "actors/people.tsv").length;
  if (holders === 0) {
    const reason = problems[0]?.message ?? "it holds no office holders";
    throw new UsageError("endpoint", { endpoint, reason: `the answer cannot be used, ${reason}` });
  }
  await mkdir(folder, { recursive: true });
  const file = join(folder, ANSWER);
  await writeFile(`${file}.part`, answer);
  await rename(`${file}.part`, file);
  await write(`${file}: ${holders} people, ${rows.length - holders} offices\n`);
  return 0;
}

async function ask(endpoint: string, query: string): Promise<string> {
  try {
    const response = await fetch(endpoint, {
      method: "POST",
      headers: {
        accept: "application/sparql-results+json",
        "user-agent": "entente (https://www.npmjs.com/package/entente)",
      },
      body: new URLSearchParams({ query }),
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (!response.ok) throw new Error(`it answered ${response.status}`);
    return await response.text();
  } catch (error) {
    const { message, cause } = error as Error;
    const reason = cause instanceof Error && cause.message !== "" ? cause.message : message;
    throw new UsageError("endpoint", { endpoint, reason });
  }
}
