/** `npm run train -- attributions`: writes the weights of attributions of both languages to `models/`. */
import { writeFileSync } from "node:fs";
import { readCodedArticles } from "./coded-articles.ts";
import { learnAttributions, packAttributions } from "./train-attributions.ts";

/** The corpus is English: for other languages weights are learnt that know classes of words only. */
const LEXICAL: Readonly<Record<string, boolean>> = { en: true, it: false };

export async function writeAttributions(): Promise<void> {
  for (const [language, lexical] of Object.entries(LEXICAL)) {
    const bytes = packAttributions(learnAttributions(await readCodedArticles(lexical)), lexical);
    const path = `models/${language}/attributions.bin`;
    writeFileSync(path, bytes);
    console.log(`${path}: ${(bytes.length / 1e6).toFixed(1)} MB`);
  }
}
