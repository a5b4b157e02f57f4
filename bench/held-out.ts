/** `npm run bench -- held-out [--lang it]`: the table of `samples` on articles nobody has looked at; sums only, never an article. */
import { option, readSamples } from "./support/samples.ts";
import { scoreSamples } from "./support/score.ts";

const FOLDER = new URL("held-out/", import.meta.url);

export default async function run(args: string[]): Promise<unknown> {
  return scoreSamples(await readSamples(option(args, "lang"), FOLDER));
}
