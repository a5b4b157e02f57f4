import type { WordClasses } from "./word-classes.ts";

/** Classes of pronouns, each with its use in `grammar-words.tsv`. */
export const PRONOUN_USES = {
  /** Pronouns that resume a noun: `quello cambogiano`. */
  resuming: "resuming",
  /** Relative pronouns that are datives without a preposition: `cui`. */
  dativeRelatives: "dative-relative",
  /** Pronouns of the person addressed that look like possessives: `loro`. */
  dativeForms: "dative-form",
  /** Pronouns of a whole of which a number is taken: `ne`. */
  partitives: "partitive",
  /** The words of "each accused the other". */
  distributive: "distributive",
  otherOfTwo: "other-of-two",
  /** Words for how many that are subjects by themselves: `both`. */
  quantifiers: "quantifier",
} as const;

export type PronounClasses = WordClasses<typeof PRONOUN_USES>;
