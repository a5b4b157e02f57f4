import type { Report } from "../errors.ts";
import { type Mistake, printByCause } from "../support/causes.ts";
import { type Labelled, lineOf, sameSet } from "../support/labels.ts";
import { closeness, matchEvents } from "../support/match-events.ts";
import { type GoldEvent, readSamples, type Sample } from "../support/samples.ts";

/** Mistakes on the sample articles by cause, the most frequent first. */
const report: Report = async (language, limit, args) => {
  printByCause((await readSamples(language)).flatMap(mistakesOf), limit, args);
};

/** A coded event, which no coder doubts, beside what was read of it. */
export interface Compared {
  event: GoldEvent;
  /** Where its trigger stands, in code points. */
  place: readonly [number, number] | null;
  matched: Labelled | null;
  /** What was read right, else what comes nearest to it; null when nothing does. */
  near: Labelled | null;
}

/** Every coded event of one article with what was read of it, and what was read of none. */
export function compare({ gold, record }: Sample): { compared: Compared[]; predicted: Labelled[]; spare: Labelled[] } {
  const { predicted, places, matchOf } = matchEvents(gold.events, record);
  const explained = new Set(matchOf);
  const compared: Compared[] = [];
  gold.events.forEach((event, index) => {
    if (event.optional) return;
    const matched = matchOf[index] < 0 ? null : predicted[matchOf[index]];
    const near = matched ?? nearest(event, places[index], predicted, explained);
    if (near !== null && matched === null) explained.add(predicted.indexOf(near));
    compared.push({ event, place: places[index], matched, near });
  });
  return { compared, predicted, spare: predicted.filter((_, index) => !explained.has(index)) };
}

/** Every mistake of one article, with its cause. */
export function mistakesOf(sample: Sample): Mistake[] {
  const { compared, spare } = compare(sample);
  const mistakes: Mistake[] = [];
  for (const { event, place, matched, near } of compared) {
    const cause = matched === null ? causeOf(event, near) : standingFault(event, matched);
    if (cause !== null)
      mistakes.push({ cause, place: placeOf(sample, place), gold: goldLine(event), read: near && lineOf(near) });
  }
  for (const read of spare) {
    const place = placeOf(sample, read.event.trigger);
    mistakes.push({ cause: "over-coding", place, gold: null, read: lineOf(read) });
  }
  return mistakes;
}

/** The event read nearest to a gold trigger, words in common at least; one of the same type before others. */
function nearest(
  event: GoldEvent,
  place: readonly [number, number] | null,
  predicted: readonly Labelled[],
  taken: ReadonlySet<number>,
): Labelled | null {
  let best: Labelled | null = null;
  let bestWeight = 1;
  predicted.forEach((read, index) => {
    if (taken.has(index)) return;
    const near = closeness(place, read);
    const weight = near + (read.event.type === event.type ? 1.5 : 0);
    if (near > 0 && weight > bestWeight) [best, bestWeight] = [read, weight];
  });
  return best;
}

function causeOf(gold: GoldEvent, read: Labelled | null): string {
  if (read === null) return "missed predicate";
  if (read.event.type !== gold.type) return "wrong type";
  const actors = sameSet(gold.actors, read.actors);
  const recipients = sameSet(gold.recipients, read.recipients);
  if (sameSet(gold.actors, read.recipients) && sameSet(gold.recipients, read.actors)) return "direction swapped";
  if (gold.symmetric !== read.event.symmetric) return "symmetry";
  if (!actors && !recipients) return "wrong actor and recipient";
  return actors ? "wrong recipient" : "wrong actor";
}

/** What is wrong with an event whose type and participants are right; null when nothing is. */
function standingFault(gold: GoldEvent, { event }: Labelled): string | null {
  if (gold.time !== event.time || gold.certainty !== event.certainty || gold.polarity !== event.polarity)
    return "factuality";
  if (gold.mode !== event.mode) return "wrong mode";
  if ((gold.attribution.length === 0) !== (event.attribution.length === 0)) return "wrong attribution";
  return null;
}

const placeOf = (sample: Sample, place: readonly [number, number] | null): string =>
  `${sample.name}: ${sentenceAt(sample, place)}`;

function sentenceAt({ document, record }: Sample, place: readonly [number, number] | null): string {
  if (place === null) return "(the trigger's words are not in the text)";
  const start = [...record.text].slice(0, place[0]).join("").length;
  const { sentences, text } = document;
  for (let index = 0; index < sentences.length; index++) {
    if (sentences.end[index] > start) return text.slice(sentences.start[index], sentences.end[index]);
  }
  return "";
}

/** One line for a coded event, as `lineOf` gives one for an event read. */
export function goldLine({
  type,
  mode,
  actors,
  recipients,
  symmetric,
  time,
  certainty,
  polarity,
  attribution,
  trigger,
}: GoldEvent): string {
  const kind = mode === null ? type : `${type}/${mode}`;
  const sides = symmetric ? actors.join(" + ") : `${actors.join(",") || "–"} → ${recipients.join(",") || "–"}`;
  const voices = attribution.length === 0 ? "" : ` · by ${attribution.join(" < ")}`;
  return `${kind} ${sides} · ${time} ${certainty}${polarity === "negated" ? " negated" : ""}${voices} · “${trigger}”`;
}

export default report;
