import { articles } from "./01-articles.ts";
import { events } from "./02-events.ts";
import { dyads } from "./03-dyads.ts";
import { stories } from "./04-stories.ts";
import { inForce } from "./05-in-force.ts";
import { rulings } from "./06-rulings.ts";
import { imports } from "./07-imports.ts";
import { documents } from "./08-documents.ts";
import { inForceByJoin } from "./09-in-force-by-join.ts";
import { copies } from "./10-copies.ts";
import { search } from "./11-search.ts";
import { forecasts } from "./12-forecasts.ts";

/** One step of the schema. What has been released is never changed: what it lacks is a step of its own, at the end. */
export interface Migration {
  name: string;
  /** Statements both stores understand. */
  sql: string;
  /** Indexes for PostgreSQL; DuckDB skips what cannot match by the least and greatest values of each block of rows. */
  postgres: string;
}

/** The schema, in the order it grew; version n is what the first n make. */
export const MIGRATIONS: readonly Migration[] = [
  articles,
  events,
  dyads,
  stories,
  inForce,
  rulings,
  imports,
  documents,
  inForceByJoin,
  copies,
  search,
  forecasts,
];
