import type { Facts } from "../reader/messages.ts";
import type { CorrectionUsageCode } from "./correction-failures.ts";
import { nearest } from "./nearest.ts";
import type { OutlookUsageCode } from "./outlook-failures.ts";
import type { ServeUsageCode } from "./serve-failures.ts";

/** What can be wrong with a command line. The wording stands in `failures.ts`. */
export type UsageErrorCode =
  | CorrectionUsageCode
  | "command-unknown"
  | "option-unknown"
  | "option-value"
  | "format-unknown"
  | "name-unwanted"
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
  | "records-none"
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

/** That there is no such format, with the nearest of those there are, or all of them. */
export const unknownFormat = (option: string, format: string, formats: readonly string[]): UsageError =>
  new UsageError("format-unknown", {
    option,
    format,
    nearest: nearest(format, formats) ?? "",
    all: `${formats.slice(0, -1).join(", ")} or ${formats.at(-1)}`,
  });
