import type { Tree } from "../../../grammar/tree.ts";
import { U } from "../../../grammar/universal.ts";
import { isQuote } from "../../../text/quotation-marks.ts";
import type { EventKnowledge } from "../../knowledge.ts";
import { becomePresent } from "./present.ts";

/**
 * "«Ci avevano promesso i visti», protesta un funzionario": right behind the comma or mark that ends a quotation, a noun without article that is
 * the present of a verb of the tables is that verb when who speaks follows. Changes tags.
 */
export function mendVerbsBehindQuotes({ words }: Tree, { verbs }: EventKnowledge): boolean {
  let changed = false;
  for (let verb = 2; verb + 1 < words.length; verb++) {
    if (words.upos[verb] !== U.NOUN || !words.form[verb].endsWith("a") || !verbs.has(`${words.form[verb]}re`)) continue;
    const mark = words.form[verb - 1] === "," ? verb - 2 : verb - 1;
    if (!isQuote(words.form[mark]) || !opensSpeaker(words.upos[verb + 1])) continue;
    becomePresent(words, verb);
    changed = true;
  }
  return changed;
}

const opensSpeaker = (upos: number): boolean => upos === U.ADP || upos === U.DET || upos === U.PROPN || upos === U.ADV;
