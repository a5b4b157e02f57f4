import type { Tool } from "../tool.ts";
import { actor } from "./actor.ts";
import { findActor } from "./actors.ts";
import { listAgreements } from "./agreements.ts";
import { article } from "./articles.ts";
import { correct, listCorrections, undo } from "./corrections.ts";
import { event } from "./events.ts";
import { forecastScores } from "./forecasts.ts";
import { ledger } from "./ledger.ts";
import { listEvents } from "./list-events.ts";
import { listStories } from "./list-stories.ts";
import { network } from "./network.ts";
import { outlook } from "./outlooks.ts";
import { projections } from "./projections.ts";
import { listQuotations } from "./quotations.ts";
import { read } from "./read.ts";
import { relations } from "./relations.ts";
import { listReview } from "./review.ts";
import { search } from "./search.ts";
import { standing } from "./standing.ts";
import { story } from "./stories.ts";

/** All that can be asked, in the order a newcomer would. */
export const TOOLS: readonly Tool[] = [
  ledger,
  search,
  listEvents,
  listStories,
  listQuotations,
  listAgreements,
  findActor,
  actor,
  network,
  relations,
  standing,
  outlook,
  projections,
  forecastScores,
  article,
  event,
  story,
  read,
  listReview,
  listCorrections,
  correct,
  undo,
];
