import * as z from "zod";
import { correctionBody, wordBody } from "../../server/routes/correction-body.ts";
import {
  correct as correctRoute,
  corrections as listRoute,
  undo as undoRoute,
} from "../../server/routes/corrections.ts";
import { parametersOf } from "../parameters.ts";
import { lines, rest, restAfter, restText, shortened, shortName } from "../told/short.ts";
import { put, tool } from "../tool.ts";

const correction = z.object({
  correction: z.int().describe("Its number, by which undo_correction takes it back"),
  name: z.string().describe("What it speaks of: e345, s12, actor:hamas"),
  says: z.string(),
  reason: z.string(),
  author: z.string(),
  madeAt: z.string(),
  undone: z.boolean(),
});
type Told = z.infer<typeof correction>;

type Made = Awaited<ReturnType<typeof correctRoute.ask>>["made"];
const toldOf = ({ correction, name, says, reason, author, madeAt, undoneAt }: Made): Told => ({
  ...{ correction, name, madeAt, undone: undoneAt !== null },
  ...{ says: shortened(says), reason: shortened(reason), author: shortName(author) },
});
const text = ({ correction, name, says, reason, author, madeAt, undone }: Told): string =>
  `${correction}. ${name}: ${says} (${author}, ${madeAt.slice(0, 10)}: ${reason})${undone ? " – undone" : ""}`;

/** Who corrected what. */
export const listCorrections = tool({
  name: "list_corrections",
  title: "What analysts corrected",
  description:
    'What analysts said of events, stories and actors – rejected, accepted, corrected –, with author and reason, undone or not, the last first. Use it to see whether something was looked at already. Examples: {}; {"of": "e345"}.',
  parameters: parametersOf(listRoute),
  answer: z.object({ corrections: z.array(correction), rest }),
  ask: async (given, sources) => {
    const { corrections, next } = await put(listRoute, given, sources);
    return { corrections: corrections.map(toldOf), rest: restAfter(next) };
  },
  say: ({ corrections, rest }) =>
    lines(corrections.length === 0 ? "Nothing was corrected." : null, corrections.map(text), restText(rest)),
});

const made = z.object({ made: correction, before: z.array(correction).describe("What was said before of the same") });

/** Says what an event, a story or an actor is in truth. */
export const correct = tool({
  name: "correct",
  title: "Correct an event, a story or an actor",
  description:
    'CHANGES THE LEDGER: says what an event, a story or an actor is in truth, as a dated row with author and reason; what was read stays, and undo_correction takes it back. Only on the user\'s word: show the event with its words (get_event), say what you would correct, and wait for a yes. The author is the user, the reason what they said. Examples: {"target": "e345", "reject": true, "author": "Anna Rossi", "reason": "a film"}; {"target": "e345", "type": "CONSULT", "actors": ["ITA"], "author": "Anna Rossi", "reason": "they met"}.',
  parameters: z.strictObject(correctionBody.shape),
  answer: made,
  changes: true,
  ask: async (given, sources) => {
    const { made, before } = await correctRoute.ask({ path: {}, query: {}, body: given }, sources);
    return { made: toldOf(made), before: before.slice(-5).map(toldOf) };
  },
  say: ({ made, before }) =>
    lines(
      `Kept: ${text(made)}`,
      before.map((each) => `before: ${text(each)}`),
    ),
});

/** Takes a correction back. */
export const undo = tool({
  name: "undo_correction",
  title: "Take a correction back",
  description:
    'CHANGES THE LEDGER: takes a correction back by its number, an undo too; what was in force before it is so again. Only on the user\'s word. Example: {"correction": 7, "author": "Anna Rossi", "reason": "it was no film"}.',
  parameters: z.strictObject({
    correction: z.int("the number of a correction").min(1, "the number of a correction").describe("Its number"),
    ...wordBody.shape,
  }),
  answer: made,
  changes: true,
  ask: async ({ correction, ...body }, sources) => {
    const { made, before } = await undoRoute.ask(
      { path: { correction: String(correction) }, query: {}, body },
      sources,
    );
    return { made: toldOf(made), before: before.slice(-5).map(toldOf) };
  },
  say: ({ made }) => `Kept: ${text(made)}`,
});
