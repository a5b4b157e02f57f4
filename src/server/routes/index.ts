import type { Route, StreamRoute } from "../route.ts";
import { actor } from "./actor.ts";
import { actors } from "./actors.ts";
import { addArticles } from "./add-articles.ts";
import { agreements } from "./agreements.ts";
import { article } from "./articles.ts";
import { correct, corrections, undo } from "./corrections.ts";
import { dyad, dyadRelation, dyadStanding } from "./dyads.ts";
import { event } from "./events.ts";
import { exports } from "./exports.ts";
import { forecastScores, forecasts } from "./forecasts.ts";
import { ledger, schema } from "./ledger.ts";
import { articles } from "./list-articles.ts";
import { events } from "./list-events.ts";
import { stories } from "./list-stories.ts";
import { network } from "./network.ts";
import { outlook, outlookOfActor } from "./outlooks.ts";
import { projections } from "./projections.ts";
import { quotations } from "./quotations.ts";
import { read } from "./read.ts";
import { review } from "./review.ts";
import { search } from "./search.ts";
import { story } from "./stories.ts";

/** Every question there is, in the order in which they are described. */
export const ROUTES: readonly Route[] = [
  ledger,
  search,
  articles,
  article,
  events,
  event,
  stories,
  story,
  quotations,
  agreements,
  actors,
  actor,
  dyad,
  dyadRelation,
  dyadStanding,
  network,
  outlook,
  outlookOfActor,
  projections,
  forecasts,
  forecastScores,
  review,
  correct,
  undo,
  corrections,
  addArticles,
  read,
  schema,
];

/** Answers that are files. */
export const STREAMS: readonly StreamRoute[] = [exports];
