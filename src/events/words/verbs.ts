import type { WordClasses } from "./word-classes.ts";

/** Classes of verbs, each with its use in `grammar-words.tsv`. */
export const VERB_USES = {
  /** Verbs that call somebody something: `call`, `describe`. */
  naming: "naming",
  /** Verbs that say what something is: `rappresentare una minaccia`. */
  amounting: "amounting",
  /** Verbs by which words that attack somebody are quoted: `tuonare`. */
  attackCues: "attack-cue",
  /** Verbs by which something is put to others: `proporre`. */
  proposing: "proposing",
  /** Verbs of going away: `lasciare`. */
  leaving: "leaving",
  /** Verbs of coming home: `rientrare`. */
  returning: "returning",
  /** Verbs by which somebody is given or has so much time: `concedere`, `have`. */
  granting: "granting",
  /** Verbs of giving each other the same: `trade` accusations, `scambiarsi`. */
  reciprocating: "reciprocating",
  /** Verbs whose perfect has the auxiliary of the passive: `sono scesi`. */
  unaccusative: "unaccusative",
  /** Verbs never without an object unless passive (`kill`), where a finite past and a participle look alike. */
  transitive: "transitive",
  /** Verbs that make a passive of a result: `rimanere`, `restare`. */
  resultative: "resultative",
  /** Verbs of what is so rather than happens: `trovarsi`, `possedere`. */
  stative: "stative",
  /** Verbs that say where or what somebody is: `essere`, `be`. */
  copulas: "copula",
  /** Verbs by which somebody suffers what is done to him: `si è visto negare il visto`. */
  suffering: "suffering",
  /** Verbs of attack that also mean to speak against somebody: `attaccare`. */
  spokenAttacks: "attack-in-words",
  /** Verbs of blows that politicians deal each other in words: `hit`, `target`. */
  blows: "blow-in-words",
  /** Verbs of speaking to the press, which officials decline: `comment`. */
  reticence: "reticence",
  /** Verbs whose past looks like their present: `quit`, `cut`. */
  invariable: "invariable",
  /** Verbs and nouns of offering, by which nobody is threatened: `offer`, `offrire`. */
  offering: "offering",
  /** Verbs of having a tie: `have`, `enjoy`. */
  possessing: "possessing",
  /** Verbs by which several settle on what they will do: `agree`, `concordare`. */
  settling: "settling",
  /** Verbs of using a thing, for what is then done: `use`, `usare`. */
  using: "using",
  /** Verbs whose participles behind a hyphen make the name before it a mediator: `Qatari-brokered`. */
  mediating: "mediating",
  /** Words of demands that leave no choice: `demand`, `order`; whoever asks otherwise appeals. */
  insistent: "insistent",
  /** Verbs of looking into what was done: `indagare`. */
  inquiring: "inquiring",
  /** Verbs of holding something to be so, which with another mood ask for it or undertake it: `insist`, `agree`. */
  asserting: "asserting",
  /** Verbs of casting a vote: `vote`. */
  voting: "voting",
  /** Verbs of demanding that also mean to put a question: `ask`. */
  querying: "querying",
  /** Verbs of wishing, by which states demand and candidates talk: `want`. */
  wishing: "wishing",
  /** Verbs of blame whose infinitive tells who is at fault: `is to blame`. */
  blaming: "blaming",
  /** Verbs whose infinitive is due: `need`, `have`. */
  owing: "owing",
  /** Verbs of not doing what was due: `fail`, `mancare`. */
  failing: "failing",
  /** Verbs of what others are owed, which to be denied blames: `listen`, `respect`. */
  meriting: "meriting",
  /** Verbs of doing and having, of which nothing or too little blames: `do`, `offer`. */
  yielding: "yielding",
  /** Verbs of protest that also mean to show: `demonstrate`. */
  showing: "showing",
} as const;

export type VerbClasses = WordClasses<typeof VERB_USES>;
