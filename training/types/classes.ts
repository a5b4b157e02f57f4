import { TYPES } from "./row-meanings.ts";

/** Nothing political passes between the two. */
export const NO_ACT = "NONE";

/** What the classifier tells apart: PLOVER's types, and no act. */
export const CLASSES: readonly string[] = [...TYPES, NO_ACT];
