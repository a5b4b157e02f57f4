import {
  articlesToIndex,
  indexArticles,
  LedgerError,
  openLedger,
  type Store,
  type WordFinder,
} from "../ledger/index.ts";

/** Opens a ledger with all its articles indexed, or as many as can be: one that another process holds or nobody may write is read as it is. */
export async function openIndexed(ledger: string, finder: WordFinder): Promise<Store> {
  const store = await openLedger(ledger, { readOnly: true });
  const lacking = await articlesToIndex(store);
  if (lacking === 0) return store;
  await store.close();
  process.stderr.write(`entente: ${lacking} articles are not indexed yet: they are now\n`);
  try {
    const writing = await openLedger(ledger);
    try {
      await indexArticles(writing, finder, (done) => {
        if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${done}/${lacking}`);
      });
      if (process.stderr.isTTY) process.stderr.write("\r\x1b[K");
    } finally {
      await writing.close();
    }
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
    process.stderr.write(
      `entente: [${error.code}] they cannot be indexed while ${ledger} cannot be written: left out\n`,
    );
  }
  return openLedger(ledger, { readOnly: true });
}

/** Opens a ledger that is there with all its articles indexed, to be written. Throws a LedgerError. */
export async function openToWrite(ledger: string, finder: WordFinder): Promise<Store> {
  await (await openIndexed(ledger, finder)).close();
  return openLedger(ledger);
}
