import { join } from "node:path";
import { openLedger, type WordFinder } from "../ledger/index.ts";
import { settleAdded } from "../questions/add-articles.ts";
import { PACKAGE } from "../sources/node-resources.ts";
import { addAll } from "./add.ts";
import { arrivalsOf } from "./arrivals.ts";
import { findInputs } from "./inputs.ts";
import { progress } from "./progress.ts";

/** Makes a ledger of the sample articles that come with the package. */
export async function addSamples(ledger: string, finder: WordFinder): Promise<void> {
  const articles = await findInputs([join(PACKAGE, "samples")]);
  const order = { format: "jsonl", explain: false, given: {}, knowledge: null, output: {} } as const;
  const store = await openLedger(ledger);
  try {
    await addAll(store, arrivalsOf([], articles, order, null), progress(articles.length), false);
    await settleAdded(store, finder);
  } finally {
    await store.close();
  }
}
