import { expect, test } from "vitest";
import type { KeptEvent, KeptReport } from "../../bench/support/keep-stories.ts";
import { readCluster, readClusters } from "../../bench/support/story-gold.ts";
import { judge } from "../../bench/support/story-pairs.ts";
import { scoreStories } from "../../bench/support/story-scores.ts";

const CLUSTER = readCluster(
  "two-visits",
  `Two visits and what was denied

:: story first | CONSULT | FRA + ITA | 2020-03-02 | ITA | they meet
:: story second | CONSULT | FRA + ITA | 2020-03-06 | FRA | they meet again
:: story threat | THREATEN | FRA > ITA | 2020-03-04 | - | Paris threatens Rome

:: report a | One | 2020-03-02 | en | tells first
A
:: report b | Two | 2020-03-02 | it | tells first | copy of a
B
:: report c | One | 2020-03-06 | en | tells second | recalls first
C
:: report d | Two | 2020-03-06 | it | tells second
D
:: report e | One | 2020-03-04 | en | tells threat
E
:: report f | Two | 2020-03-05 | it | denies threat
F
`,
);

interface Told {
  type?: string;
  day: string;
  story: number | null;
  from?: string;
  to?: string;
  polarity?: string;
}

const event = ({ type = "CONSULT", day, story, from = "FRA", to = "ITA", polarity = "affirmed" }: Told) =>
  ({
    event: { type, polarity, symmetric: type === "CONSULT" },
    actorLabels: new Set([from]),
    recipientLabels: new Set([to]),
    day,
    story,
  }) as unknown as KeptEvent;

/** The cluster as a ledger would have it, events by the name of their report. */
const keep = (events: Record<string, Told[]>, originals: Record<string, number> = {}): KeptReport[] =>
  CLUSTER.reports.map((report, article) => ({
    report,
    article,
    record: {} as KeptReport["record"],
    events: (events[report.name] ?? []).map(event),
    original: originals[report.name] ?? null,
  }));

const score = (events: Record<string, Told[]>, originals = {}) =>
  scoreStories([CLUSTER], judge([CLUSTER], keep(events, originals)));

const threat = { type: "THREATEN", day: "2020-03-04", story: 3 };

test("reports of one story that stand together are found, losses are told apart", () => {
  const { pairs, precision, recall, recallOfMerging } = score({
    a: [{ day: "2020-03-02", story: 1 }],
    b: [{ day: "2020-03-02", story: 1 }],
    c: [{ day: "2020-03-06", story: null }],
    d: [{ day: "2020-03-06", story: 2 }],
    e: [threat],
  });
  expect(pairs).toEqual({ gold: 3, found: 1, merging: 1, reading: 1, wrong: 0, uncoded: 0 });
  expect(precision.value).toBe(100);
  expect(recall.value).toBeCloseTo(100 / 3);
  expect(recallOfMerging.value).toBe(50);
});

test("two stories in one are wrong pairs, a recalled story is none", () => {
  const all = { day: "2020-03-02", story: 1 };
  // c recalls the first meeting: with a and b it may stand together through that, d may not.
  const recalled = score({ a: [all], b: [all], c: [all, { day: "2020-03-06", story: 2 }], d: [{ ...all, story: 2 }] });
  expect(recalled.pairs).toMatchObject({ found: 2, wrong: 0 });
  const chained = score({ a: [all], b: [all], c: [{ day: "2020-03-06", story: 1 }], d: [{ ...all, story: 1 }] });
  expect(chained.pairs).toMatchObject({ found: 2, wrong: 4 });
});

test("what one report tells is not another event of a report that shares a story with it", () => {
  const { pairs } = score({ a: [{ day: "2020-03-02", story: 1 }], c: [{ day: "2020-03-06", story: 1 }] });
  expect(pairs).toMatchObject({ found: 0, wrong: 1 });
});

test("together through what is coded in neither is counted apart", () => {
  const said = { type: "AID", day: "2020-03-05", story: 7 };
  const { pairs, precision, precisionAtWorst } = score({
    a: [{ day: "2020-03-02", story: 1 }, said],
    b: [{ day: "2020-03-02", story: 1 }],
    f: [said],
  });
  expect(pairs).toMatchObject({ found: 1, wrong: 0, uncoded: 1 });
  expect(precision.value).toBe(100);
  expect(precisionAtWorst.value).toBe(50);
});

test("an act the other way round is another event; one side misread is found but only half read", () => {
  expect(score({ e: [threat], f: [{ ...threat, from: "ITA", to: "FRA" }] }).tellings).toMatchObject({ whole: 1 });
  const half = score({ e: [threat], f: [{ ...threat, to: "ESP" }] });
  expect(half.pairs.found).toBe(1);
  expect(half.tellings).toMatchObject({ whole: 1, half: 1 });
});

test("copies and contradictions are counted as the ledger has them", () => {
  const denied = { ...threat, polarity: "negated" };
  const known = score({ e: [threat], f: [denied] }, { b: 0 });
  expect(known.copies).toEqual({ right: 1, gold: 1, predicted: 1 });
  expect(known.contradictions).toEqual({ right: 1, gold: 1, predicted: 1 });
  const unknown = score({ e: [threat], f: [{ ...denied, story: null }] }, { d: 0 });
  expect(unknown.copies).toEqual({ right: 0, gold: 1, predicted: 1 });
  expect(unknown.contradictions).toEqual({ right: 0, gold: 1, predicted: 0 });
});

test.each(["development", "further", "held-out"])(
  "every story of the set %s has three to six reports in two languages",
  (set) => {
    const clusters = readClusters(new URL(`../../bench/stories/${set}/`, import.meta.url));
    expect(clusters.flatMap(({ stories }) => stories).length).toBeGreaterThanOrEqual(36);
    for (const { name, stories, reports } of clusters) {
      for (const story of stories) {
        const telling = reports.filter(({ tells }) => tells.has(story.name));
        expect(telling.length, `${name} ${story.name}`).toBeGreaterThanOrEqual(3);
        expect(telling.length, `${name} ${story.name}`).toBeLessThanOrEqual(6);
        expect(new Set(telling.map(({ language }) => language)).size, `${name} ${story.name}`).toBe(2);
      }
    }
  },
);

test("a report that names a story which is not there is refused", () => {
  expect(() => readCluster("x", ":: report a | One | 2020-03-02 | en | tells nothing\nA\n")).toThrow(
    "x.txt: report a names a story that is not there: nothing",
  );
});
