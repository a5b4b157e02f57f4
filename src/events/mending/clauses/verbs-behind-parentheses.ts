import { dependent, type Tree } from "../../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../../grammar/universal.ts";
import { isQuote } from "../../../text/quotation-marks.ts";
import type { EventKnowledge } from "../../knowledge.ts";

/**
 * "Netanyahu spoke with Schoof, an official said, and asked him to wait": a verb joined behind a reporting clause set off by commas goes on with
 * what is reported. Heads only; gives whether any changed.
 */
export function mendVerbsBehindParentheses(tree: Tree, knowledge: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let verb = 5; verb < words.length; verb++) {
    if (words.deprel[verb] !== D.conj || words.upos[verb] !== U.VERB) continue;
    const saying = words.head[verb];
    if (saying < 0 || saying > verb || !reports(tree, saying, knowledge) || reports(tree, verb, knowledge)) continue;
    if (dependent(tree, verb, D.nsubj, D["nsubj:pass"], D.mark) >= 0) continue;
    const conjunction = dependent(tree, verb, D.cc);
    if (conjunction < 0 || words.form[conjunction - 1] !== ",") continue;
    const main = reported(tree, saying);
    if (main < 0) continue;
    words.head[verb] = main;
    changed = true;
  }
  return changed;
}

const reports = ({ words }: Tree, verb: number, { operators }: EventKnowledge): boolean =>
  words.upos[verb] === U.VERB &&
  operators.operators
    .get(words.lemma[verb])
    ?.some(({ effect, complements }) => SAYING.has(effect) && complements.has("that")) === true;

const SAYING: ReadonlySet<string> = new Set(["say", "report"]);

/** The clause a reporting verb is set off behind with its subject, not one between marks; -1 when it is not set off. */
function reported(tree: Tree, saying: number): number {
  const { words } = tree;
  const subject = dependent(tree, saying, D.nsubj);
  if (subject < 0 || subject > saying) return -1;
  let first = subject;
  while (first > 0 && words.sentence[first - 1] === words.sentence[saying] && words.form[first] !== ",") first--;
  if (words.form[first] !== "," || isQuote(words.form[first - 1]) || isQuote(words.form[first + 1])) return -1;
  if (UNIVERSAL_RELATION[words.deprel[saying]] === D.parataxis)
    return words.head[saying] < first ? words.head[saying] : -1;
  const content = dependent(tree, saying, D.ccomp);
  return content >= 0 && content < first ? content : -1;
}
