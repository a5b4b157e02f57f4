/** Function words that most sentences of a language have some of, and no other language several of. */
const TELL_TALE: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set([
    ...[
      "about",
      "after",
      "and",
      "are",
      "as",
      "been",
      "by",
      "for",
      "from",
      "had",
      "has",
      "have",
      "his",
      "its",
      "of",
      "on",
      "said",
    ],
    ...["that", "the", "their", "they", "this", "to", "was", "were", "which", "who", "will", "with"],
  ]),
  it: new Set([
    ...[
      "ai",
      "alla",
      "alle",
      "anche",
      "che",
      "da",
      "dai",
      "dal",
      "dalla",
      "degli",
      "dei",
      "della",
      "delle",
      "di",
      "gli",
      "ha",
    ],
    ...["hanno", "il", "lo", "nei", "nel", "nella", "non", "per", "più", "sono", "stata", "stato", "sulla", "è"],
  ]),
};

/** So many, so many different ones and this share of all words leave no doubt, unless another language has a tenth as many. */
const SHARE = 0.15;
const FEWEST = 12;
const FEWEST_DIFFERENT = 5;
const STRANGE = 0.1;

/** The available language (the tag as given) that its function words tell beyond doubt; null where there is any. Linear in the text. */
export function toldByFunctionWords(text: string, available: readonly string[]): string | null {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const hits = Object.entries(TELL_TALE).map(([language, telling]) => {
    const met = words.filter((word) => telling.has(word));
    return { language, count: met.length, different: new Set(met).size };
  });
  hits.sort((one, other) => other.count - one.count);
  const [best, next] = hits;
  const isSure = best.count >= Math.max(FEWEST, words.length * SHARE) && best.different >= FEWEST_DIFFERENT;
  if (!isSure || next.count > best.count * STRANGE) return null;
  return available.find((tag) => tag.split("-")[0].toLowerCase() === best.language) ?? null;
}
