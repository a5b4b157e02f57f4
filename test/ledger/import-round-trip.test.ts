import { expect, test } from "vitest";
import type { Store } from "../../src/ledger/index.ts";
import { gdelt, headerOf, importText, polecat } from "../support/event-tables.ts";
import { exported } from "../support/exports.ts";
import { onBothStores, openFor } from "../support/ledgers.ts";

const eventsOf = (store: Store) =>
  store.query(
    "SELECT dataset, dataset_id, type, mode, quad, score, symmetric_act, day FROM events ORDER BY dataset_id",
  );

/** Whom events stand between, by who is on which side. */
const pairsOf = (store: Store) =>
  store.query(
    `SELECT dataset_id, least(one.id, other.id) AS one, greatest(one.id, other.id) AS other,
       CASE WHEN one.id <= other.id THEN direction ELSE 0 - direction END AS direction
     FROM dyad_events JOIN events ON events.event = dyad_events.event JOIN parties one ON one.party = dyad_events.party
       JOIN parties other ON other.party = counterpart ORDER BY 1, 2, 3, 4`,
  );

const ROWS = [
  gdelt(1),
  gdelt(2, { EventCode: "043" }),
  gdelt(3, { EventCode: "040", Actor1Code: "ROM", Actor1Name: "ROMANIA" }),
  gdelt(4, {
    EventCode: "190",
    Actor1Code: "USAMIL",
    Actor1Name: "ARMY",
    Actor2Code: "AFGREBTAL",
    Actor2Name: "TALIBAN",
  }),
  gdelt(5, { EventCode: "111", Actor1Code: "IGOWSTNAT", Actor1Name: "NATO" }),
  gdelt(6, { EventCode: "141", Actor2Code: "", Actor2Name: "" }),
];

onBothStores((newLedger) => {
  test("what is imported from GDELT, written as GDELT's and imported again is the same", async (context) => {
    const [store, other] = [await openFor(context, newLedger()), await openFor(context, newLedger())];
    await importText(store, ROWS.join(""));
    const { text } = await exported(store, "gdelt");
    expect(await importText(other, text, "gdelt")).toMatchObject({ added: ROWS.length, broken: 0 });
    expect(await eventsOf(other)).toEqual(await eventsOf(store));
    expect(await pairsOf(other)).toEqual(await pairsOf(store));
  });

  test("what is imported from POLECAT, written as POLECAT's and imported again is the same", async (context) => {
    const [store, other] = [await openFor(context, newLedger()), await openFor(context, newLedger())];
    const several = {
      "Event Type": "CONSULT",
      "Event Mode": "None",
      ...{
        "Actor Name": "Joe Biden; Xi Jinping",
        "Actor Country": "USA; CHN",
        "Primary Actor Sector": "GOV; GOV",
        "Actor Sectors": "",
      },
      ...{
        "Recipient Name": "None",
        "Recipient Country": "None",
        "Primary Recipient Sector": "None",
        "Recipient Sectors": "None",
      },
    };
    await importText(store, headerOf("polecat") + polecat("20230102-1") + polecat("20230102-2", several));
    const { text } = await exported(store, "polecat");
    expect(await importText(other, text)).toMatchObject({ format: "polecat", added: 2, broken: 0 });
    expect(await eventsOf(other)).toEqual(await eventsOf(store));
    expect(await pairsOf(other)).toEqual(await pairsOf(store));
  });
});
