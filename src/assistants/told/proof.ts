import * as z from "zod";
import type { ToldEvent } from "./event.ts";
import { source, sourceText } from "./source.ts";

/** What shows that something is so: the event or the passage, its words, on whose word, where. */
export const proof = z.object({
  shows: z.string().describe("What it shows: made, kept, broken, imposed, signed …"),
  event: z.string().nullable().describe("For get_event; null: only spoken of"),
  day: z.string().nullable(),
  certainty: z.string(),
  onWordOf: z.array(z.string()).describe("Nearest first; empty: the article's own word"),
  words: z.string().nullable(),
  source,
});

export type Proof = z.infer<typeof proof>;

/** What an event shows; nothing where it is in force no more. */
export const proofOf = (shows: string, event: ToldEvent | undefined): Proof[] =>
  event === undefined
    ? []
    : [
        {
          ...{ shows, event: event.event, day: event.day, certainty: event.certainty },
          ...{ onWordOf: event.onWordOf, words: event.words, source: event.source },
        },
      ];

export const proofText = ({ shows, event, day, certainty, onWordOf, words, source }: Proof): string => {
  const facts = [
    event,
    day,
    certainty === "certain" ? null : certainty,
    onWordOf.length === 0 ? null : `on the word of ${onWordOf.join(", told by ")}`,
    words === null ? null : `“${words}”`,
  ];
  return `    ${shows}: ${facts.filter((fact) => fact !== null).join(" · ")}\n      ${sourceText(source)}`;
};
