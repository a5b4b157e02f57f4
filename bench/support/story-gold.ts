import { readdirSync, readFileSync } from "node:fs";

/** One event that several reports tell, as it is coded in bench/stories (its README has the form). */
export interface GoldStory {
  name: string;
  /** PLOVER types a careful coder may give it, the first preferred. */
  types: string[];
  /** Whether its parties do it together. */
  together: boolean;
  actors: string[];
  recipients: string[];
  day: string;
  place: string | null;
  what: string;
}

export interface GoldReport {
  cluster: string;
  name: string;
  publisher: string;
  published: string;
  language: string;
  url: string;
  title: string;
  text: string;
  /** Stories its own news is, those it denies among them. */
  tells: ReadonlySet<string>;
  denies: ReadonlySet<string>;
  /** Stories it brings up as background. */
  recalls: ReadonlySet<string>;
  copyOf: string | null;
}

/** Stories that lie close together, and their reports. */
export interface Cluster {
  name: string;
  stories: GoldStory[];
  reports: GoldReport[];
}

/** Reads every cluster of a folder, in alphabetical order. Throws an Error that names the file and what is wrong in it. */
export function readClusters(folder: URL): Cluster[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".txt"))
    .sort()
    .map((file) => readCluster(file.slice(0, -".txt".length), readFileSync(new URL(file, folder), "utf8")));
}

/** A cluster as its file has it: blocks that begin with `::`, behind a line that says what it is about. */
export function readCluster(name: string, text: string): Cluster {
  const cluster: Cluster = { name, stories: [], reports: [] };
  for (const block of text.split(/^:: /m).slice(1)) {
    const [head] = block.split("\n", 1);
    const [title, ...fields] = head.split("|").map((field) => field.trim());
    const [kind, own] = title.split(" ");
    if (kind === "story") cluster.stories.push(readStory(own, fields));
    else if (kind === "report") cluster.reports.push(readReport(name, own, fields, block.slice(head.length).trim()));
    else throw new Error(`${name}.txt: a block is a story or a report, not "${kind}"`);
  }
  checkNames(cluster);
  return cluster;
}

function readStory(name: string, [types, parties, day, place, what]: string[]): GoldStory {
  const together = parties.includes("+");
  const [actors, recipients] = parties.split(together ? "+" : ">").map(listOf);
  return { name, types: listOf(types), together, actors, recipients, day, place: place === "-" ? null : place, what };
}

function readReport(cluster: string, name: string, fields: string[], text: string): GoldReport {
  const [publisher, published, language, ...marks] = fields;
  const named = (mark: string) =>
    marks.filter((each) => each.startsWith(`${mark} `)).flatMap((each) => listOf(each.slice(mark.length)));
  const denies = named("denies");
  return {
    cluster,
    name,
    publisher,
    published,
    language,
    url: `https://${publisher.toLowerCase().replace(/\W+/g, "-")}.example/${cluster}/${name}`,
    title: text.split("\n", 1)[0],
    text,
    tells: new Set([...named("tells"), ...denies]),
    denies: new Set(denies),
    recalls: new Set(named("recalls")),
    copyOf: named("copy of")[0] ?? null,
  };
}

const listOf = (field: string): string[] =>
  field
    .split(",")
    .map((each) => each.trim())
    .filter((each) => each !== "");

function checkNames({ name, stories, reports }: Cluster): void {
  const known = new Set(stories.map((story) => story.name));
  const seen = new Set<string>();
  for (const report of reports) {
    const at = `${name}.txt: report ${report.name}`;
    for (const story of [...report.tells, ...report.recalls])
      if (!known.has(story)) throw new Error(`${at} names a story that is not there: ${story}`);
    if (report.tells.size === 0) throw new Error(`${at} tells no story`);
    if (report.copyOf !== null && !seen.has(report.copyOf))
      throw new Error(`${at} copies ${report.copyOf}, which does not stand before it`);
    if (seen.has(report.name)) throw new Error(`${at} has the name of another`);
    seen.add(report.name);
  }
}
