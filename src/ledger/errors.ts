/** What can be wrong with a ledger. The wording stands in `questions/failures.ts`. */
export type LedgerErrorCode =
  | "ledger-missing"
  | "ledger-held"
  | "ledger-foreign"
  | "ledger-newer"
  | "ledger-older"
  | "ledger-damaged"
  | "ledger-unwritable"
  | "ledger-full"
  | "ledger-unreachable";

/** A ledger that cannot be used as asked: a code and the facts, without wording. Nothing kept before is lost. */
export class LedgerError extends Error {
  readonly code: LedgerErrorCode;
  readonly facts: Readonly<Record<string, string | number>>;

  constructor(code: LedgerErrorCode, facts: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.name = "LedgerError";
    this.code = code;
    this.facts = facts;
  }
}
