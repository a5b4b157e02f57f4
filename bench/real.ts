/** `npm run bench -- real [--lang it]`: events of articles that really appeared, whose texts stand in shared data; skipped where it is not. */
import { readReal, SKIPPED } from "./support/real-articles.ts";
import { option, printScores } from "./support/samples.ts";

export default async function run(args: string[]): Promise<unknown> {
  const articles = await readReal(option(args, "lang"));
  if (articles === null) return console.log(SKIPPED);
  return printScores(articles);
}
