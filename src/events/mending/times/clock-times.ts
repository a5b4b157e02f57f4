import { dependent, type Tree } from "../../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../../grammar/universal.ts";

/** "11.15", "9:30" */
const CLOCK_TIME = /^\d{1,2}[.:]\d{2}$/u;

/** "11.15 Morales urges …": the hour that opens an entry is no subject; the name hung on it is. Changes heads; gives whether any changed. */
export function mendClockTimes(tree: Tree): boolean {
  const { words } = tree;
  let changed = false;
  for (let time = 0; time < words.length; time++) {
    if (words.upos[time] !== U.NUM || words.head[time] <= time || !CLOCK_TIME.test(words.form[time])) continue;
    if (time > 0 && words.sentence[time - 1] === words.sentence[time]) continue;
    const relation = UNIVERSAL_RELATION[words.deprel[time]];
    if (relation !== D.nsubj) continue;
    let subject = -1;
    for (let child = tree.first[time]; child >= 0 && subject < 0; child = tree.next[child]) {
      const nominal = words.upos[child] === U.PROPN || words.upos[child] === U.NOUN;
      if (child > time && nominal && dependent(tree, child, D.case) < 0) subject = child;
    }
    if (subject < 0) continue;
    words.head[subject] = words.head[time];
    words.deprel[subject] = words.deprel[time];
    for (let child = tree.first[time]; child >= 0; child = tree.next[child])
      if (child > subject) words.head[child] = subject;
    words.deprel[time] = D.obl;
    changed = true;
  }
  return changed;
}
