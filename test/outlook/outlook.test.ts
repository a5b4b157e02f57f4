import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { keepArticles, type Store } from "../../src/ledger/index.ts";
import {
  openAfter,
  outcomesUntil,
  outlookOf,
  projectionFates,
  publish,
  recordsOfVoices,
  scoreActs,
  scoreSeries,
} from "../../src/outlook/index.ts";
import type { ArticleRecord, EventRecord } from "../../src/reader/index.ts";
import { addDays } from "../../src/time/calendar.ts";
import { onBothStores, openFor } from "../support/ledgers.ts";
import { eventOf, recordOf, state, taking } from "../support/records.ts";

const STATES = [state("france", "FRA"), state("italy", "ITA"), state("spain", "ESP"), state("malta", "MLT")];
const [france, italy, spain, malta] = [
  taking("france", "FRA"),
  taking("italy", "ITA"),
  taking("spain", "ESP"),
  taking("malta", "MLT"),
];
const START = "2024-01-01";

let told = 0;
/** An article of a day that tells of events of that day. */
function telling(day: string, ...events: Partial<EventRecord>[]): ArticleRecord {
  const date = { start: day, end: day, precision: "day" as const, basis: "stated" as const };
  return recordOf({
    text: `Article ${told++}.`,
    published: day,
    actors: STATES,
    events: events.map((event, at) => eventOf({ id: `e${at + 1}`, date, ...event })),
  });
}

const visit = { actors: [italy], recipients: [france] };
const attack = { type: "ASSAULT" as const, quad: 4, score: -9, actors: [spain], recipients: [malta] };

/** Italy visits France every week of a year, Spain attacks Malta every fourth. */
function aYear(): ArticleRecord[] {
  return Array.from({ length: 52 }, (_, week) =>
    telling(addDays(START, 7 * week), visit, ...(week % 4 === 0 ? [attack] : [])),
  );
}
const ORIGIN = addDays(START, 7 * 52);
const ask = (store: Store, party: string, counterpart: string | null, origin = ORIGIN, days = 14) =>
  outlookOf(store, { party, counterpart, type: null, origin, days });

