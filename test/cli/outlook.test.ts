import { tmpdir } from "node:os";
import { expect, test } from "vitest";
import { keepArticles, openLedger } from "../../src/ledger/index.ts";
import { addDays } from "../../src/time/calendar.ts";
import { entente } from "../support/entente.ts";
import { newFile } from "../support/ledgers.ts";
import { eventOf, recordOf, state, taking } from "../support/records.ts";

const START = "2024-01-01";
const actors = [state("france", "FRA"), state("italy", "ITA")];

/** A ledger of a year in which Italy visits France every week. */
async function fill(ledger: string): Promise<string> {
  const store = await openLedger(ledger);
  await keepArticles(
    store,
    Array.from({ length: 52 }, (_, week) => {
      const published = addDays(START, 7 * week);
      const date = { start: published, end: published, precision: "day" as const, basis: "stated" as const };
      const visit = eventOf({ actors: [taking("italy", "ITA")], recipients: [taking("france", "FRA")], date });
      return recordOf({ text: `Visit ${week}.`, published, actors, events: [visit] });
    }),
  );
  await store.close();
  return ledger;
}

const ask = (ledger: string, ...args: string[]) => entente(["outlook", ...args, "--ledger", ledger], tmpdir());

test("an outlook is told, published and scored", async () => {
  const ledger = await fill(newFile());
  const told = await ask(ledger, "fra", "ITA", "--days", "14");
  expect(told).toMatchObject({ status: 0, err: "" });
  expect(told.out).toContain("France (FRA) and Italy (ITA): 2024-12-24 to 2025-01-06\n");
  expect(told.out).toMatch(/ITA → FRA CONSULT \(base rate \d/);
  expect(told.out).toContain("ITA did so to FRA 52 times before, last on 2024-12-23 [e52, e51, e50]");
  expect(told.out).toMatch(/4 weeks +to 2025-01-20: \d/);

  const origin = ["--origin", "2024-10-01", "--days", "14"];
  const published = await ask(ledger, "FRA", "ITA", ...origin, "--publish");
  expect(published.out).toMatch(/\n\d+ forecasts published\n$/);
  expect((await ask(ledger, "FRA", "ITA", ...origin, "--publish")).out).toMatch(
    /0 forecasts published, \d+ stood already\n$/,
  );

  const scored = JSON.parse((await ask(ledger, "score", "--format", "json")).out);
  expect(scored).toMatchObject({ day: "2024-12-23", acts: { came: 1 } });
  expect(scored.outcomes.find(({ what }: { what: string }) => what === "CONSULT").came).toBe(2);
  expect((await ask(ledger, "score")).out).toContain("Brier");
  expect((await ask(ledger, "projections")).out).toBe("no article foresees anything between two parties\n");
});

test("programs get whole distributions", async () => {
  const ledger = await fill(newFile());
  const { chances, series } = JSON.parse((await ask(ledger, "ITA", "FRA", "-f", "json")).out);
  expect(chances[0].probability).toBeGreaterThan(0.5);
  const { atMost, most } = series.forecasts[0].cooperation;
  expect(atMost.at(-1)).toBeCloseTo(1, 4);
  expect(most).toHaveLength(2);
});

test.each([
  [["FRA"], "[outlook-who] an outlook is of two parties"],
  [["FRA", "ITA", "--days", "0"], '[outlook-days] "0" is no number of days'],
  [["FRA", "ITA", "--origin", "soon"], '[dyad-date] --origin "soon" is no day'],
  [["--actor", "FRA", "--type", "SANCTIONS"], 'there is no type "SANCTIONS", did you mean SANCTION'],
  [["FRA", "Itly"], '[party-unknown] no state, body or group "Itly"'],
  [["FRA", "ITA", "-f", "csv"], '[format-unknown] there is no format "csv"'],
])("bad input is told in a sentence: %s", async (args, sentence) => {
  const ledger = newFile();
  await (await openLedger(ledger)).close();
  const { status, out, err } = await ask(ledger, ...args);
  expect({ status, out }).toEqual({ status: 1, out: "" });
  expect(err).toContain(sentence);
});

test("an empty ledger says what to do; one of too little past gives no number", async () => {
  const ledger = newFile();
  const store = await openLedger(ledger);
  await store.close();
  expect((await ask(ledger, "FRA", "ITA")).err).toContain("tells of no day yet");
  const full = await fill(newFile());
  expect((await ask(full, "FRA", "ITA", "--origin", "2024-01-10")).out).toContain(
    "not enough past: 2 events, and 5 are needed",
  );
});
