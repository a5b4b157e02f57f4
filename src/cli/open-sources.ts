import { existsSync } from "node:fs";
import { createActorNames, createWordFinder, defaultLedger } from "../ledger/index.ts";
import { directoryOf } from "../questions/directory.ts";
import { ReadingThread, ReckoningThread, type Sources } from "../server/index.ts";
import { nodeResources } from "../sources/node-resources.ts";
import { openIndexed, openToWrite } from "./open-indexed.ts";
import { addSamples } from "./samples.ts";

/** Seconds an answer or a reading may take. */
export const SECONDS = 30;

/**
 * Opens what programs ask: the ledger that is named, else the user's own, which is made of the sample articles when there is none yet;
 * to be written, unless it is only to be read.
 */
export async function openSources(
  ledger: string | undefined,
  { readOnly }: { readOnly: boolean },
): Promise<Sources & { close: () => Promise<void> }> {
  const finder = createWordFinder(nodeResources());
  const own = defaultLedger();
  if (ledger === undefined && !existsSync(own)) {
    process.stderr.write(`entente: there is no ledger yet: reading the sample articles into ${own}\n`);
    await addSamples(own, finder);
  }
  const store = await (readOnly ? openIndexed : openToWrite)(ledger ?? own, finder);
  const reading = new ReadingThread(SECONDS);
  const reckoning = new ReckoningThread();
  return {
    ...{ store, finder, names: createActorNames(directoryOf()), read: reading.read, reckon: reckoning.reckon },
    close: async () => {
      await reading.close();
      await reckoning.close();
      await store.close();
    },
  };
}
