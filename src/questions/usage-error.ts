import type { Facts } from "../reader/messages.ts";
import type { CorrectionUsageCode } from "./correction-failures.ts";
import type { OutlookUsageCode } from "./outlook-failures.ts";
import type { ServeUsageCode } from "./serve-failures.ts";

/** What can be wrong with a command line. The wording stands in `failures.ts`. */
export type UsageErrorCode =
  | CorrectionUsageCode
  | "command-unknown"
  | "option-unknown"
  | "option-value"
  | "format-unknown"
  | "format-one"
  | "explain-format"
  | "jobs-invalid"
  | "nothing-named"
  | "output-failed"
  | "actors-verb"
  | "actors-name"
  | "actor-unknown"
  | "update-where"
  | "endpoint"
  | "knowledge-folder"
  | "gold"
  | "gold-none"
  | "mistakes-invalid"
  | "record"
  | "from-unknown"
  | "show-nothing"
  | "show-unknown"
  | "story-nothing"
  | "story-unknown"
  | "dyad-pair"
  | "dyad-date"
  | "dyad-period"
  | "dyad-step"
  | "dyad-dataset"
  | "dyad-table"
  | "party-unknown"
  | "record-withheld"
  | "export-format"
  | "export-name"
  | "export-word"
  | "export-text-format"
  | "rights-reserved"
  | "output-exists"
  | "output-ledger"
  | "output-terminal"
  | "output-unwritable"
  | "search-type"
  | "search-value"
  | "search-dyad"
  | "search-source"
  | "search-actor"
  | "search-place"
  | "search-limit"
  | ServeUsageCode
  | OutlookUsageCode;

/** A command line that cannot be obeyed: a code and the facts, without wording. */
export class UsageError extends Error {
  readonly code: UsageErrorCode;
  readonly facts: Facts;

  constructor(code: UsageErrorCode, facts: Facts = {}) {
    super(code);
    this.name = "UsageError";
    this.code = code;
    this.facts = facts;
  }
}
