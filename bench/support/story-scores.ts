import { type Estimate, estimate } from "../../src/evaluation/bootstrap.ts";
import { fitOf } from "./story-fit.ts";
import type { Cluster } from "./story-gold.ts";
import type { JudgedReport, Judgement } from "./story-pairs.ts";

/** Counts of one cluster; a wrong pair of two clusters counts in that of its first report. */
interface ClusterCounts {
  gold: number;
  found: number;
  reading: number;
  merging: number;
  wrong: number;
  uncoded: number;
  goldApart: number;
  foundApart: number;
}

export interface StoryScores {
  clusters: number;
  stories: number;
  reports: number;
  pairs: Omit<ClusterCounts, "goldApart" | "foundApart">;
  /** How often a report was read as a story it tells: type and parties, type and one side, not at all. */
  tellings: { whole: number; half: number; unread: number };
  /** Per cent, with 95 % intervals over clusters. */
  precision: Estimate;
  /** With the pairs counted as wrong that are together through what is not coded. */
  precisionAtWorst: Estimate;
  recall: Estimate;
  /** Recall of pairs that are no reprints of one another. */
  recallWithoutCopies: Estimate;
  /** Recall of pairs both of whose reports were read as the story. */
  recallOfMerging: Estimate;
  copies: { right: number; gold: number; predicted: number };
  contradictions: { right: number; gold: number; predicted: number };
}

export function scoreStories(clusters: readonly Cluster[], judgement: Judgement): StoryScores {
  const counts = clusters.map(({ name }) => countsOf(name, judgement));
  const ratio = (part: (counts: ClusterCounts) => number, whole: (counts: ClusterCounts) => number) =>
    estimate(counts, (drawn) => {
      const all = sumOf(drawn, whole);
      return all === 0 ? 100 : (100 * sumOf(drawn, part)) / all;
    });
  const found = (each: ClusterCounts) => each.found;
  const total = (name: keyof ClusterCounts) => sumOf(counts, (each) => each[name]);
  return {
    clusters: clusters.length,
    stories: clusters.reduce((sum, { stories }) => sum + stories.length, 0),
    reports: judgement.reports.length,
    pairs: {
      gold: total("gold"),
      found: total("found"),
      reading: total("reading"),
      merging: total("merging"),
      wrong: total("wrong"),
      uncoded: total("uncoded"),
    },
    tellings: countTellings(clusters, judgement.reports),
    precision: ratio(found, (each) => each.found + each.wrong),
    precisionAtWorst: ratio(found, (each) => each.found + each.wrong + each.uncoded),
    recall: ratio(found, (each) => each.gold),
    recallWithoutCopies: ratio(
      (each) => each.foundApart,
      (each) => each.goldApart,
    ),
    recallOfMerging: ratio(found, (each) => each.found + each.merging),
    copies: countCopies(judgement.reports),
    contradictions: countContradictions(clusters, judgement.reports),
  };
}

function countsOf(cluster: string, { gold, wrong, uncoded }: Judgement): ClusterCounts {
  const own = gold.filter((pair) => pair.cluster === cluster);
  const apart = own.filter(({ copy }) => !copy);
  const of = (fate: string, pairs = own) => pairs.filter((pair) => pair.fate === fate).length;
  return {
    gold: own.length,
    found: of("found"),
    reading: of("reading"),
    merging: of("merging"),
    wrong: wrong.filter((link) => link.cluster === cluster).length,
    uncoded: uncoded.filter((link) => link.cluster === cluster).length,
    goldApart: apart.length,
    foundApart: of("found", apart),
  };
}

const sumOf = <Item>(items: readonly Item[], value: (item: Item) => number): number =>
  items.reduce((sum, item) => sum + value(item), 0);

function countTellings(clusters: readonly Cluster[], reports: readonly JudgedReport[]): StoryScores["tellings"] {
  const counts = { whole: 0, half: 0, unread: 0 };
  for (const { name, stories } of clusters) {
    for (const { report, events } of reports) {
      if (report.cluster !== name) continue;
      for (const story of stories) {
        if (!report.tells.has(story.name)) continue;
        const its = events.filter(({ assigned }) => assigned.has(story.name));
        const best = Math.max(0, ...its.map((event) => fitOf(story, event)));
        counts[best === 2 ? "whole" : best === 1 ? "half" : "unread"]++;
      }
    }
  }
  return counts;
}

/** Pairs of reports with one source, as coded and as the ledger knows them. */
function countCopies(reports: readonly JudgedReport[]): StoryScores["copies"] {
  const counts = { right: 0, gold: 0, predicted: 0 };
  for (const [at, one] of reports.entries()) {
    for (const other of reports.slice(at + 1)) {
      const coded = codedSource(one) === codedSource(other);
      const known = (one.original ?? one.article) === (other.original ?? other.article);
      counts.gold += Number(coded);
      counts.predicted += Number(known);
      counts.right += Number(coded && known);
    }
  }
  return counts;
}

const codedSource = ({ report }: JudgedReport): string => `${report.cluster} ${report.copyOf ?? report.name}`;

/** Stories affirmed by some reports and denied by others; of the ledger those it has with events of both polarities. */
function countContradictions(
  clusters: readonly Cluster[],
  reports: readonly JudgedReport[],
): StoryScores["contradictions"] {
  const mixed = contradictionsOf(reports);
  const counts = { right: 0, gold: 0, predicted: mixed.size };
  for (const cluster of clusters) {
    const own = reports.filter(({ report }) => report.cluster === cluster.name);
    for (const { name } of cluster.stories) {
      if (!own.some(({ report }) => report.denies.has(name))) continue;
      counts.gold++;
      const telling = own.flatMap(({ events }) => events.filter(({ assigned }) => assigned.has(name)));
      if (telling.some(({ story }) => story !== null && mixed.has(story))) counts.right++;
    }
  }
  return counts;
}

function contradictionsOf(reports: readonly JudgedReport[]): Set<number> {
  const polarities = new Map<number, Set<string>>();
  for (const { events } of reports) {
    for (const { story, event } of events) {
      if (story === null) continue;
      const known = polarities.get(story) ?? new Set();
      polarities.set(story, known.add(event.polarity));
    }
  }
  return new Set([...polarities].filter(([, its]) => its.size > 1).map(([story]) => story));
}
