import type { Route } from "../route.ts";
import { article } from "./articles.ts";
import { event } from "./events.ts";
import { ledger, schema } from "./ledger.ts";
import { read } from "./read.ts";
import { story } from "./stories.ts";

/** Every question there is, in the order in which they are described. */
export const ROUTES: readonly Route[] = [ledger, article, event, story, read, schema];
