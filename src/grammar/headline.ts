/** Headlines: where capitals are the fashion of the line, not of the word, they are read past. */
import { CASE, caseOf, FORM, FORM_COLUMNS, type FormTable } from "./forms.ts";
import { U } from "./universal.ts";

/** A line of fewer words with letters is no headline: three names in a row are common. */
const FEWEST = 4;
/** Short words keep their small letters in headlines of either fashion. */
const SHORT = 4;

/** Whether the words from .. to - 1 are nearly all in capitals, or nearly all capitalised. */
function isHeadline(forms: FormTable, ids: Int32Array, from: number, to: number): boolean {
  let words = 0;
  let capitals = 0;
  let long = 0;
  let capitalised = 0;
  for (let i = from; i < to; i++) {
    const shape = caseOf(forms.columns[ids[i]! * FORM_COLUMNS + FORM.shape]!);
    if (shape === CASE.none) continue;
    words++;
    if (shape === CASE.upper) capitals++;
    if (forms.texts[ids[i]!]!.length < SHORT) continue;
    long++;
    if (shape !== CASE.lower) capitalised++;
  }
  return (words >= FEWEST && capitals * 10 >= words * 7) || (long >= FEWEST && capitalised * 10 >= long * 9);
}

/** In a headline, words the lexicon knows as other than names are looked up in small letters, the rest with one capital. */
export function levelHeadline(forms: FormTable, ids: Int32Array, from: number, to: number): void {
  if (!isHeadline(forms, ids, from, to)) return;
  for (let i = from; i < to; i++) {
    const form = forms.texts[ids[i]!]!;
    const shape = caseOf(forms.columns[ids[i]! * FORM_COLUMNS + FORM.shape]!);
    if (shape === CASE.none || shape === CASE.lower) continue;
    const lower = forms.number(form.toLowerCase());
    const usual = forms.columns[lower * FORM_COLUMNS + FORM.usual]!;
    if (usual >= 0 && usual !== U.PROPN) ids[i] = lower;
    else if (shape === CASE.upper) ids[i] = forms.number(form[0]! + form.slice(1).toLowerCase());
  }
}