onBothStores((newLedger) => {
  describe("what may follow", () => {
    test("what came every week is likely, with its base rate and the events that speak for it", async (context) => {
      const store = await openFor(context, newLedger());
      await keepArticles(store, [
        ...aYear(),
        ...Array.from({ length: 10 }, (_, at) => telling(addDays(START, 5 * at), { ...visit, actors: [malta] })),
      ]);
      const { chances, past, until, series } = await ask(store, "FRA", "ITA");
      expect(past).toMatchObject({ own: 52, from: START });
      expect(until).toBe(addDays(ORIGIN, 13));
      const [first] = chances!;
      expect(first).toMatchObject({ actor: "ITA", recipient: "FRA", mutual: false, type: "CONSULT" });
      expect(first.probability).toBeGreaterThan(0.6);
      expect(first.baseRate).toBeLessThan(first.probability);
      const recurrence = first.reasons.find(({ kind }) => kind === "recurrence")!;
      expect(recurrence).toMatchObject({ times: 52, last: addDays(START, 7 * 51) });
      expect(recurrence.events).toHaveLength(3);
      expect(series!.weeks).toBe(52);
      expect(series!.forecasts.map(({ weeks }) => weeks)).toEqual([1, 4, 12]);
      expect(series!.forecasts[1].cooperation.mean).toBeGreaterThan(2);
      expect(series!.forecasts[1].conflict.most[1]).toBeLessThanOrEqual(1);
    });

    test("what is learnt once serves all who ask, until the ledger changes", async (context) => {
      const store = await openFor(context, newLedger());
      await keepArticles(store, aYear());
      const anew = () => ask({ ...store }, "FRA", "ITA");
      const first = await ask(store, "FRA", "ITA");
      await ask(store, "ESP", "MLT");
      await ask(store, "FRA", null, ORIGIN, 7);
      expect(await ask(store, "FRA", "ITA")).toEqual(first);
      expect(await anew()).toEqual(first);
      await keepArticles(store, [telling(addDays(START, 7 * 51), attack)]);
      const changed = await ask(store, "FRA", "ITA");
      expect(changed.past.all).toBe(first.past.all + 1);
      expect(changed).toEqual(await anew());
    });

    test("of too little past no number is given", async (context) => {
      const store = await openFor(context, newLedger());
      await keepArticles(store, aYear().slice(0, 3));
      const outlook = await ask(store, "FRA", "ITA");
      expect(outlook).toMatchObject({ past: { own: 3 }, chances: null, series: null });
      expect((await ask(store, "FRA", "ESP")).past.own).toBe(0);
    });

    test("what is announced, denied or merely possible is no past", async (context) => {
      const store = await openFor(context, newLedger());
      await keepArticles(store, [
        telling(
          START,
          { ...visit, time: "future" },
          { ...visit, polarity: "negated" },
          { ...visit, certainty: "possible" },
          visit,
        ),
      ]);
      expect((await ask(store, "FRA", "ITA")).past.own).toBe(1);
    });

    test("an earlier event that was told only after the origin was not known then", async (context) => {
      const store = await openFor(context, newLedger());
      const late = telling(START, visit);
      await keepArticles(store, [{ ...late, published: addDays(ORIGIN, 3) }, telling(START, visit)]);
      expect((await ask(store, "FRA", "ITA")).past.own).toBe(1);
    });

    test("later events change nothing", async (context) => {
      const store = await openFor(context, newLedger());
      await keepArticles(store, aYear());
      const before = await ask(store, "FRA", "ITA");
      const laterDay = fc.integer({ min: 0, max: 200 });
      await fc.assert(
        fc.asyncProperty(fc.array(laterDay, { minLength: 1, maxLength: 5 }), async (days) => {
          await keepArticles(
            store,
            days.map((day) => telling(addDays(ORIGIN, day), visit, attack, { ...attack, actors: [france] })),
          );
          expect(await ask(store, "FRA", "ITA")).toEqual(before);
        }),
        { numRuns: 4 },
      );
    });

    test("one party's acts to all, of one type", async (context) => {
      const store = await openFor(context, newLedger());
      await keepArticles(store, aYear());
      const { chances, series } = await outlookOf(store, {
        party: "ESP",
        counterpart: null,
        type: "ASSAULT",
        origin: ORIGIN,
        days: 28,
      });
      expect(series).toBeNull();
      expect(chances!.map(({ actor, recipient, type }) => `${actor} ${recipient} ${type}`)).toEqual([
        "ESP MLT ASSAULT",
      ]);
    });
  });

  describe("the record of forecasts", () => {
    test("published forecasts are kept once and scored when their time has come", async (context) => {
      const store = await openFor(context, newLedger());
      await keepArticles(store, aYear());
      const outlook = await ask(store, "FRA", "ITA");
      const first = await publish(store, outlook, new Date("2024-07-01T08:00:00Z"));
      expect(first.standing).toBe(0);
      expect(first.published).toBe(outlook.chances!.length + 6);
      expect(await publish(store, outlook)).toEqual({ published: 0, standing: first.published });
      expect(await openAfter(store, ORIGIN)).toBe(first.published);

      await keepArticles(store, [telling(addDays(ORIGIN, 1), visit), telling(addDays(ORIGIN, 12), visit)]);
      const due = await outcomesUntil(store, outlook.until);
      const visits = due.find(
        ({ forecast }) => forecast.what === "CONSULT" && !forecast.mutual && forecast.party === "ITA",
      )!;
      expect(visits).toMatchObject({ came: 2, forecast: { made_at: "2024-07-01T08:00:00.000Z", counterpart: "FRA" } });
      const week = due.find(({ forecast }) => forecast.what === "cooperation")!;
      expect(week.came).toBe(1);
      const acts = scoreActs(due)!;
      expect(acts.came).toBe(1);
      expect(acts.brier.ours).toBeLessThan(acts.brier.baseRate);
      expect(acts.reliability.reduce((sum, { forecasts }) => sum + forecasts, 0)).toBe(acts.forecasts);
      expect(scoreSeries(due)!.crps.ours).toBeGreaterThanOrEqual(0);
      expect(scoreActs([])).toBeNull();
    });

    test("what two do together stands under one order of the two", async (context) => {
      const store = await openFor(context, newLedger());
      const meeting = { symmetric: true, actors: [france, italy], recipients: [] };
      await keepArticles(
        store,
        Array.from({ length: 50 }, (_, week) => telling(addDays(START, 7 * week), meeting)),
      );
      const { published } = await publish(store, await ask(store, "FRA", "ITA"));
      expect((await publish(store, await ask(store, "ITA", "FRA"))).published).toBe(0);
      expect(published).toBeGreaterThan(0);
    });
  });

  describe("what articles foresaw", () => {
    const foreseeing = (
      day: string,
      event: Partial<EventRecord>,
      horizon: ArticleRecord["projections"][number]["horizon"] = null,
    ) => {
      const record = telling(day, { ...event, time: "future", certainty: "possible" });
      const text = `${record.text} It may attack, the minister said.`;
      const attribution = [{ name: "the minister", actor: null, mention: null }] as never;
      return {
        ...recordOf({ ...record, text, sha256: undefined as never, id: undefined as never }),
        ...record,
        text,
        publisher: { name: "ANSA", actor: "ansa" },
        projections: [
          {
            statement: [0, text.length] as [number, number],
            cue: "may",
            certainty: "possible" as const,
            horizon,
            events: ["e1"],
            attribution,
          },
        ],
      };
    };

    test("is seen, still open, or not seen when its term is over; each voice has its record", async (context) => {
      const store = await openFor(context, newLedger());
      await keepArticles(store, [
        foreseeing("2024-01-05", attack),
        foreseeing("2024-01-06", { ...attack, actors: [france] }, {
          start: "2024-01-07",
          end: "2024-02-01",
          precision: "day",
          basis: "stated",
        } as never),
        foreseeing("2024-03-01", { ...attack, recipients: [italy] }),
        telling("2024-01-20", attack),
        telling("2024-03-05", visit),
      ]);
      const fates = await projectionFates(store);
      expect(fates.map(({ fate, seen, until }) => [fate, seen?.day ?? null, until])).toEqual([
        ["seen", "2024-01-20", "2024-07-06"],
        ["unseen", null, "2024-02-01"],
        ["open", null, "2024-08-31"],
      ]);
      const of = async (...parties: string[]) => (await projectionFates(store, parties)).map(({ day }) => day);
      expect(await of("MLT", "ESP")).toEqual(await of("ESP", "MLT"));
      expect(await of("ESP")).toEqual(["2024-01-05", "2024-03-01"]);
      expect(await of("FRA", "MLT")).toEqual(["2024-01-06"]);
      expect(await of("FRA", "ESP")).toEqual([]);
      expect(recordsOfVoices(fates)).toEqual([
        { voice: "the minister", foreseen: 3, seen: 1, unseen: 1, open: 1, days: 15 },
      ]);
    });
  });
});
