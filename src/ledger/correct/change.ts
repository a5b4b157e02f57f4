import type { DateRecord, EventRecord } from "../../reader/index.ts";

/** Somebody who takes part, as an analyst names him. */
export interface NamedParticipant {
  actor: number;
  id: string;
  country: string | null;
  sector: string | null;
}

/** What an analyst says an event is; what is not said stays. */
export interface EventContent {
  type?: { type: string; mode: string | null; cameo: string; quad: number; score: number };
  /** Who stands on a side, in place of whoever stood there. */
  actors?: NamedParticipant[];
  recipients?: NamedParticipant[];
  /** Who did it suffered it. */
  swap?: true;
  /** Whether all who take part do it to each other. */
  symmetric?: boolean;
  date?: DateRecord;
  /** The day the date counts on. */
  day?: string;
  polarity?: EventRecord["polarity"];
  certainty?: EventRecord["certainty"];
}

/** No event at all; an event just as it stands; an event with other content. */
export type EventChange = { reject: true } | { accept: true } | EventContent;

/** Two stories are one, or some events are a story of their own: the events of both parts when it was said. */
export type StoryChange = ({ merge: number } | { split: number[] }) & { parts: [number[], number[]] };

/** Another actor is this one, or in some events this one is another. */
export type ActorChange = { merge: number; id: string } | { move: number; id: string; events: number[] };

/** What an undo says. */
export interface Undo {
  undo: number;
}

export type Subject = "event" | "story" | "actor";

/** One correction as it is kept. */
export interface Correction {
  correction: number;
  madeAt: string;
  author: string;
  reason: string;
  subject: Subject;
  target: number;
  /** The target as people name it: e345, s12, actor:hamas. */
  name: string;
  change: EventChange | StoryChange | ActorChange | Undo;
  /** The correction it takes back or takes the place of. */
  undoes: number | null;
  undoneAt: string | null;
  undoneBy: string | null;
}

export const isUndo = (change: Correction["change"]): change is Undo => "undo" in change;
export const isStoryChange = (change: Correction["change"]): change is StoryChange => "parts" in change;
