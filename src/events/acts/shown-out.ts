import { U } from "../../grammar/universal.ts";
import { sideOf } from "../../names/sides.ts";
import { participantsAt } from "../roles/participants.ts";
import type { Participant, Scene } from "../scene.ts";
import { envoysAt, matchOf, type OrderOut } from "./ordered-out.ts";

/** How many words may stand between the state and the envoys: "via dalla Russia, entro venerdì, tre diplomatici". */
const REACH = 6;

/** "Via dalla Russia tre diplomatici norvegesi", "Norwegian diplomats out of Russia": envoys whom a title without a verb tells to be out of a state are expelled by it. */
export function shownOut(scene: Scene): OrderOut[] {
  const { words, knowledge, sentences } = scene;
  const found: OrderOut[] = [];
  for (let away = 0; away + 1 < words.length; away++) {
    if (!knowledge.away.has(words.lemma[away]) || !knowledge.fromWhere.has(words.lemma[away + 1])) continue;
    const sentence = words.sentence[away];
    const first = sentences.firstWord[sentence];
    const end = sentences.firstWord[sentence + 1];
    let state = away + 2;
    while (state < end && words.upos[state] === U.DET) state++;
    const [host] = state < end ? participantsAt(scene, state, true) : [];
    if (host === undefined || tellsVerb(scene, first, end)) continue;
    const side = sideOf(scene.mentions.entities[host.entity]);
    const envoys = [...around(first, end, away, state)]
      .flatMap((word) => (words.upos[word] === U.NOUN ? envoysAt(scene, word) : []))
      .filter(({ entity }) => sideOf(scene.mentions.entities[entity]) !== side);
    if (envoys.length === 0) continue;
    const roles = { actors: [host], recipients: onceEach(envoys), inferred: 0, steps: [] };
    const match = matchOf(scene, away, away, "expel");
    const rule = `${knowledge.language}:${words.lemma[away]} ${words.lemma[away + 1]}`;
    found.push({ match: { ...match, predicate: { ...match.predicate, rule } }, due: true, roles });
  }
  return found;
}

/** The words of a sentence near a phrase, before and behind it. */
function* around(first: number, end: number, away: number, state: number): Generator<number> {
  for (let word = Math.max(first, away - REACH); word < Math.min(end, state + 1 + REACH); word++)
    if (word < away || word > state) yield word;
}

function tellsVerb({ words }: Scene, first: number, end: number): boolean {
  for (let word = first; word < end; word++) if (words.upos[word] === U.VERB || words.upos[word] === U.AUX) return true;
  return false;
}

const onceEach = (people: readonly Participant[]): Participant[] =>
  people.filter((one, index) => people.findIndex(({ entity }) => entity === one.entity) === index);
