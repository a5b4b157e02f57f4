import type { Words } from "../index.ts";

/** What corrections say, in Italian. */
export const corrections: Words["corrections"] = {
  rejected: "non è un evento: scartato",
  accepted: "accolto così com’è",
  undid: (correction) => `correzione ${correction} annullata`,
  moved: (actor, events) => `è ${actor} in ${events}`,
  split: (events) => `${events} a parte, una vicenda a sé`,
  sameActor: (actor) => `${actor} è lo stesso`,
  sameStory: (story) => `${story} è la stessa vicenda`,
  nobody: "nessuno",
  swapped: "al contrario",
  doneBy: (who) => `fatto da ${who}`,
  doneTo: (whom) => `fatto a ${whom}`,
  together: "fatto l’uno con l’altro",
  on: (day) => `del ${day}`,
  negated: "non è accaduto",
  affirmed: "è accaduto",
  undone: (author, day) => `annullata da ${author}, ${day}`,
};
