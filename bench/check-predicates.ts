import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

type NumberedRow = { readonly line: number; readonly cells: readonly string[] };
type Complain = (line: number, what: string) => void;

const PARTS_OF_SPEECH = new Set(["VERB", "NOUN", "ADJ"]);
const OPERATOR_PARTS = new Set([...PARTS_OF_SPEECH, "ADV"]);
const OPERATOR_EFFECTS = new Set(
  (
    "promise demand refuse exclude suggest hint threaten accuse reproach warn deny fail pending try possible probable unlikely doubt evidence plan " +
    "want permit cause begin continue end stop succeed cancel prevent report say think"
  ).split(" "),
);
const LIGHT_VERB_EFFECTS = new Set(["do", "begin", "continue", "end", "happen", "decide", "announce"]);
const SPEECH_KINDS = new Set(
  (
    "say report ask deny claim announce order warn think describe refuse read attitude according relay anaphor cleft complementiser quoting " +
    "carrier contrast free-relative outlet hearer silent channel source noun"
  ).split(" "),
);
const SETTING_REACHES = new Set(["means", "beside", "around", "content", "landing"]);
const CERTAINTIES = new Set(["certain", "probable", "possible", "unknown"]);
/** A lemma, or in braces a class of nouns. */
const PART = /^([\p{Ll}\p{Nd}’'-]+|\{\p{Ll}+\})$/u;
const SLOT = /^&?[\p{Ll}’'-]+( [\p{Ll}’'-]+)*[*^%@]?!?$/u;

/** The columns each table of a language has, in order; the files are `data/languages/<xx>/<name>.tsv`. */
const COLUMNS = {
  predicates: ["predicate", "pos", "frame", "meaning"],
  operators: ["operator", "pos", "complement", "controller", "effect"],
  "light-verbs": ["verb", "effect"],
  "speech-verbs": ["lemma", "kind", "certainty", "note"],
  hedges: ["expression", "certainty", "scope", "time"],
  negation: ["expression", "kind"],
  settings: ["acts", "reach", "lemmas", "meaning"],
  judgements: ["words", "meaning"],
  stances: ["kind", "pos", "lemmas"],
} as const;

type Table = keyof typeof COLUMNS;

/** What is wrong with a frame by the grammar of `data/ontology/README.md`; null when nothing is. */
function frameFault(frame: string): string | null {
  const sides = frame.split(/[>+]/);
  if (sides.length > 2) return `the frame '${frame}' has more than two sides`;
  const slots = sides.flatMap((side) => side.split(","));
  const wrong = slots.find((slot) => !SLOT.test(slot));
  return wrong === undefined ? null : `the frame '${frame}' has the malformed slot '${wrong}'`;
}

/**
 * Checks every predicate table of a language against the ontology: shapes, values, frames, duplicates.
 * Returns one sentence a fault, `file:line: what is wrong`; none when the tables are sound. `root` is the package's folder.
 */
export function checkPredicates(language: string, root = "."): string[] {
  const faults: string[] = [];
  const meanings = new Map(read(`${root}/data/ontology/meanings.tsv`).map(({ cells }) => [cells[0], cells[5]]));
  const checks: Record<Table, (row: NumberedRow, complain: Complain) => string> = {
    predicates: (row, complain) => checkPredicate(row, meanings, complain),
    operators: checkOperator,
    "light-verbs": checkLightVerb,
    "speech-verbs": checkSpeechVerb,
    hedges: checkHedge,
    negation: ({ cells }) => cells[0],
    settings: (row, complain) => checkSetting(row, meanings, complain),
    judgements: ({ line, cells: [words, meaning] }, complain) => {
      if (!meanings.has(meaning)) complain(line, `the meaning '${meaning}' is not in the sense inventory`);
      return words;
    },
    stances: ({ line, cells: [kind, pos, lemmas] }, complain) => {
      const own = lemmas.split("|");
      if (new Set(own).size < own.length) complain(line, "a lemma stands twice in the row");
      return `${kind} ${pos}`;
    },
  };
  for (const name of Object.keys(COLUMNS) as Table[]) {
    const file = `data/languages/${language}/${name}.tsv`;
    const complain: Complain = (line, what) => faults.push(`${file}:${line}: ${what}`);
    if (!existsSync(`${root}/${file}`)) {
      complain(1, "the table is missing");
      continue;
    }
    checkTable(read(`${root}/${file}`, true), COLUMNS[name], checks[name], complain);
  }
  return faults;
}

function checkTable(
  [header, ...rows]: NumberedRow[],
  columns: readonly string[],
  check: (row: NumberedRow, complain: Complain) => string,
  complain: Complain,
): void {
  if (header?.cells.join(" ") !== columns.join(" "))
    complain(header?.line ?? 1, `the columns are not ${columns.join(", ")}`);
  const firstLine = new Map<string, number>();
  for (const row of rows) {
    if (row.cells.length > columns.length)
      complain(row.line, `${row.cells.length} cells under ${columns.length} columns`);
    if (row.cells.some((cell) => cell !== cell.trim())) complain(row.line, "a cell begins or ends with a space");
    const key = check({ line: row.line, cells: columns.map((_, index) => row.cells[index] ?? "") }, complain);
    const earlier = firstLine.get(key);
    if (earlier !== undefined) complain(row.line, `'${key}' stands already in line ${earlier}`);
    else firstLine.set(key, row.line);
  }
}

function checkPredicate(row: NumberedRow, meanings: ReadonlyMap<string, string>, complain: Complain): string {
  const { line, cells } = row;
  const [predicate, pos, frame, meaning] = cells;
  checkLemmas(row, complain);
  if (!PARTS_OF_SPEECH.has(pos)) complain(line, `'${pos}' is no part of speech of a predicate`);
  const symmetric = meanings.get(meaning);
  if (symmetric === undefined) complain(line, `the meaning '${meaning}' is not in the sense inventory`);
  const blocks = meaning === "none" && frame === "";
  const fault = blocks ? null : frameFault(frame);
  if (fault !== null) complain(line, fault);
  if (frame.includes("+") && symmetric !== "yes" && meaning !== "none") {
    complain(line, `the frame '${frame}' is symmetric and '${meaning}' is not`);
  }
  return `${predicate} ${pos} ${frame}`;
}

function checkOperator(row: NumberedRow, complain: Complain): string {
  const { line, cells } = row;
  const [operator, pos, complement, controller, effect] = cells;
  checkLemmas(row, complain);
  if (!OPERATOR_PARTS.has(pos)) complain(line, `'${pos}' is no part of speech of an operator`);
  const wrong = complement.split(",").find((slot) => !SLOT.test(slot));
  if (wrong !== undefined) complain(line, `'${wrong}' is no complement`);
  if (controller !== "" && controller.split(",").some((slot) => !SLOT.test(slot))) {
    complain(line, `'${controller}' is no controller`);
  }
  if (!OPERATOR_EFFECTS.has(effect)) complain(line, `'${effect}' is no effect of an operator`);
  return `${operator} ${pos} ${complement}`;
}

function checkLightVerb(row: NumberedRow, complain: Complain): string {
  const [verb, effect] = row.cells;
  checkLemmas(row, complain);
  if (!LIGHT_VERB_EFFECTS.has(effect)) complain(row.line, `'${effect}' is no effect of a light verb`);
  return `${verb} ${effect}`;
}

function checkSpeechVerb({ line, cells }: NumberedRow, complain: Complain): string {
  const [lemma, kind, certainty] = cells;
  if (!SPEECH_KINDS.has(kind)) complain(line, `'${kind}' is no kind of speech`);
  if (certainty !== "" && !CERTAINTIES.has(certainty)) complain(line, `'${certainty}' is no certainty`);
  return `${lemma} ${kind}`;
}

function checkHedge({ line, cells }: NumberedRow, complain: Complain): string {
  const [expression, certainty] = cells;
  if (!CERTAINTIES.has(certainty)) complain(line, `'${certainty}' is no certainty`);
  return expression;
}

function checkSetting({ line, cells }: NumberedRow, meanings: ReadonlyMap<string, string>, complain: Complain): string {
  const [acts, reach, lemmas, meaning] = cells;
  const unknown = acts.split("|").find((act) => !meanings.has(act) && act !== act.toUpperCase());
  if (unknown !== undefined) complain(line, `the act '${unknown}' is neither a meaning nor a type`);
  if (!SETTING_REACHES.has(reach)) complain(line, `'${reach}' is no reach of a setting`);
  if (!meanings.has(meaning)) complain(line, `the meaning '${meaning}' is not in the sense inventory`);
  return `${acts} ${reach} ${lemmas}`;
}

function checkLemmas({ line, cells }: NumberedRow, complain: Complain): void {
  if (!cells[0].split(" ").every((part) => PART.test(part)))
    complain(line, `'${cells[0]}' is not a sequence of lower-case lemmas`);
}

/** The rows of a table with their line numbers, without comments; the header only when asked for. */
function read(path: string, withHeader = false): NumberedRow[] {
  const rows = readFileSync(path, "utf8")
    .split("\n")
    .map((text, index) => ({
      line: index + 1,
      cells: text.split("\t"),
      skipped: text.trim() === "" || text[0] === "#",
    }))
    .filter(({ skipped }) => !skipped);
  return withHeader ? rows : rows.slice(1);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(resolve(process.argv[1])).href) {
  const faults = process.argv.slice(2).flatMap((language) => checkPredicates(language));
  for (const fault of faults) console.log(fault);
  if (faults.length > 0) process.exitCode = 1;
}
