import type { WordClasses } from "./word-classes.ts";

/** Words beside a noun or a verb, and the participles that make a name what it is, each with its use in `grammar-words.tsv`. */
export const MODIFIER_USES = {
  /** Words that set somebody beside the subject: `insieme a`, `along with`. */
  joining: "joining",
  /** What he is called who did it: `responsible`. */
  responsible: "responsible",
  /** What an act is said to be of whoever did it: `the work of`. */
  authored: "authored",
  /** Words for whoever comes back from a place: "fresh from". */
  comingBack: "coming-back",
  /** Words for being out of a place, and the prepositions behind them: "via dalla Russia", "out of Russia". */
  away: "away",
  fromWhere: "from-where",
  /** Words for whoever passes through one. */
  passing: "passing",
  /** Adjectives of what follows on another of its kind: `nuovo`, `prossimo`. */
  following: "following",
  /** Words of rank, whose infinitives tell what has been: `the first to walk out`. */
  ranks: "rank",
  /** Adverbs of where the text is dated: `here`. */
  here: "here",
  /** Determiners of whichever there may be: `any`, `qualsiasi`. */
  whichever: "whichever",
  /** Words that say of an act that it should be: `necessario`, `occorrere`. */
  needing: "needing",
  /** Phrases before a number that is not exact: `up to`. */
  roughly: "roughly",
  /** Participles that say of what kind a noun is: `armati`. */
  kindParticiples: "kind-participle",
  /** Participles behind a hyphen that make the name before it the doer: `US-led`, `EU-imposed`. */
  leading: "leading",
  /** What ships do with a flag: `battente`. */
  flying: "flying",
  /** Words of too little by themselves: `little`, `niente`. */
  scant: "scant",
  /** Words that are too little when negated: `enough`. */
  sufficient: "sufficient",
  /** Words of too much: `too`, `troppo`. */
  excess: "excess",
  /** Participles behind a hyphen that say whose a place is: `rebel-held`, `Kurdish-controlled`. */
  having: "having",
} as const;

export type ModifierClasses = WordClasses<typeof MODIFIER_USES>;
