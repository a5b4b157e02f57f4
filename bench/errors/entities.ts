import { line, rateCells } from "../../src/evaluation/figures.ts";
import type { Mistake } from "../../src/evaluation/mistakes.ts";
import { count } from "../entities.ts";
import type { Report } from "../errors.ts";
import { printByCause } from "../support/causes.ts";
import { type EntityTest, kindNames, type NamedSentence, readNames, type TokenSpan } from "../support/entity-names.ts";
import { option } from "../support/samples.ts";
import { sharedPath } from "../support/shared.ts";

/** Never the tests: what is looked at here guides the work. Meant for models trained with `--development`. */
const DEVELOPMENT: readonly EntityTest[] = [
  { name: "KIND Wikinews dev", language: "it", file: "kind-wikinews/WN_dev.tsv.gz", parting: "headline", words: false },
  {
    name: "UNER English EWT dev",
    language: "en",
    file: "uner-english-ewt/en_ewt-ud-dev.iob2.gz",
    parting: "id",
    words: true,
  },
];

/** Names missed, invented, of the wrong kind or with the wrong bounds in the development corpora. */
const report: Report = async (language, limit, args) => {
  for (const test of DEVELOPMENT) {
    if (language !== null && test.language !== language) continue;
    const path = sharedPath("entities", "data", "entities", test.file);
    if (path === null) return;
    const model = option(args, "model") ?? `models/${test.language}/entities-development.bin`;
    const sentences = readNames(path, test, model);
    printByCause(sentences.flatMap(mistakesOf), limit, args);
    console.log(line(test.name, ["P", "R", "F1"]));
    kindNames.forEach((kind, index) => {
      console.log(line(`  ${kind}`, rateCells(count(sentences, index))));
    });
    console.log(line("  all", rateCells(count(sentences, null))));
  }
};

function mistakesOf({ tokens, gold, read }: NamedSentence): Mistake[] {
  const say = ([kind, first, end]: TokenSpan): string => `${kindNames[kind]} “${tokens.slice(first, end).join(" ")}”`;
  const wanted = new Set(gold.map(String));
  const found = new Set(read.map(String));
  const rest = read.filter((span) => !wanted.has(String(span)));
  const mistakes: Mistake[] = [];
  for (const span of gold) {
    if (found.has(String(span))) continue;
    const at = rest.findIndex((other) => other[1] < span[2] && other[2] > span[1]);
    const other = at < 0 ? null : rest.splice(at, 1)[0];
    mistakes.push({ cause: causeOf(span, other), place: tokens.join(" "), gold: say(span), read: other && say(other) });
  }
  for (const span of rest)
    mistakes.push({ cause: `invented ${kindNames[span[0]]}`, place: tokens.join(" "), gold: null, read: say(span) });
  return mistakes;
}

function causeOf(gold: TokenSpan, read: TokenSpan | null): string {
  if (read === null) return `missed ${kindNames[gold[0]]}`;
  if (read[0] === gold[0]) return `bounds of ${kindNames[gold[0]]}`;
  const bounds = read[1] === gold[1] && read[2] === gold[2] ? "" : ", other bounds";
  return `${kindNames[gold[0]]} taken for ${kindNames[read[0]]}${bounds}`;
}

export default report;
