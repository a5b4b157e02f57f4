import { CorrectionError, type CorrectionErrorCode } from "../ledger/correct/errors.ts";
import { LedgerError, type LedgerErrorCode } from "../ledger/errors.ts";
import { SearchError, type SearchErrorCode } from "../ledger/search/errors.ts";
import { ReadingError } from "../reader/errors.ts";
import { type Facts, sentenceFor } from "../reader/messages.ts";
import { TableError, type TableErrorCode } from "../sources/event-tables/table-error.ts";
import { CORRECTION_SENTENCES } from "./correction-failures.ts";
import { OUTLOOK_SENTENCES } from "./outlook-failures.ts";
import { SEARCH_SENTENCES } from "./search-failures.ts";
import { SERVE_SENTENCES } from "./serve-failures.ts";
import { TABLE_SENTENCES } from "./table-failures.ts";
import { UsageError, type UsageErrorCode } from "./usage-error.ts";

const SENTENCES: Record<
  UsageErrorCode | LedgerErrorCode | CorrectionErrorCode | SearchErrorCode | TableErrorCode,
  (facts: Facts) => string
> = {
  ...CORRECTION_SENTENCES,
  ...OUTLOOK_SENTENCES,
  ...TABLE_SENTENCES,
  ...SEARCH_SENTENCES,
  ...SERVE_SENTENCES,
  "command-unknown": ({ command, nearest }) =>
    `there is no command "${command}"${meant(nearest)}: entente --help lists the commands`,
  "option-unknown": ({ option, command, nearest }) =>
    `there is no option ${option}${meant(nearest)}: ${helpOf(command)} lists the options`,
  "option-value": ({ option, command, wants }) => `${option} ${wants}: ${helpOf(command)} shows how it is used`,
  "format-unknown": ({ option, format, nearest, all }) =>
    `there is no format "${format}"${meant(nearest)}: give ${option} ${all}`,
  "name-unwanted": ({ command, name, meant: option }) =>
    `"${name}" belongs to no option of entente ${command}${meant(option)}: ${helpOf(command)} lists the options`,
  "format-one": ({ count }) => `--format json prints one record and ${count} articles are named: use --format jsonl`,
  "explain-format": () => "--explain is for people: it goes with --format text only",
  "jobs-invalid": ({ jobs }) => `"${jobs}" is no number of threads: give --jobs a whole number from 1 on`,
  "nothing-named": () => "nothing to read: name files, folders or patterns, or - for standard input",
  "output-failed": ({ reason }) => `standard output cannot be written (${reason}): check its disk or who reads it`,
  "actors-verb": ({ verb, nearest }) =>
    `${verb === "" ? "nothing is asked of actors" : `entente actors does not "${verb}"`}${meant(nearest)}: give find, show or update, as in entente actors find Lavrov`,
  "actors-name": ({ verb }) => `nothing to ${verb}: name an actor, as in entente actors ${verb} Lavrov`,
  "actor-unknown": ({ name, offer }) => `no actor "${name}" in the tables: ${offer}`,
  "update-where": () => "give both a SPARQL endpoint and a folder: --endpoint URL --knowledge FOLDER",
  endpoint: ({ endpoint, reason }) => `${endpoint}: ${reason}; nothing was changed`,
  gold: ({ reason }) => `no coding that can be used (${reason}): left out; entente eval --help shows the form`,
  "gold-none": () => "no codings: name .jsonl files, .gold.json files beside their .txt, or a folder that holds them",
  "mistakes-invalid": ({ mistakes }) => `"${mistakes}" is no number of examples: give --mistakes a whole number`,
  "knowledge-folder": ({ folder, reason }) => `the knowledge folder ${folder} cannot be read: ${reason}`,
  "records-none": () => "it holds no record: give lines as entente read --format jsonl prints them",
  record: ({ line, reason }) => `line ${line} is no record of entente (${reason}): left out`,
  "show-nothing": () => "nothing to show: name an article (a12, a URL, the start of its sha256) or an event (e345)",
  "show-unknown": ({ name, ledger }) =>
    `no article, event or document "${name}" in ${ledger}: give a12, e345, g6, a URL or the first 8 characters of a sha256`,
  "story-nothing": () => "no story named: give its number (s345) or an event of it (e347)",
  "story-unknown": ({ name, ledger }) =>
    `no story "${name}" in ${ledger}: give s and a number, or an event in force (entente show a12 numbers them)`,
  "dyad-pair": ({ count }) =>
    `a pair is two parties and ${count === 1 ? "1 is" : `${count} are`} named: give two, as in entente dyad PRK RUS`,
  "dyad-date": ({ option, date }) => `${option} "${date}" is no day: give YYYY-MM-DD`,
  "dyad-period": ({ from, to }) => `the period ends (${to}) before it begins (${from}): change --since or --until`,
  "dyad-step": ({ by }) => `there is no step "${by}": give --by day, week or month`,
  "dyad-table": ({ table, format }) =>
    format === "csv"
      ? `there is no table "${table}": give --table series, agreements, pledges or sanctions`
      : `--table ${table} is for csv and the format is ${format}: leave one of them out`,
  "dyad-dataset": ({ dataset, nearest }) =>
    `there is no dataset "${dataset}"${meant(nearest)}: give entente, gdelt, icews or polecat`,
  "party-unknown": ({ name, offer }) => `no state, body or group "${name}" in the ledger or the tables: ${offer}`,
  "from-unknown": ({ from, nearest }) =>
    `there is no format of tables "${from}"${meant(nearest)}: entente import --help lists them`,
  "record-withheld": ({ line, holder }) =>
    `line ${line} holds no text, for its rights are reserved${holder === "" ? "" : ` (${holder})`}: left out; add the article itself`,
  "export-format": ({ formats }) => `say in which format: --to with one of ${formats}`,
  "export-name": ({ name }) => `"${name}" belongs to no option: name two parties with --dyad A B, a file with -o`,
  "export-word": ({ option, word, nearest, all }) =>
    `--${option} does not know "${word}"${meant(nearest)}${nearest === "" ? `: there are ${all}` : ""}`,
  "export-text-format": ({ format }) =>
    `${format} has no place for the text of articles: --full-text goes with parquet, csv and jsonl`,
  "rights-reserved": ({ articles, holders }) =>
    `the rights of ${articles === 1 ? "1 article" : `${articles} articles`} chosen are reserved (${holders}) and their text is not handed on: leave --full-text out for the passages that prove each event and the links, or choose others with --source, --since, --until`,
  "output-exists": ({ file }) => `${file} is there already: nothing was written, name another file or give --force`,
  "output-ledger": ({ file }) => `${file} is the ledger itself: nothing was written, name another file`,
  "output-terminal": ({ format }) => `${format} is nothing to read on a terminal: name a file with -o`,
  "output-unwritable": ({ file, reason }) => `${file} cannot be written (${reason}): nothing was left there`,
  "ledger-missing": ({ ledger }) =>
    `there is no ledger ${ledger}: entente add makes one, or name the one you mean with --ledger`,
  "ledger-held": ({ ledger, pid, host, since }) =>
    `${ledger} is held by process ${pid} on ${host}${since === "" ? "" : `, which writes to it since ${since}`}: wait until it has ended, or keep a ledger in PostgreSQL (--ledger postgres://…), where many write`,
  "ledger-foreign": ({ ledger }) =>
    `${ledger} is there and is no ledger of entente: nothing was changed, name another place with --ledger`,
  "ledger-newer": ({ ledger, found, known }) =>
    `${ledger} was made by a later entente (its schema is ${found}, this one knows ${known}): nothing was changed, update entente`,
  "ledger-older": ({ ledger, found, known }) =>
    `${ledger} has the schema ${found} and must be brought to ${known} first, but it cannot be written: allow it, then try again`,
  "ledger-damaged": ({ ledger, reason }) =>
    `${ledger} is damaged or of another version of DuckDB (${reason}): nothing was changed, go back to a copy`,
  "ledger-unwritable": ({ ledger, reason }) =>
    `${ledger} cannot be opened or written (${reason}): check who may write there, or name another place with --ledger`,
  "ledger-full": ({ ledger }) =>
    `there is no room left for ${ledger}: what was acknowledged is kept, make room and add the rest again`,
  "ledger-unreachable": ({ ledger, reason }) =>
    `${ledger} cannot be reached (${reason}): check the address and the server`,
};

