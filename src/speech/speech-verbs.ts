import type { Voice } from "./types.ts";

/** What a reporting verb does with its content. */
export type SpeechKind =
  | "say"
  | "report"
  | "claim"
  | "deny"
  | "announce"
  | "warn"
  | "ask"
  | "order"
  | "think"
  /** Names a thing in somebody's words, and takes no clause: `definire`, `describe`. */
  | "describe"
  /** Says that nothing was said, or that something will not be done: `rifiutare`, `decline`. */
  | "refuse"
  /** Wants, favours or shows something without saying it: `appoggiare`, `seek`. */
  | "attitude"
  /** What can be read in a document: `si legge in una nota`. */
  | "read";

/** A reporting verb. */
export interface SpeechVerb {
  kind: SpeechKind;
  certainty: Voice["certainty"];
}

/** A reporting verb of several words: `rendere noto`, `point out`; the words behind the verb, in lemmas. */
export interface VerbPhrase {
  rest: readonly string[];
  verb: SpeechVerb;
}

/** Phrases in lemmas or forms by their first word, the longest first. */
export type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Kinds of rows that are no verbs; `channel` is kept for reference and not used. */
export const NO_VERB = new Set([
  "according",
  "relay",
  "anaphor",
  "cleft",
  "complementiser",
  "contrast",
  "free-relative",
  "outlet",
  "hearer",
  "quoting",
  "carrier",
  "channel",
  "source",
  "noun",
  "silent",
]);
