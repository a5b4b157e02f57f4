import type { Story } from "../asking/answers.ts";

export type Report = Story["reports"][number];

/** A report, and those of its article's reprints. */
export interface Printed {
  report: Report;
  reprints: Report[];
}

/** Reports on one word: they count as one voice however many they are. */
export interface Voice {
  /** Whose word it is, as its first report names them. */
  name: string | null;
  reports: number;
  printed: Printed[];
}

/** Reports in their order gathered by voice, reprints under what they reprint. */
export function voicesOf(reports: readonly Report[]): Voice[] {
  const byVoice = new Map<string, Report[]>();
  for (const report of reports) byVoice.set(report.voice, [...(byVoice.get(report.voice) ?? []), report]);
  return [...byVoice.values()].map((told) => ({
    name: told[0].attribution[0] ?? told[0].outlet,
    reports: told.length,
    printed: printedOf(told),
  }));
}

function printedOf(told: readonly Report[]): Printed[] {
  const originals = new Set(told.filter(({ copyOf }) => copyOf === null).map(({ article }) => article));
  const isUnder = ({ copyOf }: Report) => copyOf !== null && originals.has(copyOf.article);
  return told
    .filter((report) => !isUnder(report))
    .map((report) => ({
      report,
      reprints:
        report.copyOf === null ? told.filter((each) => isUnder(each) && each.copyOf?.article === report.article) : [],
    }));
}
