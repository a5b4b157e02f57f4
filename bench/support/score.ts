import type { EventRecord } from "../../src/reader/index.ts";
import { type Counts, line, rateCells, rates, share } from "./figures.ts";
import { matchEvents, sameType } from "./match-events.ts";
import { matchedAgreements, matchedProjections, matchedQuotations } from "./match-others.ts";
import type { GoldEvent, Sample } from "./samples.ts";

/** What is compared on events whose type and participants are right; a null of the gold's date means the text does not tell. */
const DETAILS: Readonly<
  Record<string, { counts: (gold: GoldEvent) => boolean; right: (gold: GoldEvent, read: EventRecord) => boolean }>
> = {
  mode: { counts: () => true, right: (gold, read) => gold.mode === read.mode },
  symmetry: { counts: () => true, right: (gold, read) => gold.symmetric === read.symmetric },
  date: {
    counts: (gold) => gold.date !== null,
    right: (gold, read) => read.date.start?.startsWith(gold.date!) ?? false,
  },
  place: { counts: (gold) => gold.place !== null, right: (gold, read) => gold.place === (read.place?.country ?? null) },
  time: { counts: () => true, right: (gold, read) => gold.time === read.time },
  certainty: { counts: () => true, right: (gold, read) => gold.certainty === read.certainty },
  polarity: { counts: () => true, right: (gold, read) => gold.polarity === read.polarity },
  attribution: {
    counts: () => true,
    right: (gold, read) => (gold.attribution.length === 0) === (read.attribution.length === 0),
  },
};

/** Prints one table a language and returns its figures; with `byFile` also a line of events for each article. */
export function scoreSamples(samples: readonly Sample[], byFile = false): Record<string, unknown> {
  const figures: Record<string, unknown> = {};
  for (const language of new Set(samples.map(({ gold }) => gold.language))) {
    figures[language] = score(
      language,
      samples.filter(({ gold }) => gold.language === language),
      byFile,
    );
  }
  return figures;
}

function score(language: string, samples: readonly Sample[], byFile: boolean): unknown {
  console.log(line(`${language}, ${samples.length} articles`, ["P", "R", "F1", "right", "gold", "read"]));
  const print = (name: string, counts: Counts) => {
    console.log(line(name, [...rateCells(counts), counts.right, counts.gold, counts.predicted]));
    return rates(counts);
  };
  const parts = {
    events: total(samples, (sample) => countEvents(sample)),
    "events by type only": total(samples, (sample) => countEvents(sample, true)),
    quotations: total(samples, (sample) => matchedQuotations(sample)),
    agreements: total(samples, (sample) => matchedAgreements(sample)),
    projections: total(samples, (sample) => matchedProjections(sample)),
  };
  const figures: Record<string, unknown> = {};
  for (const [name, counts] of Object.entries(parts)) figures[name] = print(`  ${name}`, counts);
  figures.details = details(samples);
  if (byFile) for (const sample of samples) print(`    ${sample.name}`, countEvents(sample));
  return figures;
}

function total(samples: readonly Sample[], count: (sample: Sample) => Counts): Counts {
  const sum: Counts = { right: 0, gold: 0, predicted: 0 };
  for (const sample of samples) {
    const { right, gold, predicted } = count(sample);
    sum.right += right;
    sum.gold += gold;
    sum.predicted += predicted;
  }
  return sum;
}

/** Events with their participants, or types alone; an optional event counts neither when it is read nor when it is not. */
export function countEvents({ gold, record }: Sample, typeOnly = false): Counts {
  const { matchOf } = matchEvents(gold.events, record, typeOnly ? sameType : undefined);
  const matched = gold.events.filter((_, index) => matchOf[index] >= 0);
  const optional = matched.filter((event) => event.optional).length;
  return {
    right: matched.length - optional,
    gold: gold.events.filter((event) => !event.optional).length,
    predicted: record.events.length - optional,
  };
}

/** Share of right details among matched events that are not optional. */
function details(samples: readonly Sample[]): Record<string, string> {
  const figures: Record<string, string> = {};
  for (const [name, { counts, right }] of Object.entries(DETAILS)) {
    let good = 0;
    let all = 0;
    for (const { gold, record } of samples) {
      const { matchOf } = matchEvents(gold.events, record);
      gold.events.forEach((event, index) => {
        if (matchOf[index] < 0 || event.optional || !counts(event)) return;
        all++;
        if (right(event, record.events[matchOf[index]])) good++;
      });
    }
    figures[name] = share(good, all);
  }
  console.log(
    `  of matched events: ${Object.entries(figures)
      .map(([name, value]) => `${name} ${value}`)
      .join(", ")}`,
  );
  return figures;
}
