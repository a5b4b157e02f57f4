import type { Tool } from "../tool.ts";
import { findActor } from "./actors.ts";
import { article } from "./articles.ts";
import { event } from "./events.ts";
import { forecastScores } from "./forecasts.ts";
import { ledger } from "./ledger.ts";
import { outlook } from "./outlooks.ts";
import { projections } from "./projections.ts";
import { read } from "./read.ts";
import { relations } from "./relations.ts";
import { search } from "./search.ts";
import { standing } from "./standing.ts";
import { story } from "./stories.ts";

/** All that can be asked, in the order a newcomer would. */
export const TOOLS: readonly Tool[] = [
  ledger,
  search,
  findActor,
  relations,
  standing,
  outlook,
  projections,
  forecastScores,
  article,
  event,
  story,
  read,
];
