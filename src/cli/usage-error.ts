/** What can be wrong with a command line. */
export type UsageErrorCode =
  | "command-unknown"
  | "option-unknown"
  | "format-unknown"
  | "format-one"
  | "explain-format"
  | "nothing-named";

type Facts = Readonly<Record<string, string | number>>;

const SENTENCES: Record<UsageErrorCode, (facts: Facts) => string> = {
  "command-unknown": (facts) => `there is no command "${facts.command}": see entente --help`,
  "option-unknown": (facts) => `${facts.reason}: see entente ${facts.command} --help`,
  "format-unknown": (facts) => `there is no format "${facts.format}": give text, json or jsonl`,
  "format-one": (facts) => `--format json prints one record and ${facts.count} articles are named: use --format jsonl`,
  "explain-format": () => "--explain is for people: it goes with --format text only",
  "nothing-named": () => "nothing to read: name files, folders or patterns, or - for standard input",
};

/** A command line that cannot be obeyed. */
export class UsageError extends Error {
  readonly code: UsageErrorCode;

  constructor(code: UsageErrorCode, facts: Facts = {}) {
    super(SENTENCES[code](facts));
    this.name = "UsageError";
    this.code = code;
  }
}
