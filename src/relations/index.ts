export type { Change, Comparison } from "./change.ts";
export type { Contact } from "./contacts.ts";
export { isParty } from "./pair.ts";
export { type Relation, type RelationQuestion, relationOf } from "./relation.ts";
export { conflictOf, cooperationOf, type Step, type Tally, type Times } from "./series.ts";
export { nextStep, type Period, STEP_LENGTHS, type StepLength } from "./steps.ts";
export type { TellingEvent } from "./telling-events.ts";
