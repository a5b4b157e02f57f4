import type { WordClasses } from "./word-classes.ts";

/** Classes of prepositions and of phrases that stand for one, each with its use in `grammar-words.tsv`. */
export const PREPOSITION_USES = {
  /** Prepositions before what is asked for: `for`. */
  askedFor: "asked-for",
  /** Prepositions before what somebody is said to have done: `behind`. */
  behind: "behind",
  /** Prepositions of whom or what somebody is against: `contro`. */
  opposition: "opposition",
  /** Prepositions of reciprocal complements: `tra`, `between`. */
  between: "between",
  /** Prepositions of company: `con`, `with`. */
  company: "company",
  /** Phrases, as lemmas without articles, that set somebody beside the subject between commas: `di intesa con`. */
  companionPhrases: "companion-phrase",
  /** Prepositions that never stand before another: `di`, `con`. */
  lonePrepositions: "lone-preposition",
  /** Prepositions of place: `in`, `a`, `at`. */
  locative: "locative",
  /** Further prepositions of where an act was done, not whither: `near`, `through`. */
  around: "around",
  /** Prepositions of the place one goes to or is in: `a`, `in`. */
  venue: "venue",
  /** Prepositions of whom one calls on: `da`. */
  callingOn: "calling-on",
  /** Prepositions by which people are of a body or state: `observers from the Union`. */
  origin: "origin",
  /** Prepositions of the place one comes from: `da`. */
  whence: "whence",
  /** Prepositions of what words are about: `on`, `su`. */
  topical: "topical",
  /** Prepositions that say when an act was: `after`, `durante`. */
  timing: "timing",
  /** Prepositions and markers under which an event noun is the occasion of its clause: `durante`, `after`. */
  occasion: "occasion",
  /** Phrases, as lemmas, under which an event noun is the occasion too: `a termine di`. */
  occasionPhrases: "occasion-phrase",
} as const;

export type PrepositionClasses = WordClasses<typeof PREPOSITION_USES>;
