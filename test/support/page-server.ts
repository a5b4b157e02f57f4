import { openLedger, type Store } from "../../src/ledger/index.ts";
import type { ArticleRecord } from "../../src/reader/index.ts";
import { listen, mountPages } from "../../src/server/index.ts";
import { newFile } from "./ledgers.ts";
import { appOver, fill } from "./server.ts";

interface Wishes {
  /** Whether the server refuses changes. */
  readOnly?: boolean;
  /** What else is done to the ledger before it is served. */
  prepare?: (store: Store) => Promise<unknown>;
}

/** The built page and the API over a new ledger that holds some records, on a port of this machine. */
export async function servePage(
  records: readonly ArticleRecord[],
  { readOnly = false, prepare }: Wishes = {},
): Promise<{ url: string; close: () => Promise<void> }> {
  const file = newFile();
  const filled = await openLedger(file);
  await fill(filled, appOver(filled).sources.finder, records);
  await prepare?.(filled);
  await filled.close();
  const store = await openLedger(file, { readOnly });
  const { app } = appOver(store);
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
