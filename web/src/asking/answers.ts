import type * as z from "zod";
import type { dyad } from "../../../src/server/routes/dyads.ts";
import type { event } from "../../../src/server/routes/events.ts";
import type { ledger } from "../../../src/server/routes/ledger.ts";
import type { network } from "../../../src/server/routes/network.ts";

/** What the server answers, as its own routes say it; for their types alone, nothing of them is in the page. */
type AnswerOf<Route extends { answer: z.ZodType }> = z.output<Route["answer"]>;

export type Ledger = AnswerOf<typeof ledger>;
export type Dyad = AnswerOf<typeof dyad>;
export type Event = AnswerOf<typeof event>;
export type Network = AnswerOf<typeof network>;