const meant = (nearest: string | number): string => (nearest === "" ? "" : `, did you mean ${nearest}`);

const helpOf = (command: string | number): string => `entente ${command === "" ? "" : `${command} `}--help`;

/** What is wrong with an input, a command line or a ledger. */
export type Explained = ReadingError | UsageError | LedgerError | CorrectionError | SearchError | TableError;

/** What is wrong and what to do, in one sentence. */
export const sentenceOf = (error: Explained): string =>
  error instanceof ReadingError ? sentenceFor(error) : SENTENCES[error.code](error.facts);

/** What only who runs a server may know, and what others are told instead. */
const HIDDEN: Facts = {
  ledger: "the ledger",
  reason: "its error output says why",
  pid: "another",
  host: "its machine",
};

/** The same for whoever asks from elsewhere: without where the ledger lies, and what the system says of it. */
export function publicSentenceOf(error: Explained): string {
  if (error instanceof ReadingError) return sentenceOf(error);
  const hidden = error instanceof LedgerError ? Object.keys(HIDDEN) : ["ledger"];
  const shown = Object.entries(error.facts).map(([name, fact]) => [name, hidden.includes(name) ? HIDDEN[name] : fact]);
  return SENTENCES[error.code](Object.fromEntries(shown));
}

/** One line for standard error: `entente: article.txt: [encoding] not valid UTF-8 at byte 12: …`. */
export function explainFailure(error: Explained, name: string | null = null): string {
  const line = `entente: ${name === null ? "" : `${name}: `}[${error.code}] ${sentenceOf(error)}`;
  // Names of files and reasons of the system may hold line breaks and codes of the terminal.
  return `${line.replace(/\p{Cc}+/gu, " ")}\n`;
}

/** Whether an error is one that is explained in a line; anything else is a fault of the program. */
export const isExplained = (error: unknown): error is Explained =>
  error instanceof ReadingError ||
  error instanceof UsageError ||
  error instanceof LedgerError ||
  error instanceof CorrectionError ||
  error instanceof SearchError ||
  error instanceof TableError;
