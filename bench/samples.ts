/** `npm run bench -- samples [--lang it] [--files]`: how much of the bundled sample articles is read as a careful coder codes it. */
import { option, readSamples } from "./support/samples.ts";
import { scoreSamples } from "./support/score.ts";

export default async function run(args: string[]): Promise<unknown> {
  return scoreSamples(await readSamples(option(args, "lang")), args.includes("--files"));
}
