import type { Store } from "../../src/ledger/index.ts";
import { outlookOf, publish } from "../../src/outlook/index.ts";

/** Publishes what may follow between Italy and France as it would have been said on some days. */
export async function publishOn(store: Store, origins: readonly string[]): Promise<void> {
  for (const origin of origins) {
    const outlook = await outlookOf(store, { party: "ITA", counterpart: "FRA", type: null, origin, days: 28 });
    await publish(store, outlook, new Date(`${origin}T08:00:00Z`));
  }
}
