/** Why a correction cannot be made. The wording stands in `questions/failures.ts`. */
export type CorrectionErrorCode =
  | "correct-event"
  | "correct-superseded"
  | "correct-same"
  | "correct-story"
  | "correct-story-within"
  | "correct-stories"
  | "correct-split"
  | "correct-actor"
  | "correct-actor-merged"
  | "correct-move"
  | "correct-correction"
  | "correct-undone"
  | "correct-kind";

/** A correction that cannot be made: a code and the facts, without wording. Nothing was changed. */
export class CorrectionError extends Error {
  readonly code: CorrectionErrorCode;
  readonly facts: Readonly<Record<string, string | number>>;

  constructor(code: CorrectionErrorCode, facts: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.name = "CorrectionError";
    this.code = code;
    this.facts = facts;
  }
}
