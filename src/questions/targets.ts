import { UsageError } from "./usage-error.ts";

/** What a correction speaks of. */
export type Target =
  | { subject: "event"; number: number }
  | { subject: "story"; number: number }
  | { subject: "actor"; id: string };

/** The target a name means: e345, s12, actor:hamas. Throws a UsageError. */
export function targetOf(name: string): Target {
  const [, kind, digits] = /^([es])(\d{1,15})$/.exec(name) ?? [];
  if (kind !== undefined) return { subject: kind === "e" ? "event" : "story", number: Number(digits) };
  if (/^actor:.+/.test(name)) return { subject: "actor", id: name.slice("actor:".length) };
  throw new UsageError("correct-target", { name });
}

/** The number of a correction. */
export function numberIn(option: string, value: string): number {
  if (!/^\d{1,9}$/.test(value))
    throw new UsageError("correct-list", { option, value, wants: "the number of a correction" });
  return Number(value);
}

/** Events by their numbers, parted by commas. */
export function eventsIn(option: string, list: string): number[] {
  const { events, articles } = articlesIn(option, list);
  if (articles.length > 0) throw new UsageError("correct-list", { option, value: list, wants: "events (e345,e346)" });
  return events;
}

/** Events and articles by their numbers, parted by commas. */
export function articlesIn(option: string, list: string): { events: number[]; articles: number[] } {
  const found = list.split(",").map((each) => /^(e(?=\d{1,15}$)|a(?=\d{1,9}$))(\d+)$/.exec(each.trim()));
  const numbers = (wanted: string) => found.flatMap((each) => (each?.[1] === wanted ? [Number(each[2])] : []));
  if (found.includes(null))
    throw new UsageError("correct-list", { option, value: list, wants: "events or articles (e345,a12)" });
  return { events: numbers("e"), articles: numbers("a") };
}

/** The id of an actor, `actor:` before it. */
export function actorIn(option: string, value: string): string {
  if (!/^actor:.+/.test(value))
    throw new UsageError("correct-list", { option, value, wants: "an actor (actor:hamas)" });
  return value.slice("actor:".length);
}
