import { parseArgs } from "node:util";
import { nearest } from "../questions/nearest.ts";
import { UsageError, unknownFormat } from "../questions/usage-error.ts";

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

/** The format that is asked for, else the first of those there are. Throws a UsageError when it is none of them. */
export function formatOf<Format extends string>({ format }: Arguments["texts"], formats: readonly Format[]): Format {
  const found = format === undefined ? formats[0] : formats.find((each) => each === format);
  if (found === undefined) throw unknownFormat("--format", format!, formats);
  return found;
}

/** The options of a command to which nothing is named. Throws a UsageError when something is. */
export function readOptions(
  command: string,
  args: string[],
  options: Readonly<Record<string, Option>>,
): Omit<Arguments, "names"> {
  const { names, ...given } = readArguments(command, args, options);
  if (names.length === 0) return given;
  const [name] = names;
  const isLedger = Object.hasOwn(options, "ledger") && /\.duckdb$|^postgres(?:ql)?:/.test(name);
  throw new UsageError("name-unwanted", { command, name, meant: isLedger ? `--ledger ${name}` : "" });
}

/** Arguments of a command by its table of options. Throws a UsageError for an option that is not in it or lacks its value. */
export function readArguments(command: string, args: string[], options: Readonly<Record<string, Option>>): Arguments {
  const { tokens } = parseArgs({ args, options, allowPositionals: true, strict: false, tokens: true });
  const names: string[] = [];
  const texts: Arguments["texts"] = {};
  const flags = new Set<string>();
  for (const token of tokens) {
    if (token.kind === "positional") names.push(token.value);
    if (token.kind !== "option") continue;
    const { name, rawName: option, value } = token;
    if (!Object.hasOwn(options, name)) {
      const known = Object.keys(options).map((each) => `--${each}`);
      throw new UsageError("option-unknown", { command, option, nearest: nearest(option, [...known, "--help"]) ?? "" });
    }
    if (options[name].type === "boolean") {
      if (value !== undefined) throw new UsageError("option-value", { command, option, wants: "takes no value" });
      flags.add(name);
    } else {
      const isMissing = value === undefined || (!token.inlineValue && value.startsWith("-") && value !== "-");
      if (isMissing) throw new UsageError("option-value", { command, option, wants: "wants a value" });
      texts[name] = value;
    }
  }
  return { names, texts, flags };
}
