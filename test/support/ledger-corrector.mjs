/** A process of its own that corrects the ledger named, without end, and prints the number of each correction once it is kept. */
import { correctEvent, mergeStories, openLedger, splitStory, undoCorrection } from "../../dist/ledger/index.js";

const [ledger] = process.argv.slice(2);
const word = { author: "Anna", reason: "it may end at any moment" };
const store = await openLedger(ledger);
const sanction = { type: "SANCTION", mode: null, cameo: "160", quad: 4, score: -6 };
const deeds = [
  () => correctEvent(store, 1, { reject: true }, word),
  () => correctEvent(store, 7, { type: sanction, swap: true }, word),
  () => mergeStories(store, 3, 7, word),
  () => splitStory(store, 3, [5], word),
];
for (;;) {
  const made = [];
  for (const deed of deeds) {
    // What a process before left undone is refused.
    const said = await deed().catch(() => null);
    if (said === null) continue;
    made.push(said.made.correction);
    process.stdout.write(`${said.made.correction}\n`);
  }
  for (const correction of made)
    process.stdout.write(`${(await undoCorrection(store, correction, word)).correction}\n`);
}
