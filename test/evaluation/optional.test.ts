import { expect, test } from "vitest";
import type { CodedArticle, GoldEvent, GoldQuotation } from "../../src/evaluation/gold.ts";
import { matchedQuotations } from "../../src/evaluation/match-others.ts";
import { countEvents } from "../../src/evaluation/score.ts";
import type { EventRecord } from "../../src/reader/index.ts";

const TEXT = "France praised Italy and thanked Spain.";

const gold = (recipient: string, trigger: string, optional = false) =>
  ({ type: "SUPPORT", actors: ["FRA"], recipients: [recipient], trigger, optional }) as GoldEvent;

const read = (recipient: string, start: number): Partial<EventRecord> => ({
  type: "SUPPORT",
  actors: [{ id: "france", country: "FRA" }] as EventRecord["actors"],
  recipients: [{ id: "", country: recipient }] as EventRecord["recipients"],
  trigger: [start, start + 7],
  evidence: [0, TEXT.length],
  also: [],
});

const count = (events: GoldEvent[], readings: Partial<EventRecord>[]) =>
  countEvents({ gold: { events }, record: { text: TEXT, actors: [], events: readings } } as unknown as CodedArticle);

test("an optional event is neither missed when unread nor wrong when read", () => {
  const events = [gold("ITA", "praised"), gold("ESP", "thanked", true)];
  expect(count(events, [read("ITA", 7)])).toEqual({ right: 1, gold: 1, predicted: 1 });
  expect(count(events, [read("ITA", 7), read("ESP", 25)])).toEqual({ right: 1, gold: 1, predicted: 1 });
});

test("a reading of an optional event with other participants is wrong", () => {
  expect(count([gold("ESP", "thanked", true)], [read("PRT", 25)])).toEqual({ right: 0, gold: 0, predicted: 1 });
});

test("a reading goes to the event that counts before the optional one", () => {
  const events = [gold("ITA", "thanked", true), gold("ITA", "praised")];
  expect(count(events, [read("ITA", 25)])).toEqual({ right: 1, gold: 1, predicted: 1 });
});

test("an optional quotation is neither missed when unread nor wrong when read", () => {
  const quotation = (words: string, optional = false) =>
    ({ kind: "direct", speaker: "france", content_starts: words, content_ends: words, optional }) as GoldQuotation;
  const said = (start: number, end: number) => ({
    content: [start, end],
    speaker: { id: "france", name: "France", mention: null },
  });
  const counted = (readings: object[]) =>
    matchedQuotations({
      gold: { quotations: [quotation("praised Italy"), quotation("thanked Spain", true)] },
      record: { text: TEXT, quotations: readings },
    } as unknown as CodedArticle);
  expect(counted([said(7, 20)])).toEqual({ right: 1, gold: 1, predicted: 1 });
  expect(counted([said(7, 20), said(25, 38)])).toEqual({ right: 1, gold: 1, predicted: 1 });
  expect(counted([said(0, 6)])).toEqual({ right: 0, gold: 1, predicted: 1 });
});
