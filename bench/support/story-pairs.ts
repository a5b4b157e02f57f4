import type { KeptEvent, KeptReport } from "./keep-stories.ts";
import { assign } from "./story-fit.ts";
import type { Cluster, GoldStory } from "./story-gold.ts";

/** An event with the gold stories it may be an event of. */
export interface JudgedEvent extends KeptEvent {
  assigned: ReadonlySet<string>;
}

export interface JudgedReport extends Omit<KeptReport, "events"> {
  events: JudgedEvent[];
}

/** Two reports that tell one story. */
export interface GoldPair {
  cluster: string;
  story: GoldStory;
  one: JudgedReport;
  other: JudgedReport;
  /** Found, or where it was lost. */
  fate: "found" | "reading" | "merging";
  /** Whether one reprints the other, or both the same. */
  copy: boolean;
}

/** Events of two reports that stand in one story of the ledger. */
export interface Link {
  cluster: string;
  one: JudgedReport;
  other: JudgedReport;
  mine: JudgedEvent;
  theirs: JudgedEvent;
}

export interface Judgement {
  reports: JudgedReport[];
  gold: GoldPair[];
  /** Pairs brought together that tell nothing in common, or through events of different stories: each pair once. */
  wrong: Link[];
  /** Pairs of different stories brought together through events that are coded in neither report: each pair once. */
  uncoded: Link[];
}

/** Sets what was kept beside what was coded, as bench/stories/README.md says. */
export function judge(clusters: readonly Cluster[], kept: readonly KeptReport[]): Judgement {
  const stories = new Map(clusters.map((cluster) => [cluster.name, cluster.stories]));
  const reports = kept.map(({ events, ...rest }): JudgedReport => {
    const assigned = assign(rest.report, stories.get(rest.report.cluster)!, events);
    return { ...rest, events: events.map((event, at) => ({ ...event, assigned: assigned[at] })) };
  });
  const judgement: Judgement = { reports, gold: [], wrong: [], uncoded: [] };
  for (const [at, one] of reports.entries()) {
    for (const other of reports.slice(at + 1)) {
      const links = linksOf(one, other);
      if (one.report.cluster === other.report.cluster)
        for (const story of stories.get(one.report.cluster)!)
          if (one.report.tells.has(story.name) && other.report.tells.has(story.name))
            judgement.gold.push(pairOf(story, one, other, links));
      const wrong = links.find((link) => isWrong(link));
      const uncoded = links.find((link) => isUncoded(link));
      if (wrong !== undefined) judgement.wrong.push(wrong);
      else if (uncoded !== undefined) judgement.uncoded.push(uncoded);
    }
  }
  return judgement;
}

function linksOf(one: JudgedReport, other: JudgedReport): Link[] {
  const cluster = one.report.cluster;
  return one.events.flatMap((mine) =>
    mine.story === null
      ? []
      : other.events
          .filter(({ story }) => story === mine.story)
          .map((theirs) => ({ cluster, one, other, mine, theirs })),
  );
}

function pairOf(story: GoldStory, one: JudgedReport, other: JudgedReport, links: readonly Link[]): GoldPair {
  const isIt = (event: JudgedEvent) => event.assigned.has(story.name);
  const isFound = links.some(({ mine, theirs }) => isIt(mine) && isIt(theirs));
  const isRead = one.events.some(isIt) && other.events.some(isIt);
  return {
    cluster: one.report.cluster,
    story,
    one,
    other,
    fate: isFound ? "found" : isRead ? "merging" : "reading",
    copy: sourceOf(one) === sourceOf(other),
  };
}

const sourceOf = ({ report }: JudgedReport): string => report.copyOf ?? report.name;

/** Whether the two share a story, told or recalled by either. */
function shareStory({ one, other }: Link): boolean {
  if (one.report.cluster !== other.report.cluster) return false;
  const named = ({ report }: JudgedReport) => [...report.tells, ...report.recalls];
  return named(one).some((story) => named(other).includes(story));
}

function isWrong(link: Link): boolean {
  const { one, other, mine, theirs } = link;
  if (one.report.cluster !== other.report.cluster) return true;
  const coded = mine.assigned.size > 0 || theirs.assigned.size > 0;
  if (!shareStory(link)) return coded;
  // They share a story, but this is one event of the one with another event of the other.
  const apart = ![...mine.assigned].some((story) => theirs.assigned.has(story));
  return mine.assigned.size > 0 && theirs.assigned.size > 0 && apart;
}

const isUncoded = (link: Link): boolean =>
  !shareStory(link) && link.mine.assigned.size === 0 && link.theirs.assigned.size === 0;
