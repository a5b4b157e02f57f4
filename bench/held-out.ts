/** `npm run bench -- held-out [--lang it]`: the table of `samples` on articles nobody has looked at; sums only, never an article. */
import { option, printScores, readSamples } from "./support/samples.ts";

const FOLDER = new URL("held-out/", import.meta.url);

export default async function run(args: string[]): Promise<unknown> {
  return printScores(await readSamples(option(args, "lang"), FOLDER));
}
