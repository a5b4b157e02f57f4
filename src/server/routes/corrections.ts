import * as z from "zod";
import type { Correction } from "../../ledger/index.ts";
import { correctionsOf, makeCorrection, takeBack, wordOf } from "../../questions/correction-question.ts";
import { changeText } from "../../questions/correction-text.ts";
import { pageOf, pageParameters } from "../page.ts";
import { route } from "../route.ts";
import { correctionBody, saidIn, wordBody } from "./correction-body.ts";

const text = z.string().nullable();
const whole = z.int();
const participants = z.array(z.object({ actor: whole, id: z.string(), country: text, sector: text }));
const parts = z.tuple([z.array(whole), z.array(whole)]).describe("The events of both parts when it was said");

const change = z.union([
  z.object({ reject: z.literal(true) }),
  z.object({ accept: z.literal(true) }),
  z.object({ undo: whole }),
  z.object({ merge: whole, parts }),
  z.object({ split: z.array(whole), parts }),
  z.object({ merge: whole, id: z.string() }),
  z.object({ move: whole, id: z.string(), events: z.array(whole) }),
  z.object({
    type: z.object({ type: z.string(), mode: text, cameo: z.string(), quad: whole, score: z.number() }).optional(),
    actors: participants.optional(),
    recipients: participants.optional(),
    swap: z.literal(true).optional(),
    symmetric: z.boolean().optional(),
    date: z.looseObject({ start: text, end: text, precision: text }).optional(),
    day: z.string().optional(),
    polarity: z.string().optional(),
    certainty: z.string().optional(),
  }),
]);

/** A correction in an answer. */
export const correction = z
  .object({
    correction: whole.describe("Its number, by which it is undone"),
    madeAt: z.string(),
    author: z.string(),
    reason: z.string(),
    subject: z.enum(["event", "story", "actor"]),
    name: z.string().describe("What it speaks of: e345, s12, actor:hamas"),
    says: z.string().describe("What it says, in English"),
    change,
    undoes: whole.nullable().describe("The correction it takes back or takes the place of"),
    undoneAt: text,
    undoneBy: text,
  })
  .meta({ id: "Correction", description: "What an analyst said of an event, a story or an actor" });

const madeAnew = z
  .object({
    made: correction,
    before: z.array(correction).describe("What was said before of the same, and holds where the new word is silent"),
  })
  .meta({ id: "MadeCorrection", description: "A correction that was made" });

/** A correction as it is shown. */
export const shownCorrection = ({ target: _, ...each }: Correction) => ({
  ...each,
  says: changeText(each.name, each.change),
});
const shownMade = ({ made, before }: { made: Correction; before: readonly Correction[] }) => ({
  made: shownCorrection(made),
  before: before.map(shownCorrection),
});

/** Who corrected what. */
export const corrections = route({
  method: "get",
  path: "/corrections",
  id: "getCorrections",
  summary: "Who corrected what, when and why, undone or not; the last first",
  inQuery: {
    of: {
      says: "Only of an event (e345, with what was said of its stories and actors), a story (s12) or an actor (actor:hamas)",
    },
    ...pageParameters,
  },
  answer: z
    .object({ corrections: z.array(correction), next: text })
    .meta({ id: "Corrections", description: "What analysts said" }),
  problems: [],
  ask: async ({ query: { of, limit, after } }, { store }) => {
    const { items, next } = pageOf((await correctionsOf(store, of)).reverse(), limit, after);
    return { corrections: items.map(shownCorrection), next };
  },
});

/** Says what an event, a story or an actor is in truth. */
export const correct = route({
  method: "post",
  path: "/corrections",
  id: "correct",
  summary:
    "Says what an event, a story or an actor is in truth: a dated row with author and reason, which can be undone",
  body: correctionBody,
  changes: true,
  answer: madeAnew,
  problems: [404, 409],
  ask: async ({ body }, { store }) => {
    const { target, author, reason, ...said } = body as z.infer<typeof correctionBody>;
    return shownMade(await makeCorrection(store, target, saidIn(said), wordOf(author, reason)));
  },
});

/** Takes a correction back. */
export const undo = route({
  method: "post",
  path: "/corrections/{correction}/undo",
  id: "undoCorrection",
  summary: "Takes a correction back, an undo too: what was in force before it is so again",
  inPath: { correction: { says: "Its number", example: "1" } },
  body: wordBody,
  changes: true,
  answer: madeAnew,
  problems: [404, 409],
  ask: async ({ path, body }, { store }) => {
    const { author, reason } = body as z.infer<typeof wordBody>;
    return shownMade(await takeBack(store, path.correction, wordOf(author, reason)));
  },
});
