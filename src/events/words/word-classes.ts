/** Lemmas of closed classes, by the names rules know the classes by. */
export type WordClasses<Uses> = { readonly [name in keyof Uses]: ReadonlySet<string> };

/** The words of one use in `grammar-words.tsv`, in the order of the table. */
export type WordsOfUse = (use: string) => readonly string[];

/** Gives each name the words of its use. */
export function compileWordClasses<Uses extends Readonly<Record<string, string>>>(
  uses: Uses,
  wordsOf: WordsOfUse,
): WordClasses<Uses> {
  const classes: Record<string, ReadonlySet<string>> = {};
  for (const [name, use] of Object.entries(uses)) classes[name] = new Set(wordsOf(use));
  return classes as WordClasses<Uses>;
}
