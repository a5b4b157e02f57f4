import type { Document } from "../reader/document.ts";
import type { ArticleRecord } from "../reader/index.ts";

/** What careful coders would differ over: not missed when unread, not wrong when read as coded. */
export interface Doubtful {
  optional?: boolean;
}

export type Span = readonly [number, number];

/** An event as coded by hand; what is undefined was not coded and is not compared. */
export interface GoldEvent extends Doubtful {
  type: string;
  /** Labels as `labelOf` gives them. */
  actors: string[];
  recipients: string[];
  /** Country and sector of every participant, where the coding has them. */
  sectors?: string[];
  mode?: string | null;
  symmetric?: boolean;
  date?: string | null;
  place?: string | null;
  time?: string;
  certainty?: string;
  polarity?: string;
  attribution?: string[];
  /** Its words in the text; empty where the coding does not say. */
  trigger: string;
  /** Where they stand, in code points, where the coding says so. */
  at?: Span;
  what?: string;
}

export interface GoldQuotation extends Doubtful {
  kind?: string;
  /** An id, or the words of the text; undefined where it was not coded. */
  speaker?: string | null;
  content_starts: string;
  content_ends: string;
}

export type GoldAgreement = { kind?: string; parties: string[] } & Doubtful;

export type GoldProjection = { about?: string; cue: string } & Doubtful;

export interface Gold {
  language?: string;
  published?: string;
  events: GoldEvent[];
  quotations: GoldQuotation[];
  agreements: GoldAgreement[];
  projections: GoldProjection[];
}

export const PARTS = ["events", "quotations", "agreements", "projections"] as const;

export type Part = (typeof PARTS)[number];

/** An article as coded by hand and as read. */
export interface CodedArticle {
  name: string;
  gold: Gold;
  record: ArticleRecord;
  document: Document;
  /** The parts that were coded; the others are not scored. */
  parts: ReadonlySet<Part>;
}
