import { createInterface } from "node:readline";
import {
  correctEvent,
  type Doubtful,
  type EventWish,
  findReview,
  type ReviewQuestion,
  type Store,
  undoCorrection,
} from "../ledger/index.ts";
import { changeText } from "../questions/correction-text.ts";
import { typeNamed } from "../questions/event-wish.ts";
import { explainFailure, isExplained } from "../questions/failures.ts";
import { write } from "./output.ts";
import { doubtfulText, standText } from "./review-text.ts";
import type { Style } from "./style.ts";

const KEYS = "a accept · r reject · t another type · s skip · u undo the last · q quit";

/** Asks for lines; null when there are no more. */
interface Lines {
  ask: (prompt: string) => Promise<string | null>;
  close: () => void;
}

/**
 * Shows one doubtful event after the other and writes down what is answered. A line an answer: its key, with the reason behind it
 * (`r a film, not a war`) or asked for next. Works in pipes as in a terminal.
 */
export async function reviewInTurn(
  store: Store,
  question: ReviewQuestion,
  author: string,
  style: Style,
): Promise<void> {
  const lines = readLines();
  const { doubtful } = await findReview(store, question);
  const made: { at: number; correction: number }[] = [];
  try {
    let shown = -1;
    for (let at = 0; at < doubtful.length; ) {
      if (at !== shown) await write(`\n${at + 1} of ${doubtful.length}\n${doubtfulText(doubtful[at], style)}`);
      shown = at;
      const answer = await lines.ask(`${KEYS}\n> `);
      if (answer === null || /^q/.test(answer)) break;
      const step = await obey(store, doubtful[at], answer.trim(), { lines, author, last: made.at(-1) });
      if (step === "undone") at = made.pop()!.at;
      else if (step === "skipped") at++;
      else if (step !== null) made.push({ at: at++, correction: step });
    }
  } finally {
    lines.close();
  }
  await write(`\n${standText(await findReview(store, { ...question, limit: 1 }), style)}`);
}

interface Turn {
  lines: Lines;
  author: string;
  last: { correction: number } | undefined;
}

/** Does what an answer says: gives the number of the correction made; null when the question is to be asked again. */
async function obey(
  store: Store,
  { event }: Doubtful,
  answer: string,
  { lines, author, last }: Turn,
): Promise<number | "undone" | "skipped" | null> {
  const [key, ...words] = answer.split(/\s+/);
  try {
    if (key === "s") return "skipped";
    if (key === "u") {
      if (last === undefined) return tell("nothing was answered before");
      await undoCorrection(store, last.correction, { author, reason: "taken back in review" });
      await write(`${last.correction} undone\n`);
      return "undone";
    }
    const wish = await wishOf(key, words, lines);
    if (wish === null) return tell(`there is no answer "${answer}": ${KEYS}`);
    const reason = words.join(" ") || (await lines.ask("reason: ")) || "";
    if (reason.trim() === "") return tell("a correction wants a reason");
    const { made } = await correctEvent(store, event, wish, { author, reason: reason.trim() });
    await write(`${made.correction}: ${changeText(made.name, made.change)}\n`);
    return made.correction;
  } catch (error) {
    if (!isExplained(error)) throw error;
    process.stderr.write(explainFailure(error));
    return null;
  }
}

/** `a`, `r`, or `t TYPE [mode]`, whose words are taken off; the type is asked for when it is not there. */
async function wishOf(key: string, words: string[], lines: Lines): Promise<EventWish | null> {
  if (key === "a") return { accept: true };
  if (key === "r") return { reject: true };
  if (key !== "t") return null;
  const asked = words.length > 0 ? words.splice(0) : ((await lines.ask("type, and mode: ")) ?? "").trim().split(/\s+/);
  const [type, mode] = asked;
  return { type: typeNamed(type, mode) };
}

async function tell(text: string): Promise<null> {
  await write(`${text}\n`);
  return null;
}

/** Lines of standard input as they are asked for; those that came before anybody asked wait. */
function readLines(): Lines {
  const reader = createInterface({ input: process.stdin, terminal: false });
  const arrived = reader[Symbol.asyncIterator]();
  return {
    ask: async (prompt) => {
      await write(prompt);
      const { value, done } = await arrived.next();
      return done ? null : value;
    },
    close: () => reader.close(),
  };
}
