import { setTimeout as wait } from "node:timers/promises";
import * as z from "zod";
import {
  type Added,
  type Arrival,
  addArticles as addAll,
  type Step,
  settleAdded,
} from "../../questions/add-articles.ts";
import { isExplained } from "../../questions/failures.ts";
import { problemOf } from "../problem.ts";
import { type Given, type Message, route, type Sources } from "../route.ts";
import { articleBody } from "./read.ts";

/** Articles and bytes of one request, and requests at work at once. */
const MOST = { articles: 1000, bytes: 16_000_000, atOnce: 4 };
/** Milliseconds until an article that found too many others waiting is tried again. */
const PAUSE = 500;

const body = z
  .array(articleBody)
  .min(1)
  .max(MOST.articles)
  .meta({ id: "ArticlesToAdd", description: "Articles with what is known of them" });

const outcome = z.object({
  at: z.int().describe("Which of those that were sent, from 0 on"),
  standing: z.enum(["added", "corrected", "unchanged", "failed"]),
  article: z.string().nullable().describe("Its number in the ledger"),
  events: z.int(),
  code: z.string().nullable().describe("Why it failed"),
  detail: z.string().nullable(),
});

const count = z.int();

/** Adds articles to the ledger. */
export const addArticles = route({
  method: "post",
  path: "/articles",
  id: "addArticles",
  summary:
    "Reads articles into the ledger, as JSON or JSON Lines. With Accept: text/event-stream it is told how far it is by the events read, kept, failed, then done with the totals, or problem",
  body,
  lines: true,
  mostBytes: MOST.bytes,
  atOnce: MOST.atOnce,
  changes: true,
  answer: z
    .object({
      articles: count.describe("Read, whether they were there already or not"),
      added: count,
      corrected: count.describe("Took the place of an older version"),
      unchanged: count.describe("Were there already"),
      failed: count,
      events: count.describe("Events of those added or corrected"),
      outcomes: z.array(outcome),
    })
    .meta({ id: "Added", description: "What became of articles that were sent" }),
  problems: [],
  ask: async (given, sources) => {
    const outcomes: z.infer<typeof outcome>[] = [];
    const steps = stepsOf(given, sources);
    for (;;) {
      const { done, value } = await steps.next();
      if (done) return { ...value, outcomes: outcomes.sort((one, other) => one.at - other.at) };
      if (value.step !== "read") outcomes.push(outcomeOf(value));
    }
  },
  follow: (given, sources) => messagesOf(stepsOf(given, sources)),
});

async function* messagesOf(steps: AsyncGenerator<Step, Added>): AsyncGenerator<Message, undefined> {
  try {
    for (;;) {
      const { done, value } = await steps.next();
      if (done) return yield { event: "done", data: value };
      const at = Number(value.name);
      yield { event: value.step, data: value.step === "read" ? { at, events: value.events } : outcomeOf(value) };
    }
  } finally {
    // Whoever is gone leaves what was kept, and what was not yet is not.
    await steps.return(null as never);
  }
}

/** What was kept is indexed however it ends. */
async function* stepsOf(
  { body: articles, signal }: Given,
  { store, finder, read }: Sources,
): AsyncGenerator<Step, Added> {
  try {
    return yield* addAll(store, arrivalsOf(articles as z.infer<typeof body>, read, signal));
  } finally {
    await settleAdded(store, finder);
  }
}

async function* arrivalsOf(
  articles: z.infer<typeof body>,
  read: Sources["read"],
  signal: AbortSignal | undefined,
): AsyncGenerator<Arrival, undefined> {
  for (const [at, { text, ...known }] of articles.entries()) {
    if (signal?.aborted) return;
    const name = String(at);
    try {
      yield { name, record: await readInTurn(() => read(text, known), signal) };
    } catch (error) {
      if (!isExplained(error)) throw error;
      yield { name, error };
    }
  }
}

/** Where many wait to be read, many articles of one request wait longer. */
async function readInTurn<T>(read: () => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  for (;;) {
    try {
      return await read();
    } catch (error) {
      if (!isExplained(error) || error.code !== "request-busy" || signal?.aborted) throw error;
      await wait(PAUSE);
    }
  }
}

function outcomeOf(step: Exclude<Step, { step: "read" }>): z.infer<typeof outcome> {
  const at = Number(step.name);
  if (step.step === "failed") {
    const { code, detail } = problemOf(step.error);
    return { at, standing: "failed", article: null, events: 0, code, detail };
  }
  const { article, standing, events } = step.kept;
  return { at, standing, article: `a${article}`, events, code: null, detail: null };
}
