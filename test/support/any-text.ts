import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";

const SAMPLES = new URL("../../samples/", import.meta.url);

/** What breaks readers: marks that pair or do not, letters that compose or run the other way, halves of letters, control characters. */
const ODDITIES = [
  ..."“”„‟«»‹›‘’‚‛\"'`´〝〞「」『』()[]{}<>¿¡",
  ..."–—‑-…·•:;,.!?%€$£/\\|_*#@&©®º°ª§",
  ..."\t\n\r\u000b\f\u0001\u001b\u007f\u0085\u00a0\u00ad\u200b\u200d\u200e\u202e\u2028\u2029\ufeff\ufffd\uffff",
  "\r\n",
  "\n\n",
  "\ud83d\ude00",
  "👨‍👩‍👧‍👦",
  "🇮🇹",
  "\ud800",
  "\udc00",
  "e\u0301",
  "a\u0323\u0307",
  "\u0301",
  "한국 ",
  "\u1112\u1161\u11ab",
  "שלום ",
  "السلام ",
  "北京 ",
  "Москва ",
  "ﬁ",
  "İ",
  "ß",
];

/** What rules are made of, where a text that makes no sense may lead them astray. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  it: "Il la l’ dell’ gli e, o che di a da con contro per tra se non né ma quando dopo è sono ha hanno avrebbe ha detto ha accusato promette di minaccia chiede a rifiuta nega vertice accordo trattato sanzioni attacco presidente russo ministro degli Esteri ex premier Putin Kim Jong Un Mosca Roma Italia Nato Hamas Ansa secondo ieri domani martedì 3 settembre 2025 dott. U.S.A. 1.000 due Paesi lui loro suo possibile forse".split(
    " ",
  ),
  en: "The a of to by with against for between if not nor but when after is are has have would said that accused promises to threatens asks refuses denies talks agreement treaty sanctions attack president Russian foreign minister former prime Putin Kim Jong Un Moscow London Britain NATO Hamas Reuters according to yesterday tomorrow Tuesday 3 September 2025 Mr. U.S. 1,000 two countries he they its possible perhaps n’t ’s".split(
    " ",
  ),
};

/** Parts of the sample articles of a language, some sentences each. */
function excerpts(language: string): string[] {
  return readdirSync(SAMPLES)
    .filter((name) => name.startsWith(`${language}-`) && name.endsWith(".txt"))
    .flatMap((name) => readFileSync(new URL(name, SAMPLES), "utf8").match(/[\s\S]{1,72}(?:\s|$)/g) ?? []);
}

/** Short texts that look like news of a language and are not: words and oddities in a row, sample articles with edits, anything. */
export function anyText(language: string): fc.Arbitrary<string> {
  const word = fc.constantFrom(...WORDS[language]).map((each) => `${each} `);
  const piece = fc.oneof({ arbitrary: word, weight: 4 }, { arbitrary: fc.constantFrom(...ODDITIES), weight: 1 });
  const row = fc.array(piece, { maxLength: 12, size: "max" }).map((pieces) => pieces.join(""));
  const edit = fc.record({ at: fc.nat(72), removed: fc.nat(12), put: piece, times: fc.constantFrom(0, 1, 1, 2, 9) });
  const edited = fc
    .tuple(fc.constantFrom(...excerpts(language)), fc.array(edit, { maxLength: 4 }))
    .map(([text, edits]) =>
      edits.reduce(
        (now, { at, removed, put, times }) => now.slice(0, at) + put.repeat(times) + now.slice(at + removed),
        text,
      ),
    );
  const anything = fc
    .array(fc.integer({ min: 1, max: 0x10ffff }), { maxLength: 40, size: "max" })
    .map((points) => String.fromCodePoint(...points));
  return fc.oneof({ arbitrary: row, weight: 4 }, { arbitrary: edited, weight: 4 }, { arbitrary: anything, weight: 1 });
}
