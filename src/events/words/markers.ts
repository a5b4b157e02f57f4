import type { WordClasses } from "./word-classes.ts";

/** Words that open a clause: conjunctions, markers and adverbs, each with its use in `grammar-words.tsv`. */
export const MARKER_USES = {
  /** Conjunctions that open a content clause: `che`, `that`. */
  complementisers: "complementiser",
  /** Markers of a clause of time: `when`, `prima che`. */
  timeMarkers: "time-marker",
  /** Conjunctions of how long: `until`. */
  until: "until",
  /** Markers of purpose: `per`, `to`. */
  purpose: "purpose",
  /** Markers of the reason somebody is punished or thanked: `per`, `for`. */
  reason: "reason",
  /** Markers of the infinitive by which headlines tell what will be done: `to`. */
  headlineFuture: "headline-future",
  /** Prepositions that open clauses too: `as`, `after`. Empty where their noun cannot be taken for a clause's subject. */
  clauseOpeners: "clause-opener",
  /** Openings by which an act is named by who does it: `in what (it called)`. */
  selfNaming: "self-naming",
  /** Adverbs that begin a clause on the place named before them: `Herat, dove …`. */
  where: "where",
  /** Words by which another's act is likened: `come`. */
  alike: "alike",
} as const;

export type MarkerClasses = WordClasses<typeof MARKER_USES>;
