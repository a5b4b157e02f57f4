import type { Correction } from "../ledger/index.ts";
import { dateText } from "./date-text.ts";

/** One line: `17 · 2026-11-26 · Anna: e345 is SANCTION (“the minister only announced it”)`, and who undid it. */
export function correctionText({ correction, madeAt, author, reason, name, change, ...rest }: Correction): string {
  const undone = rest.undoneAt === null ? "" : `, undone ${rest.undoneAt.slice(0, 10)} by ${rest.undoneBy}`;
  return `${correction} · ${madeAt.slice(0, 10)} · ${author}: ${changeText(name, change)} (“${reason}”)${undone}`;
}

/** What a correction says of `name` (e345, s12, actor:hamas), in words. */
export function changeText(name: string, change: Correction["change"]): string {
  if ("undo" in change) return `${change.undo} on ${name} undone`;
  if ("reject" in change) return `${name} rejected`;
  if ("accept" in change) return `${name} accepted as it stands`;
  if ("parts" in change)
    return "merge" in change
      ? `s${change.merge} is one story with ${name}`
      : `${change.split.map((event) => `e${event}`).join(", ")} out of ${name}, a story by itself`;
  if ("move" in change)
    return `${name} is actor:${change.id} in ${change.events.map((event) => `e${event}`).join(", ")}`;
  if ("merge" in change) return `actor:${change.id} is ${name}`;
  const { type, actors, recipients, swap, symmetric, date, polarity, certainty } = change;
  const ids = (side: typeof actors) => side!.map(({ id }) => id).join(" + ") || "nobody";
  const facts = [
    type === undefined ? "" : [type.type, type.mode].filter((word) => word !== null).join(" "),
    swap ? "done the other way round" : "",
    actors === undefined ? "" : `done by ${ids(actors)}`,
    recipients === undefined ? "" : `done to ${ids(recipients)}`,
    symmetric === true ? "done with each other" : "",
    date === undefined ? "" : `of ${dateText(date)}`,
    polarity ?? "",
    certainty ?? "",
  ];
  return `${name} is ${facts.filter((fact) => fact !== "").join(", ")}`;
}
