import { toldByFunctionWords } from "./tell-tale-words.ts";

type Detector = typeof import("eld/extrasmall").eld;

/** Enough text to be sure, and little enough to cost nothing. */
const LONGEST = 2000;
/** Below this many letters a language is guessed, not known. */
const FEWEST_LETTERS = 20;

let loading: Promise<Detector> | null = null;

/**
 * The language of a text: the tag of one that is available (BCP 47, e.g. `["it", "en-GB"]`), the ISO 639-1 code of another; null when
 * the text is too short or not language at all. Reads the first 2,000 characters. Where function words leave a doubt, the library eld is
 * asked, by n-grams of characters; its model takes as long to load as an article to read, and is loaded on first use.
 */
export async function identifyLanguage(text: string, available: readonly string[]): Promise<string | null> {
  const sample = text.slice(0, LONGEST);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < FEWEST_LETTERS) return null;
  const told = toldByFunctionWords(sample, available);
  if (told !== null) return told;
  loading ??= import("eld/extrasmall").then((module) => module.eld);
  const result = (await loading).detect(sample);
  if (result.language === "" || !result.isReliable()) return null;
  return available.find((tag) => tag.split("-")[0].toLowerCase() === result.language) ?? result.language;
}
