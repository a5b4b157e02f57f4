/** `npm run bench -- development [--lang it]`: the table of `samples` on invented articles that everyone who mends the rules may read. */
import { option, printScores, readSamples } from "./support/samples.ts";

export const DEVELOPMENT = new URL("development/", import.meta.url);

export default async function run(args: string[]): Promise<unknown> {
  return printScores(await readSamples(option(args, "lang"), DEVELOPMENT));
}
