import { compare } from "../../src/evaluation/event-mistakes.ts";
import type { GoldEvent } from "../../src/evaluation/gold.ts";
import { goldLine } from "../../src/evaluation/labels.ts";
import { closeness } from "../../src/evaluation/match-events.ts";
import type { Mistake } from "../../src/evaluation/mistakes.ts";
import { matchPredicates } from "../../src/events/acts/match.ts";
import { rolesOf } from "../../src/events/roles/roles.ts";
import type { Scene } from "../../src/events/scene.ts";
import { sceneOf } from "../../src/reader/passes/08-read-events.ts";
import { codePoints } from "../../src/text/code-points.ts";
import { DEVELOPMENT } from "../development.ts";
import type { Report } from "../errors.ts";
import { printByCause } from "../support/causes.ts";
import { readReal, SKIPPED } from "../support/real-articles.ts";
import { option, readSamples, type Sample } from "../support/samples.ts";

/** Coded acts of the development articles, or with `--set real` of real ones, that were not read at all, by where on the way they were lost. */
const report: Report = async (language, limit, args) => {
  const real = option(args, "set") === "real";
  const articles = real ? await readReal(language) : await readSamples(language, DEVELOPMENT);
  if (articles === null) return console.log(SKIPPED);
  printByCause(articles.flatMap(lossesOf), limit, args);
};

function lossesOf(sample: Sample): Mistake[] {
  const scene = sceneOf(sample.document, sample.pack);
  const { compared, predicted } = compare(sample);
  return compared
    .filter(({ near, place }) => near === null && place !== null)
    .map(({ event, place }) => {
      const { words, around } = wordsOf(sample, place!);
      const other = predicted.find((each) => closeness(place, each) === 3);
      const { cause, rule } = lossAt(scene, event, words);
      return {
        cause: other === undefined ? cause : "its words are read as another act",
        place: `${sample.name}: ${around}`,
        gold: goldLine(event),
        read: other === undefined ? rule : `${other.event.type} [${other.event.rule}]`,
      };
    });
}

/** Words of context on both sides of a trigger in the report. */
const AROUND = 14;

/** The words of a trigger, and the text around them on one line. */
function wordsOf(
  { document: { text, words } }: Sample,
  place: readonly [number, number],
): { words: number[]; around: string } {
  const [first, end] = place.map(codePoints(text).toUtf16);
  const inside: number[] = [];
  for (let word = 0; word < words.length; word++)
    if (words.start[word] < end && words.end[word] > first) inside.push(word);
  const from = words.start[Math.max(0, inside[0] - AROUND)];
  const to = words.end[Math.min(words.length - 1, inside[inside.length - 1] + AROUND)];
  return { words: inside, around: text.slice(from, to).replaceAll("\n", " ") };
}

/** The stage at which an act was lost: no row has its words, a row of another type has them, or the roles could not be filled. */
function lossAt(scene: Scene, { type }: GoldEvent, words: readonly number[]): { cause: string; rule: string | null } {
  let loss: { cause: string; rule: string | null } = { cause: "no row has its words", rule: null };
  for (const word of words) {
    for (const match of matchPredicates(scene.tree, word, scene.knowledge.predicates)) {
      const { meaning, rule } = match.predicate;
      if (meaning.type?.name !== type && meaning.type?.future !== type) {
        loss = { cause: "its row means another act", rule: `${meaning.type?.name ?? "none"} [${rule}]` };
        continue;
      }
      const roles = rolesOf(scene, match);
      if (roles === null) return { cause: "nobody stands where its row asks for somebody", rule };
      const lacks =
        roles.actors.length === 0 ? "its actor" : roles.recipients.length === 0 ? "its recipient" : "nothing";
      return { cause: `a row found, lacking ${lacks}`, rule };
    }
  }
  return loss;
}

export default report;
