import { lineOf } from "../../src/evaluation/labels.ts";
import type { Mistake } from "../../src/evaluation/mistakes.ts";
import type { Report } from "../errors.ts";
import { OPEN_SETS, storyFolder } from "../stories.ts";
import { printByCause } from "../support/causes.ts";
import { keepStories } from "../support/keep-stories.ts";
import { option } from "../support/samples.ts";
import { fitOf, partiesFit } from "../support/story-fit.ts";
import { type GoldStory, readClusters } from "../support/story-gold.ts";
import { type GoldPair, type JudgedEvent, type JudgedReport, judge, type Link } from "../support/story-pairs.ts";

/**
 * What keeps reports of one story apart, and what brings others together, on what is open by cause. A report that was not read as
 * its story is listed once, with the pairs it costs. `--set`, `--cluster NAME` leave the others out.
 */
const report: Report = async (language, limit, args) => {
  const set = option(args, "set");
  const sets = OPEN_SETS.filter((each) => set === null || each === set);
  const clusters = sets.flatMap((each) => readClusters(storyFolder(each)));
  const { reports } = await keepStories(clusters);
  const { gold, wrong, uncoded } = judge(clusters, reports);
  const only = option(args, "cluster");
  const isAsked = ({ cluster }: { cluster: string }) => only === null || cluster === only;
  const lost = gold.filter(isAsked);
  const mistakes = [
    ...unreadOf(lost, language),
    ...lost.filter(({ fate }) => fate === "merging").map(partedOf),
    ...wrong.filter(isAsked).map((link) => mergedOf(link, "merged: ")),
    ...uncoded.filter(isAsked).map((link) => mergedOf(link, "together through what is not coded: ")),
  ];
  printByCause(mistakes, limit, args);
};

/** Reports that have no event that could be the story's, each once. */
function unreadOf(pairs: readonly GoldPair[], language: string | null): Mistake[] {
  const costs = new Map<string, { report: JudgedReport; story: GoldStory; pairs: number }>();
  for (const { story, one, other, fate } of pairs) {
    if (fate !== "reading") continue;
    for (const report of [one, other]) {
      if (report.events.some(({ assigned }) => assigned.has(story.name))) continue;
      const key = `${report.article} ${story.name}`;
      const known = costs.get(key);
      if (known === undefined) costs.set(key, { report, story, pairs: 1 });
      else known.pairs++;
    }
  }
  return [...costs.values()]
    .filter(({ report }) => language === null || report.report.language === language)
    .map(({ report, story, pairs: lost }) => ({
      cause: `not read: ${causeOf(story, report)}`,
      place: `${placeOf(report)} (${lost} pairs)\n${report.report.text}`,
      gold: storyLine(story),
      read: report.events.map(lineOf).join("\n          ") || "no event",
    }));
}

function causeOf(story: GoldStory, { events }: JudgedReport): string {
  if (events.some((event) => fitOf(story, event) > 0)) return "held for another story";
  if (events.some((event) => story.types.includes(event.event.type))) return "its parties differ";
  if (events.some((event) => partiesFit(story, event) === 2)) return "its type differs";
  return events.length === 0 ? "no event at all" : "nothing of it";
}

/** Two reports that were read as one story but stand apart. */
function partedOf({ story, one, other }: GoldPair): Mistake {
  const eventOf = (each: JudgedReport) => each.events.find(({ assigned }) => assigned.has(story.name))!;
  const [mine, theirs] = [eventOf(one), eventOf(other)];
  return {
    cause: `not merged: ${differenceOf(mine, theirs)}`,
    place: `${placeOf(one)} | ${placeOf(other)}`,
    gold: storyLine(story),
    read: `${eventLine(mine)}\n          ${eventLine(theirs)}`,
  };
}

function differenceOf(one: JudgedEvent, other: JudgedEvent): string {
  if (one.event.type !== other.event.type) return "types differ";
  if (one.day !== other.day) return "days differ";
  if (one.event.polarity !== other.event.polarity) return "one denies";
  const places = [one.event.place?.name, other.event.place?.name];
  if (places[0] !== undefined && places[1] !== undefined && places[0] !== places[1]) return "places differ";
  if (one.story !== null && other.story !== null) return "each among others";
  return "participants or words";
}

const mergedOf = ({ one, other, mine, theirs }: Link, cause: string): Mistake => ({
  cause: `${cause}${mine.event.type === theirs.event.type ? mine.event.type : "two types"}`,
  place: `${placeOf(one)} | ${placeOf(other)}`,
  gold: `${[...one.report.tells].join(", ")} | ${[...other.report.tells].join(", ")}`,
  read: `${eventLine(mine)}\n          ${eventLine(theirs)}`,
});

const placeOf = ({ report }: JudgedReport): string => `${report.cluster}/${report.name}: ${report.title}`;

const eventLine = (event: JudgedEvent): string =>
  `${event.day} ${event.event.place?.name ?? "–"} ${lineOf(event)}${event.story === null ? "" : ` in s${event.story}`}`;

function storyLine({ name, types, together, actors, recipients, day }: GoldStory): string {
  return `${name}: ${types.join("/")} ${actors.join(",")} ${together ? "+" : "→"} ${recipients.join(",") || "–"} · ${day}`;
}

export default report;
