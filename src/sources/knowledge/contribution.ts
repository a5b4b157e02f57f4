/** A row a user adds to the tables of `data/`, with where it was written. */
export interface ContributedRow {
  /** Path below `data/`; `*` stands for every language: `actors/organisations.*.tsv`. */
  table: string;
  cells: Readonly<Record<string, string>>;
  file: string;
  /** Counted from 1. */
  line: number;
}

/** What is wrong with a line of a user's file, and what was done about it. */
export interface KnowledgeProblem {
  file: string;
  line: number;
  message: string;
}

/** All that one file of a user's knowledge says. */
export interface Contribution {
  rows: ContributedRow[];
  problems: KnowledgeProblem[];
}

/** Collects the rows and problems of one file. */
export function contributionOf(file: string) {
  const contribution: Contribution = { rows: [], problems: [] };
  return {
    contribution,
    add: (table: string, line: number, cells: Record<string, string>) =>
      contribution.rows.push({ table, cells, file, line }),
    complain: (line: number, message: string) => contribution.problems.push({ file, line, message }),
  };
}

/** A stable id for a name: lower-case ASCII words joined by hyphens; letters without an ASCII base are dropped. */
export function slugOf(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(/[\u0141\u0142]/g, "l")
    .replace(/[\u00d8\u00f8]/g, "o")
    .replace(/[\u0110\u0111]/g, "d")
    .toLowerCase()
    .replace(/[^a-z0-9 ]/g, "")
    .trim()
    .replace(/ +/g, "-");
}
