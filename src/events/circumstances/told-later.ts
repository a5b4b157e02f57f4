import { isPlural, isThirdPerson } from "../../grammar/features.ts";
import { dependent } from "../../grammar/tree.ts";
import { D, U } from "../../grammar/universal.ts";
import type { EventDraft, Scene } from "../scene.ts";

const DAY = 86_400_000;
/** News is told so many days after it happened at most. */
const NEWS_DAYS = 10;

/**
 * "Ankara minaccia i guerriglieri. Lo ha detto venerdì il premier", "Hanno espulso due diplomatici. La decisione è di martedì": acts without a day
 * happened, or were said, on the one day of the sentence behind them that only takes them up.
 */
export function dateBySentenceBehind(scene: Scene, drafts: readonly EventDraft[]): void {
  const { words, sentences } = scene;
  for (const draft of drafts) {
    if (draft.time >= 0 || draft.factuality.time === "future") continue;
    const behind = words.sentence[draft.head] + 1;
    if (behind >= sentences.length || drafts.some(({ head }) => words.sentence[head] === behind)) continue;
    if (takesUpAct(scene, behind)) draft.time = soleDayIn(scene, behind);
  }
}

/** Whether a sentence only goes on with the act before it: "lo ha detto", "la decisione è di", "è successo". */
function takesUpAct({ tree, words, sentences, knowledge }: Scene, sentence: number): boolean {
  for (let word = sentences.firstWord[sentence]; word < sentences.firstWord[sentence + 1]; word++) {
    if (words.head[word] >= 0) continue;
    const subject = dependent(tree, word, D.nsubj, D["nsubj:pass"]);
    if (subject >= 0 && knowledge.actNouns.has(words.lemma[subject])) return true;
    if (knowledge.operators.light.get(words.lemma[word])?.some(({ effect }) => effect === "happen"))
      return subject < 0 || words.upos[subject] === U.PRON;
    const object = dependent(tree, word, D.obj);
    const isClitic = object >= 0 && object < word && words.upos[object] === U.PRON;
    return isClitic && isThirdPerson(words.morph[object]) && !isPlural(words.morph[object]);
  }
  return false;
}

/** The one day of the news a sentence tells; -1 when it tells none, or several. */
function soleDayIn({ words, times, published }: Scene, sentence: number): number {
  let found = -1;
  for (const [index, { value, firstWord }] of times.entries()) {
    if (words.sentence[firstWord] !== sentence || value === null) continue;
    if (value.precision !== "day" && value.precision !== "hour") continue;
    const age = published === null ? 0 : (Date.parse(published.slice(0, 10)) - Date.parse(value.start)) / DAY;
    if (found >= 0 || age < 0 || age > NEWS_DAYS) return -1;
    found = index;
  }
  return found;
}
