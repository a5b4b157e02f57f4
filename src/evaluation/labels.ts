import type { ArticleRecord, EventRecord } from "../reader/index.ts";
import type { GoldEvent } from "./gold.ts";

/** An event for comparison: who stands on which side as sorted labels, where in the text its words lie (code points). */
export interface Labelled {
  event: EventRecord;
  actors: string[];
  recipients: string[];
}

/**
 * The label under which an actor is compared: the ISO 3166-1 alpha-3 code of its state; for international bodies and armed groups,
 * their organs and officials, the id of the body; for whoever belongs to no state, its id.
 */
export function labelOf(record: ArticleRecord, id: string, country: string | null): string {
  return labelWith(record.actors.find((actor) => actor.id === id)?.body ?? null, id, country);
}

/** The same, of an actor whose body is known. */
export const labelWith = (body: string | null, id: string, country: string | null): string =>
  body ?? (country === null || country === "IGO" ? id : country);

/** Country and sector of a participant, as they are compared. */
export const sectorLabel = (one: { id: string; country: string | null; sector: string | null }): string =>
  `${one.country ?? one.id} ${one.sector ?? "–"}`;

/** Both sides of an event as sorted sets of labels. */
export function labelled(record: ArticleRecord, event: EventRecord): Labelled {
  const labels = (side: EventRecord["actors"]) =>
    sortedSet(side.map(({ id, country }) => labelOf(record, id, country)));
  return { event, actors: labels(event.actors), recipients: labels(event.recipients) };
}

function sortedSet(values: readonly string[]): string[] {
  return [...new Set(values)].sort();
}

export function sameSet(left: readonly string[], right: readonly string[]): boolean {
  const [a, b] = [sortedSet(left), sortedSet(right)];
  return a.length === b.length && a.every((value, index) => value === b[index]);
}

/** One line for an event: `CONSULT/visit JPN → NZL · past certain · [it:visitare/subj>obj]`. */
export function lineOf({ event, actors, recipients }: Labelled): string {
  const kind = event.mode === null ? event.type : `${event.type}/${event.mode}`;
  const sides = event.symmetric ? actors.join(" + ") : `${actors.join(",") || "–"} → ${recipients.join(",") || "–"}`;
  const standing = `${event.time} ${event.certainty}${event.polarity === "negated" ? " negated" : ""}`;
  const voices = event.attribution.length === 0 ? "" : ` · by ${event.attribution.map(({ name }) => name).join(" < ")}`;
  return `${kind} ${sides} · ${standing}${voices} · [${event.rule}]`;
}

/** One line for a coded event, as `lineOf` gives one for an event read. */
export function goldLine(event: GoldEvent): string {
  const { type, mode, actors, recipients, trigger, attribution = [] } = event;
  const kind = (mode ?? null) === null ? type : `${type}/${mode}`;
  const sides = event.symmetric ? actors.join(" + ") : `${actors.join(",") || "–"} → ${recipients.join(",") || "–"}`;
  const standing = [event.time, event.certainty, event.polarity === "negated" ? "negated" : undefined];
  const stands = standing.filter((one) => one !== undefined).join(" ");
  const voices = attribution.length === 0 ? "" : ` · by ${attribution.join(" < ")}`;
  return `${kind} ${sides}${stands && ` · ${stands}`}${voices}${trigger && ` · “${trigger}”`}`;
}
