/** Who speaks: an entity of the document, or only a name or phrase as written ("fonti libanesi"). */
export interface Source {
  /** Index into the document's entities, -1 when nothing is known of the speaker. */
  entity: number;
  name: string;
  /** Offsets of the mention, UTF-16, end exclusive; null when the speaker is carried over from an earlier sentence. */
  mention: [number, number] | null;
  /** Offsets of the whole noun phrase, article and appositions included; null when no words name the speaker. */
  phrase: [number, number] | null;
}

/** A stretch of text in which somebody other than the article speaks. */
export interface Voice {
  source: Source;
  /** The voice that reports this one, an index into `Speech.voices`; -1 when the article does. */
  outer: number;
  /** What the reporting verb says of the content: `certain` for plain verbs, `unknown` for claims. */
  certainty: "certain" | "probable" | "possible" | "unknown";
}

export interface Quotation {
  kind: "direct" | "indirect" | "mixed";
  /** Null when nobody can be named. */
  speaker: Source | null;
  addressee: Source | null;
  /** Offsets of the reporting verb or phrase, UTF-16; null when the quotation stands alone. */
  cue: [number, number] | null;
  /** Offsets of what was said, marks excluded. */
  content: [number, number];
  /** Words of the content, end exclusive. */
  firstWord: number;
  endWord: number;
  /** The word of the reporting verb or phrase, -1 when there is none. */
  cueWord: number;
  /** Index of the speaker's voice in `Speech.voices`; -1 when there is no speaker. */
  voice: number;
  /** `thought`: believed or wanted rather than said; `headline`: told again, shortened, above the text. */
  standing: "said" | "thought" | "headline";
}

/** Who says what in a document. */
export interface Speech {
  quotations: Quotation[];
  voices: Voice[];
  /** Per word: the innermost voice whose words these are; -1 for the article itself. */
  voiceAt: Int32Array;
  /** Per word: index of the quotation between whose marks it stands, -1 outside: there "I" and "we" are the speaker. */
  quotationAt: Int32Array;
}
