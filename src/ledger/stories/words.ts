/** Shorter words are mostly of grammar. */
const SHORTEST = 4;
/** Beginnings of words so long stand for all their forms. */
const STEM = 5;

/** What words a stretch of text has, each once: their beginnings without accents, and figures as they stand (without the points of thousands). */
export function wordsIn(text: string): string[] {
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const found = new Set<string>();
  for (const [word] of plain.matchAll(/\p{N}[\p{N}.,]*|\p{L}+/gu)) {
    if (/^\p{N}/u.test(word)) found.add(word.replace(/[.,]/g, ""));
    else if (word.length >= SHORTEST) found.add(word.slice(0, STEM));
  }
  return [...found];
}
