import type * as z from "zod";
import type { actor } from "../../../src/server/routes/actor.ts";
import type { actors } from "../../../src/server/routes/actors.ts";
import type { article } from "../../../src/server/routes/articles.ts";
import type { correct, corrections } from "../../../src/server/routes/corrections.ts";
import type { dyad, dyadRelation, dyadStanding } from "../../../src/server/routes/dyads.ts";
import type { event } from "../../../src/server/routes/events.ts";
import type { ledger } from "../../../src/server/routes/ledger.ts";
import type { articles } from "../../../src/server/routes/list-articles.ts";
import type { network } from "../../../src/server/routes/network.ts";
import type { outlook, outlookOfActor } from "../../../src/server/routes/outlooks.ts";
import type { projections } from "../../../src/server/routes/projections.ts";
import type { review } from "../../../src/server/routes/review.ts";
import type { search } from "../../../src/server/routes/search.ts";
import type { story } from "../../../src/server/routes/stories.ts";

/** What the server answers, as its own routes say it; for their types alone, nothing of them is in the page. */
type AnswerOf<Route extends { answer: z.ZodType }> = z.output<Route["answer"]>;

export type Ledger = AnswerOf<typeof ledger>;
export type Dyad = AnswerOf<typeof dyad>;
export type Relation = AnswerOf<typeof dyadRelation>;
export type DyadStanding = AnswerOf<typeof dyadStanding>;
export type Event = AnswerOf<typeof event>;
export type Network = AnswerOf<typeof network>;
export type Article = AnswerOf<typeof article>;
export type Articles = AnswerOf<typeof articles>;
export type Search = AnswerOf<typeof search>;
export type Story = AnswerOf<typeof story>;
export type Actors = AnswerOf<typeof actors>;
export type ActorPage = AnswerOf<typeof actor>;
export type ActorOutlook = AnswerOf<typeof outlookOfActor>;
export type Outlook = AnswerOf<typeof outlook>;
export type Projections = AnswerOf<typeof projections>;
export type Review = AnswerOf<typeof review>;
export type Corrections = AnswerOf<typeof corrections>;
export type MadeCorrection = AnswerOf<typeof correct>;
