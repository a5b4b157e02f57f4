import type { Orphan, Place, ReviewQuestion } from "../ledger/index.ts";
import { changeText } from "./correction-text.ts";
import { knownIds } from "./described-by-name.ts";
import { dayGiven } from "./dyad-question.ts";
import { UsageError } from "./usage-error.ts";

/** Checks which events somebody wants to look at. Throws a UsageError. */
export function reviewQuestion(
  { actor, since, until, lang, after }: Partial<Record<string, string>>,
  limit: number,
): ReviewQuestion {
  return {
    limit,
    actor,
    since: dayGiven("--since", since),
    until: dayGiven("--until", until),
    language: lang,
    after: after === undefined ? undefined : placeIn(after),
    isKnown: knownIds(),
  };
}

/** A place in the list as it is asked for. */
export const placeText = ({ sureness, event }: Place): string => `${sureness}:${event}`;

function placeIn(text: string): Place {
  const [, sureness, event] = /^(-?\d\.?\d{0,20}(?:e-\d{1,2})?):(\d{1,15})$/.exec(text) ?? [];
  if (event === undefined)
    throw new UsageError("request-value", { name: "after", wants: "what the page before had as next" });
  return { sureness: Number(sureness), event: Number(event) };
}

/** A correction that says nothing any more, as programs are told it. */
export const plainOrphan = ({ correction, events, article, candidate }: Orphan) => ({
  correction: correction.correction,
  says: changeText(correction.name, correction.change),
  author: correction.author,
  reason: correction.reason,
  events: events.map(eventName),
  article: `a${article}`,
  candidate: candidate === null ? null : eventName(candidate),
});

/** An event as it is asked for. */
export const eventName = (event: number): string => `e${event}`;
