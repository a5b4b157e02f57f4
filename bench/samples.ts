/** `npm run bench -- samples [--lang it] [--files]`: how much of the bundled sample articles is read as a careful coder codes it. */
import { option, printScores, readSamples } from "./support/samples.ts";

export default async function run(args: string[]): Promise<unknown> {
  return printScores(await readSamples(option(args, "lang")), args.includes("--files"));
}
