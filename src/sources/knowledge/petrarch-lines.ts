/** One line of a PETRARCH dictionary without its comments. */
export interface DictionaryLine {
  text: string;
  /** Counted from 1. */
  line: number;
}

/** The lines that say something: comments of all three kinds (`<!-- -->`, `#`, `;`) cut off, blank lines left out. */
export function dictionaryLines(source: string): DictionaryLine[] {
  const lines: DictionaryLine[] = [];
  let commented = false;
  source.split("\n").forEach((raw, index) => {
    let text = raw.replace(/\r$/, "");
    if (commented) {
      const end = text.indexOf("-->");
      if (end < 0) return;
      text = text.slice(end + 3);
      commented = false;
    }
    for (let start = text.search(/<!\s?--/); start >= 0; start = text.search(/<!\s?--/)) {
      const end = text.indexOf("-->", start);
      commented = end < 0;
      text = text.slice(0, start) + (end < 0 ? "" : text.slice(end + 3));
    }
    const hash = text.indexOf("#");
    if (hash >= 0) text = text.slice(0, hash);
    const semicolon = text.indexOf(";");
    if (semicolon >= 0) text = text.slice(0, semicolon);
    if (text.trim() !== "") lines.push({ text, line: index + 1 });
  });
  return lines;
}

const LINKING = new Set([
  "of",
  "the",
  "and",
  "for",
  "de",
  "la",
  "le",
  "del",
  "da",
  "al",
  "bin",
  "ibn",
  "von",
  "van",
  "in",
]);

/** `MOHAMMAD_ZAHIR_SHAH_` → `Mohammad Zahir Shah`; words without a vowel and abbreviations with points stay in capitals. */
function nameOf(raw: string): string {
  const words = raw.replaceAll("_", " ").trim().split(/\s+/);
  return words.map((word, index) => capitalised(word, index > 0)).join(" ");
}

/** The name, and as it is written where a hyphen joins a small letter: `BARAD-DUR` is Barad-Dur or Barad-dur. */
export function namesOf(raw: string): string[] {
  const name = nameOf(raw);
  return [...new Set([name, name.replace(/-\p{Lu}(?=\p{Ll})/gu, (start) => start.toLowerCase())])];
}

function capitalised(word: string, inside: boolean): string {
  if (word !== word.toUpperCase()) return word;
  const lower = word.toLowerCase();
  if (inside && LINKING.has(lower)) return lower;
  if (word.includes(".") || (word.length <= 5 && !/[AEIOUY]/.test(word))) return word;
  return lower.replace(/(^|[-'’])\p{L}/gu, (start) => start.toUpperCase());
}

/** A date of the dictionaries, `yymmdd` or `yyyymmdd`, as ISO 8601; null when it is none. Two digits up to 29 are of this century. */
export function dictionaryDate(digits: string): string | null {
  if (!/^(\d{6}|\d{8})$/.test(digits)) return null;
  const year =
    digits.length === 8 ? digits.slice(0, 4) : `${Number(digits.slice(0, 2)) < 30 ? "20" : "19"}${digits.slice(0, 2)}`;
  const [month, day] = [digits.slice(-4, -2), digits.slice(-2)];
  const time = Date.parse(`${year}-${month}-${day}T00:00:00Z`);
  return Number.isNaN(time) ? null : new Date(time).toISOString().slice(0, 10);
}
