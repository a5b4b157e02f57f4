import type { Tree } from "../grammar/tree.ts";
import type { Mentions } from "../names/types.ts";
import type { Speech } from "../speech/types.ts";
import type { Sentences, Words } from "../text/words.ts";
import type { TimeExpression } from "../time/time-expression.ts";
import type { Derived } from "./acts/ontology.ts";
import type { EventKnowledge } from "./knowledge.ts";
import type { ActClassifier } from "./learned/act-classifier.ts";

/** All that the earlier rooms found in one document: what events are read from. */
export interface Scene {
  text: string;
  words: Words;
  sentences: Sentences;
  tree: Tree;
  mentions: Mentions;
  times: readonly TimeExpression[];
  speech: Speech;
  knowledge: EventKnowledge;
  /** Tells acts that no row names; null where rows alone are to tell them. */
  classifier: ActClassifier | null;
  /** ISO 8601 date of publication, null when unknown. */
  published: string | null;
}

export type Certainty = "certain" | "probable" | "possible" | "unknown";
export type EventTime = "past" | "present" | "future";

/** Someone who takes part in an event. */
export interface Participant {
  /** Index into the document's entities. */
  entity: number;
  /** Sector code that counts in this event. */
  sector: string | null;
  /** The word by which the participant stands in the clause. */
  word: number;
  /** Index into the document's mentions, -1 when inferred without one. */
  mention: number;
  /** Of an act done together: one of those it was done with, not one of its subjects. */
  beside?: boolean;
}

/** How an act stands to the world: when, how sure, whether it happened, on what condition. */
export interface Factuality {
  time: EventTime;
  certainty: Certainty;
  negated: boolean;
  /** Words of the clause it hangs on ("if …"), end exclusive; null when unconditional. */
  condition: [number, number] | null;
}

/** An event as read from one place of the text, before tellings are merged. */
export interface EventDraft {
  type: string;
  mode: string | null;
  contexts: string[];
  /** CAMEO's code by the meaning; `codeEvents` makes it the one the words carry. */
  cameo: string;
  /** CAMEO's code with the act's tense left aside; null until `codeEvents` when it is no other. */
  untensed: string | null;
  /** CAMEO's code of the promise where PLOVER sees the yielding itself; null otherwise. */
  intent: string | null;
  /** Whether a user's dictionary gave that code: nothing makes it another. */
  coded: boolean;
  /** What the act becomes when it is promised, demanded, refused, threatened. */
  derived: Derived;
  symmetric: boolean;
  actors: Participant[];
  recipients: Participant[];
  factuality: Factuality;
  /** Index into the document's times, -1 when no date is given. */
  time: number;
  /** Entity of the place, with its mention; -1 when none is given. */
  place: number;
  placeMention: number;
  /** Country inferred for a place that the tables give to no state or do not hold; null otherwise. */
  placeCountry: string | null;
  /** Head word of the predicate; the trigger runs from `triggerFirst` to `triggerEnd` (words, end exclusive). */
  head: number;
  triggerFirst: number;
  triggerEnd: number;
  /** Words of the operators above it: `promised`, `refused`. */
  operators: number[];
  /** Words of the evidence, end exclusive. */
  evidence: [number, number];
  also: [number, number][];
  /** Indices into the speech room's voices, nearest first. */
  voices: number[];
  rule: string;
  /** How good a reading of its words it is among others, 0..1: long rows and full frames more, inference and bare nouns less. */
  trust: number;
  /** How likely the recipients learning chose are among all it chose from, 0..1; null where it did not choose. */
  chance: number | null;
  /** The share of such records that are right, 0..1. */
  confidence: number;
  /** Whether a noun, or a participle before one, tells it and no verb: "the attack", "their besieged capital". */
  nominal: boolean;
  /** The verb by which the act is called off: "rimandare la visita"; -1 when it is not. */
  calledOff: number;
  /** Why, for `--explain`: operators applied, participants inferred. */
  steps: string[];
}
