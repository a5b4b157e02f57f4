import { mendAppositionsBeforeRelatives } from "../clauses/appositions-before-relatives.ts";
import { mendRelativeRoots } from "../clauses/relative-roots.ts";
import {
  mendEnclosedRelatives,
  mendRelatives,
  mendSharedRelatives,
  mendTimesInRelatives,
} from "../clauses/relatives.ts";
import type { Mending } from "../mending.ts";
import { mendRelativesBehindNames } from "../phrases/office-holders.ts";

/** Relative clauses and the nouns they hang on. */
export const RELATIVES: readonly Mending[] = [
  mendRelativeRoots,
  mendRelatives,
  mendRelativesBehindNames,
  mendTimesInRelatives,
  mendEnclosedRelatives,
  mendSharedRelatives,
  mendAppositionsBeforeRelatives,
];
