import { expect, test } from "vitest";
import { openLedger } from "../../src/ledger/index.ts";
import { newFile } from "../support/ledgers.ts";

test("a ledger that is closed answers first what it was asked", async () => {
  const store = await openLedger(newFile());
  const asked = Array.from({ length: 20 }, () =>
    store.query<{ rows: number }>("SELECT count(*) AS rows FROM range(3000000) AS one(number) WHERE number % 7 = 3"),
  );
  await store.close();
  for (const [{ rows }] of await Promise.all(asked)) expect(rows).toBe(428_571);
});
