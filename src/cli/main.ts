#!/usr/bin/env node
import { explainFailure, isExplained } from "../questions/failures.ts";
import { nearest } from "../questions/nearest.ts";
import { UsageError } from "../questions/usage-error.ts";
import type { Command } from "./command.ts";
import { endOnClosedOutput, write } from "./output.ts";
import { versionOf } from "./version.ts";

/** Each is loaded when it is called for. */
const COMMANDS: Readonly<Record<string, { summary: string; load: () => Promise<Command> }>> = {
  read: {
    summary: "reads articles: files, folders, patterns or standard input",
    load: async () => (await import("./read.ts")).read,
  },
  add: {
    summary: "reads articles into a ledger, which keeps them with all that was read",
    load: async () => (await import("./add.ts")).add,
  },
  import: {
    summary: "brings event tables into a ledger: GDELT, ICEWS, POLECAT, records",
    load: async () => (await import("./import.ts")).importCommand,
  },
  ledger: {
    summary: "what a ledger holds: articles, events, actors, period, size",
    load: async () => (await import("./ledger.ts")).ledger,
  },
  show: {
    summary: "reads an article or an event back from a ledger",
    load: async () => (await import("./show.ts")).show,
  },
  story: {
    summary: "all reports of one event: who copied whom, who contradicts whom",
    load: async () => (await import("./story.ts")).story,
  },
  dyad: {
    summary: "what passed between two states, bodies or groups, step by step, with a chart",
    load: async () => (await import("./dyad.ts")).dyad,
  },
  review: {
    summary: "what of a ledger is least certain, to be accepted or corrected",
    load: async () => (await import("./review.ts")).review,
  },
  correct: {
    summary: "corrects an event, a story or an actor of a ledger, with author and reason; undoes it",
    load: async () => (await import("./correct.ts")).correct,
  },
  corrections: {
    summary: "who corrected what in a ledger, when and why",
    load: async () => (await import("./corrections.ts")).corrections,
  },
  export: {
    summary: "hands on what a ledger holds: Parquet, CSV, JSON Lines, graphs, maps, event tables",
    load: async () => (await import("./export.ts")).exportCommand,
  },
  search: {
    summary: "finds articles and events in a ledger by their words, actors, places, types",
    load: async () => (await import("./search.ts")).search,
  },
  outlook: {
    summary: "what may follow, with its chance and reasons; how published forecasts did",
    load: async () => (await import("./outlook.ts")).outlook,
  },
  serve: {
    summary: "answers programs over HTTP from a ledger, described in OpenAPI",
    load: async () => (await import("./serve.ts")).serve,
  },
  mcp: {
    summary: "answers assistants (Model Context Protocol) on standard input and output",
    load: async () => (await import("./mcp.ts")).mcp,
  },
  actors: {
    summary: "looks actors up in the tables, and brings in new ones",
    load: async () => (await import("./actors.ts")).actors,
  },
  eval: {
    summary: "scores the reading on articles you have coded by hand, with the mistakes by cause",
    load: async () => (await import("./eval.ts")).evaluate,
  },
  schema: {
    summary: "prints the JSON Schema (draft 2020-12) of the record",
    load: async () => (await import("./schema.ts")).schema,
  },
};

const HELP = `entente reads the news into attributed political events: who did what to whom, when, where, on whose word.

Usage: entente COMMAND [options]

${Object.entries(COMMANDS)
  .map(([name, { summary }]) => `  ${name.padEnd(11)} ${summary}`)
  .join("\n")}

  --help     this text; entente COMMAND --help for one command
  --version  the version

Examples:
  entente read article.txt
  entente read news/ --format jsonl > events.jsonl
  entente add news/ && entente ledger && entente show a1
  entente import gdelt/*.export.CSV.zip
  entente dyad PRK RUS --since 2024-01-01
  entente review --limit 5 && entente correct e345 --reject --reason "a film"
  entente export --to csv --since 2025-01-01 > events.csv
  entente search accordo pace --since 2025-01-01
  entente actors find Lavrov --date 2010-05-01
  entente eval gold.jsonl
  entente schema > record.schema.json
`;

async function main([name, ...args]: string[]): Promise<number> {
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    await write(args[0] === undefined ? HELP : (await commandOf(args[0])).help);
    return 0;
  }
  if (name === "--version" || name === "-v") {
    await write(`${versionOf()}\n`);
    return 0;
  }
  const command = await commandOf(name);
  if (args.includes("--help") || args.includes("-h")) {
    await write(command.help);
    return 0;
  }
  return command.run(args);
}

async function commandOf(name: string): Promise<Command> {
  if (Object.hasOwn(COMMANDS, name)) return COMMANDS[name].load();
  if (name.startsWith("-")) {
    const option = name.split("=")[0];
    throw new UsageError("option-unknown", {
      command: "",
      option,
      nearest: nearest(option, ["--help", "--version"]) ?? "",
    });
  }
  throw new UsageError("command-unknown", { command: name, nearest: nearest(name, Object.keys(COMMANDS)) ?? "" });
}

endOnClosedOutput();
try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!isExplained(error)) throw error;
  process.stderr.write(explainFailure(error));
  process.exitCode = 1;
}
