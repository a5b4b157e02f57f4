import type { CodedArticle, GoldEvent } from "./gold.ts";
import { goldLine, type Labelled, lineOf, sameSet, sectorLabel } from "./labels.ts";
import { closeness, matchEvents } from "./match-events.ts";
import { aroundOf, type Mistake } from "./mistakes.ts";
import { DATE, type Detail, PLACE } from "./score.ts";

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
export function compare({ gold, record }: Pick<CodedArticle, "gold" | "record">): {
  compared: Compared[];
  predicted: Labelled[];
  spare: Labelled[];
} {
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
export function eventMistakes(article: CodedArticle): Mistake[] {
  const { compared, spare } = compare(article);
  const mistakes: Mistake[] = [];
  for (const { event, place, matched, near } of compared) {
    const cause = matched === null ? causeOf(event, near) : standingFault(event, matched);
    if (cause !== null)
      mistakes.push({ cause, place: placeOf(article, place), gold: goldLine(event), read: near && lineOf(near) });
    if (matched !== null) mistakes.push(...whereAndWhen(event, matched, placeOf(article, place)));
  }
  for (const read of spare) {
    const place = placeOf(article, read.event.trigger);
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
  if (gold.symmetric !== undefined && gold.symmetric !== read.event.symmetric) return "symmetry";
  if (!actors && !recipients) return "wrong actor and recipient";
  return actors ? "wrong recipient" : "wrong actor";
}

/** What is wrong with an event whose type and participants are right; null when nothing is. What was not coded is not compared. */
function standingFault(gold: GoldEvent, { event }: Labelled): string | null {
  const differs = (coded: unknown, read: unknown) => coded !== undefined && coded !== read;
  if (gold.sectors !== undefined && !sameSet(gold.sectors, sectorsOf(event))) return "wrong sector";
  if (
    differs(gold.time, event.time) ||
    differs(gold.certainty, event.certainty) ||
    differs(gold.polarity, event.polarity)
  )
    return "factuality";
  if (differs(gold.mode, event.mode)) return "wrong mode";
  if (gold.attribution !== undefined && (gold.attribution.length === 0) !== (event.attribution.length === 0))
    return "wrong attribution";
  return null;
}

/** The day and the country of an event whose type and participants are right, where they were read otherwise. */
function whereAndWhen(gold: GoldEvent, read: Labelled, place: string): Mistake[] {
  const { date, place: where } = read.event;
  const faultOf = (cause: string, detail: Detail, coded: unknown, found: string): Mistake[] =>
    detail.counts(gold) && !detail.right(gold, read.event)
      ? [{ cause, place, gold: `${coded}: ${goldLine(gold)}`, read: `${found}: ${lineOf(read)}` }]
      : [];
  return [
    ...faultOf("wrong date", DATE, gold.date, `${date.start ?? "no day"} (${date.basis})`),
    ...faultOf("wrong place", PLACE, gold.place, `${where?.country ?? "nowhere"} (${where?.name ?? "–"})`),
  ];
}

const sectorsOf = ({ actors, recipients }: Labelled["event"]): string[] => [...actors, ...recipients].map(sectorLabel);

const placeOf = (article: CodedArticle, place: readonly [number, number] | null): string =>
  `${article.name}: ${aroundOf(article, place)}`;
