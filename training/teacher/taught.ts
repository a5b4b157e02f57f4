/** Trees of a teacher (`teach.py`) as sentences to learn from: what it is sure enough of. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { type Row, readText } from "../conllu.ts";

/** The mean sureness, of 255, below which a sentence is left out. */
const LEAST_SURE = 205;

/** Sentences that a teacher labelled; parts of speech, features and dictionary forms are left to the model. */
export function readTaught(folder: string, language: string, most: number): Row[][] {
  const texts = JSON.parse(readText(join(folder, `${language}.texts.json.gz`))) as string[][];
  const relations = JSON.parse(readFileSync(join(folder, `${language}.relations.json`), "utf8")) as string[];
  const labels = gunzipSync(readFileSync(join(folder, `${language}.labels.gz`)));
  const words = labels.length / 3;
  if (words !== texts.reduce((sum, { length }) => sum + length, 0))
    throw new RangeError(`${language}.labels.gz was not made from ${language}.texts.json.gz`);
  const sentences: Row[][] = [];
  let at = 0;
  for (const forms of texts) {
    let sure = 0;
    const rows = forms.map((form, place): Row => {
      sure += labels[2 * words + at + place]!;
      const head = labels[at + place]!;
      const deprel = relations[labels[words + at + place]!]!;
      return { form, lemma: form, upos: "X", feats: "_", head, deprel, token: form, opens: true, space: " " };
    });
    if (sure >= LEAST_SURE * forms.length) sentences.push(rows);
    at += forms.length;
  }
  return spread(sentences, most);
}

/** As many of the sentences as have no more than so many words, from all of them alike. */
function spread(sentences: Row[][], most: number): Row[][] {
  const words = sentences.reduce((sum, { length }) => sum + length, 0);
  const share = Math.min(1, most / words);
  return sentences.filter((_, n) => Math.floor((n + 1) * share) > Math.floor(n * share));
}
