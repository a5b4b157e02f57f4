import type { Mistake } from "../../src/evaluation/mistakes.ts";
import { generalFactuality } from "../../src/events/factuality/general-factuality.ts";
import { isPassive } from "../../src/events/roles/voice.ts";
import type { Scene } from "../../src/events/scene.ts";
import { isNoun } from "../../src/grammar/tree.ts";
import { D, DEPREL, U, UNIVERSAL_RELATION, UPOS } from "../../src/grammar/universal.ts";
import type { Report } from "../errors.ts";
import { ATTRIBUTES } from "../gold-sets/meantime.ts";
import { printByCause } from "../support/causes.ts";
import { type Marked, type MarkedAct, type MeantimeArticle, readMeantime } from "../support/meantime.ts";
import { readItalianMeantime } from "../support/meantime-italian.ts";
import { answersFor, isMarkedAs, isNamed, type RoleAnswer } from "../support/meantime-scores.ts";

/** Roles and factuality of MEANTIME's events that are read otherwise, by what made them hard: English, or `--lang it`. */
const report: Report = async (language, limit, args) => {
  const mistakes: Mistake[] = [];
  const read = language === "it" ? readItalianMeantime : readMeantime;
  for (const article of (await read()) ?? []) {
    const triggers = new Set(article.acts.map(({ trigger }) => trigger));
    for (const act of article.acts) {
      for (const answer of answersFor(article.scene, act, triggers))
        mistakes.push(...roleMistakes(article, act, answer));
      mistakes.push(...standingMistakes(article, act));
    }
  }
  printByCause(mistakes, limit, args);
};

function roleMistakes({ scene }: MeantimeArticle, act: MarkedAct, { role, marked, read }: RoleAnswer): Mistake[] {
  const found: Mistake[] = [];
  const add = (cause: string) => {
    if (found.some((mistake) => mistake.cause === cause)) return;
    const text = (word: number) => scene.words.form[word];
    const gold = marked.length === 0 ? null : `${role} ${marked.map((one) => one.text).join("; ")}`;
    found.push({ cause, place: placeOf(scene, act), gold, read: `${role} ${read.map(text).join("; ") || "–"}` });
  };
  for (const word of read) {
    if (marked.some((one) => isMarkedAs(scene, word, one))) continue;
    if (marked.length === 0 && !isNamed(scene, act.trigger, word)) continue;
    const other = act.participants.find((one) => isMarkedAs(scene, word, one));
    if (marked.some((one) => one.words.has(word))) add("span head");
    else if (other) add(`side: ${other.role} read as ${role}`);
    else if (marked.length === 0) add(`nobody marked, ${isNoun(scene.words, act.trigger) ? "nominal" : "verbal"}`);
    else add(causeOf(scene, act.trigger, marked[0]));
  }
  for (const one of marked) {
    if (read.some((word) => isMarkedAs(scene, word, one)) || found.length > 0) continue;
    add(causeOf(scene, act.trigger, one));
  }
  return found;
}

/** What grammar stands between a trigger and the participant marked with it. */
function causeOf(scene: Scene, trigger: number, { heads }: Marked): string {
  const { words, tree } = scene;
  const head = [...heads][0];
  if (head === undefined) return "not found in the sentence";
  const direct = [...heads].some((one) => words.head[one] === trigger);
  if (isNoun(scene.words, trigger))
    return direct ? `nominal: ${DEPREL[words.deprel[head]]}` : "nominal: participant outside the phrase";
  if (words.upos[head] === U.PRON) return "pronoun";
  if (words.deprel[trigger] === D["acl:relcl"]) return "relative";
  if (direct && isPassive(tree, trigger)) return "passive";
  const relation = UNIVERSAL_RELATION[words.deprel[trigger]];
  if (relation === D.conj) return "coordination";
  if (!direct && (relation === D.xcomp || relation === D.advcl || relation === D.acl)) return "control";
  return direct ? `verbal: ${DEPREL[words.deprel[head]]}` : "parse";
}

function standingMistakes({ scene }: MeantimeArticle, act: MarkedAct): Mistake[] {
  const read = generalFactuality(scene, act.trigger);
  return ATTRIBUTES.flatMap(({ name, classes, read: as }) => {
    const gold = act.gold.factuality[name] ?? "";
    if (!classes.includes(gold) || gold === as(read)) return [];
    return [{ cause: `${name}: ${gold} read as ${as(read)}`, place: placeOf(scene, act), gold: null, read: null }];
  });
}

function placeOf({ words, sentences, text }: Scene, { trigger }: MarkedAct): string {
  const sentence = words.sentence[trigger];
  const above = words.head[trigger] < 0 ? "" : ` < ${words.form[words.head[trigger]]}`;
  const word = `${words.form[trigger]} (${UPOS[words.upos[trigger]]} ${DEPREL[words.deprel[trigger]]}${above})`;
  return `${word}: ${text.slice(sentences.start[sentence], sentences.end[sentence])}`;
}

export default report;
