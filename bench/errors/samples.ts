import type { Report } from "../errors.ts";
import { type Labelled, lineOf, sameSet } from "../support/labels.ts";
import { closeness, matchEvents } from "../support/match-events.ts";
import { type GoldEvent, option, readSamples, type Sample } from "../support/samples.ts";

interface Mistake {
  cause: string;
  sample: string;
  sentence: string;
  gold: GoldEvent | null;
  read: Labelled | null;
}

/** Mistakes on the sample articles by cause, the most frequent first. */
const report: Report = async (language, limit, args) => {
  const mistakes = (await readSamples(language)).flatMap(mistakesOf);
  const causes = new Map<string, Mistake[]>();
  for (const mistake of mistakes) causes.set(mistake.cause, [...(causes.get(mistake.cause) ?? []), mistake]);
  const sorted = [...causes].sort((a, b) => b[1].length - a[1].length);
  const only = option(args, "cause");
  for (const [cause, found] of sorted) {
    if (only !== null && !cause.includes(only)) continue;
    console.log(`\n== ${cause}: ${found.length}`);
    for (const { sample, sentence, gold, read } of found.slice(0, limit)) {
      console.log(`${sample}: ${sentence}`);
      if (gold) console.log(`    coded ${goldLine(gold)}`);
      if (read) console.log(`    read  ${lineOf(read)}`);
    }
  }
  console.log(`\n${sorted.map(([cause, found]) => `${cause} ${found.length}`).join(", ")}`);
};

function mistakesOf(sample: Sample): Mistake[] {
  const { gold, record, name } = sample;
  const { predicted, places, matchOf } = matchEvents(gold.events, record);
  const explained = new Set(matchOf);
  const mistakes: Mistake[] = [];
  gold.events.forEach((event, index) => {
    if (event.optional) return;
    const matched = matchOf[index] < 0 ? null : predicted[matchOf[index]];
    const near = matched ?? nearest(event, places[index], predicted, explained);
    if (near !== null && matched === null) explained.add(predicted.indexOf(near));
    const cause = matched === null ? causeOf(event, near) : standingFault(event, matched);
    if (cause !== null)
      mistakes.push({ cause, sample: name, sentence: sentenceAt(sample, places[index]), gold: event, read: near });
  });
  predicted.forEach((read, index) => {
    if (explained.has(index)) return;
    mistakes.push({
      cause: "over-coding",
      sample: name,
      sentence: sentenceAt(sample, read.event.trigger),
      gold: null,
      read,
    });
  });
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

function sentenceAt({ document, record }: Sample, place: readonly [number, number] | null): string {
  if (place === null) return "(the trigger's words are not in the text)";
  const start = [...record.text].slice(0, place[0]).join("").length;
  const { sentences, text } = document;
  for (let index = 0; index < sentences.length; index++) {
    if (sentences.end[index] > start) return text.slice(sentences.start[index], sentences.end[index]);
  }
  return "";
}

function goldLine({
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
