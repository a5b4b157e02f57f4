import { parseArgs } from "node:util";
import { UsageError } from "./usage-error.ts";

/** One command of `entente`. */
export interface Command {
  /** Printed by `entente NAME --help`: usage, options, examples. */
  help: string;
  /** Does the work and gives the exit status. */
  run: (args: string[]) => Promise<number>;
}

/** An option of a command, as `parseArgs` takes it. */
export interface Option {
  type: "string" | "boolean";
  short?: string;
}

/** A command line taken apart: what is named, options with a value, options without. */
export interface Arguments {
  names: string[];
  texts: Partial<Record<string, string>>;
  flags: ReadonlySet<string>;
}

/** Arguments of a command by its table of options. Throws a UsageError for an option that is not in it or lacks its value. */
export function readArguments(command: string, args: string[], options: Readonly<Record<string, Option>>): Arguments {
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true, strict: true });
    const texts = Object.entries(values).filter((entry): entry is [string, string] => typeof entry[1] === "string");
    return {
      names: positionals,
      texts: Object.fromEntries(texts),
      flags: new Set(Object.keys(values).filter((name) => values[name] === true)),
    };
  } catch (error) {
    const [reason] = (error as Error).message.split(/\. (?=To specify|Did you)|\n/);
    throw new UsageError("option-unknown", {
      command,
      reason: reason.replace(/\.$/, "").replace(/^./, (first) => first.toLowerCase()),
    });
  }
}
