import { openLedger } from "../../src/ledger/index.ts";
import type { ArticleRecord } from "../../src/reader/index.ts";
import { listen, mountPages } from "../../src/server/index.ts";
import { newFile } from "./ledgers.ts";
import { appOver, fill } from "./server.ts";

/** The built page and the API over a new ledger that holds some records, on a port of this machine. */
export async function servePage(
  records: readonly ArticleRecord[],
): Promise<{ url: string; close: () => Promise<void> }> {
  const store = await openLedger(newFile());
  const { app, sources } = appOver(store);
  await fill(store, sources.finder, records);
  mountPages(app);
  const { url, close } = await listen(app, "127.0.0.1", 0);
  return {
    url,
    close: async () => {
      await close();
      await store.close();
    },
  };
}
