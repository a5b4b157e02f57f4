import type { Evidence } from "../evidence.ts";

export type AgreementStatus = "reported" | "announced" | "signed" | "in-force" | "suspended" | "ended";

/** Something an article tells of an agreement: that it is signed, suspended …, or only that there is one. */
export interface AgreementReport extends Evidence {
  status: AgreementStatus;
  /** Parties that did it; empty when it is only spoken of. */
  by: string[];
  certainty: string;
}

/** An agreement between two sides. */
export interface Agreement {
  /** Id in `data/agreements`; null: it is known from reports only. */
  known: string | null;
  kind: string;
  name: string;
  /** What the tables call it, by language; empty when it is known from reports only. */
  names: Readonly<Record<string, string>>;
  /** Those of the two sides whom it binds; of an agreement only read of, all that were named. */
  parties: string[];
  /** Bodies through which they are bound. */
  through: string[];
  isMultilateral: boolean;
  status: AgreementStatus;
  /** Since when it has been so, as precise as known. */
  since: string | null;
  /** Whether the status is that of the table or of the reports. */
  onWordOf: "table" | "reports";
  /** As the table has them, "" when unknown. */
  signed: string;
  force: string;
  ended: string;
  /** Articles that speak of it. */
  mentions: number;
  /** What changed it, the latest first; of one only spoken of the latest that does. */
  reports: AgreementReport[];
}

/** A body to which both belong. */
export interface SharedBody {
  body: string;
  name: string;
  /** Since when both; null: since before the tables begin. */
  since: string | null;
}
