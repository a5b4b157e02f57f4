import type { WordClasses } from "./word-classes.ts";

/** Classes of nouns, each with its use in `grammar-words.tsv`. */
export const NOUN_USES = {
  /** Nouns that say of what kind something is: `un atto di pirateria`. */
  instances: "instance",
  /** Nouns for who looks into what was done: `polizia`, `procura`. */
  inquirers: "inquirer",
  /** People in the street or out of work against those in power, and nothing else: `protesta`, `sciopero`. */
  unrest: "unrest",
  /** What a president lends an occasion: `presence`, `auspices`. */
  witnessing: "witnessing",
  /** Nouns for who represents a state abroad: `embassy`. */
  legation: "legation",
  /** Nouns for a place that an adjective gives its state: `soil`, `capitale`. */
  territory: "territory",
  /** Nouns of people and things that no army fights: `villaggio`, `civile`. */
  civilian: "civilian",
  /** Nouns of time, which are nobody's subject or object: `settimana`, `Monday`. */
  temporal: "temporal",
  /** Nouns of documents and measures, which act for who made them: `decreto`. */
  documents: "document",
  /** Nouns for another side than the owner's: `its ally` is not its own. */
  otherSides: "other-side",
  /** Nouns of borders, which are with somebody: `confine`. */
  borders: "border",
  /** Nouns of what only those in power make or pass: `bill`, `tariffa`. */
  legislation: "legislation",
  /** Answers that stand as nouns: `no`, `sì`. */
  answers: "answer",
  /** Nouns of people whose demands are a protest: `manifestante`. */
  demonstrators: "demonstrator",
  /** Nouns and pronouns for others whom a text does not tell one by one: `alleato`, `everyone`. */
  outsiders: "outsider",
  /** Kin by blood and love: `wife`. */
  kin: "kin",
  /** Nouns for what befalls people, which to call terrible blames nobody: `earthquake`, `scomparsa`. */
  mishaps: "mishap",
  /** Nouns for where a crowd gathers, which a name behind makes a place on a map: `piazza`. */
  squares: "square",
  /** Nouns for a state's own people abroad: `citizen`, `connazionale`. */
  nationals: "national",
  /** Words for those who stand for election, those who vote and what they vote in: `candidate`, `ballot`. */
  electoral: "electoral",
  /** Words for the share of people who say something: `percent`, `survey`. */
  polling: "polling",
  /** Nouns for what candidates hold to be seen: `rally`. */
  rallying: "rallying",
  /** Nouns of demands that also mean what draws people: `appeal`. */
  attraction: "attraction",
  /** Nouns of things that share their verbs with people: an ad is released, a law replaced. */
  things: "thing",
} as const;

export type NounClasses = WordClasses<typeof NOUN_USES>;
