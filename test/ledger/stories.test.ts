import { expect, test } from "vitest";
import { keepArticles, openLedger, type Store } from "../../src/ledger/index.ts";
import { migrate } from "../../src/ledger/migrate.ts";
import { openStore } from "../../src/ledger/open.ts";
import type { ArticleRecord, EventRecord } from "../../src/reader/index.ts";
import { onBothStores, openFor } from "../support/ledgers.ts";
import { eventOf, recordOf, state, taking } from "../support/records.ts";

const person = (id: string, country: string) => ({ ...state(id, country), kind: "person" as const });
const ACTORS = [
  state("russia", "RUS"),
  state("turkey", "TUR"),
  person("vladimir-putin", "RUS"),
  person("recep-tayyip-erdogan", "TUR"),
  person("sergey-lavrov", "RUS"),
  { ...state("interfax", "RUS"), kind: "media" as const, name: "Interfax", sectors: ["JRN"] },
];
const [russia, turkey] = [taking("russia", "RUS"), taking("turkey", "TUR")];
const [putin, erdogan] = [taking("vladimir-putin", "RUS"), taking("recep-tayyip-erdogan", "TUR")];
const lavrov = taking("sergey-lavrov", "RUS");
const on = (start: string, basis: "stated" | "resolved" | "published" = "resolved") =>
  ({ start, end: start, precision: "day", basis }) as const;

const MEETING: Partial<EventRecord> = {
  type: "CONSULT",
  mode: null,
  symmetric: true,
  actors: [putin, erdogan],
  date: on("2018-02-14"),
};
const THREAT: Partial<EventRecord> = {
  type: "THREATEN",
  mode: "restrict",
  quad: 3,
  score: -3,
  actors: [russia],
  recipients: [turkey],
  date: on("2018-02-14"),
};

let made = 0;
/** What an event might be told with: words for what was done and by whom. */
const wordsOf = ({ type, actors = [], recipients = [] }: Partial<EventRecord>): string =>
  [type, ...actors.map(({ id }) => id), ...recipients.map(({ id }) => id)].join(" ");

/** An article of an outlet of its own, published the day after. */
function report(events: Partial<EventRecord>[], given: Partial<ArticleRecord> = {}): ArticleRecord {
  made++;
  const text = given.text ?? `Report ${made}: ${events.map(wordsOf).join(", ")}.`;
  return recordOf({
    url: `https://outlet-${made}.example/${made}`,
    publisher: { name: `Outlet ${made}`, actor: null },
    published: "2018-02-15",
    actors: ACTORS,
    events: events.map((event, at) => eventOf({ id: `e${at + 1}`, evidence: [0, text.length], ...event })),
    ...given,
    text,
  });
}

/** The events of each story of several reports, in order. */
async function storiesIn(store: Store): Promise<number[][]> {
  const rows = await store.query<{ story: number; event: number }>(
    "SELECT story, event FROM story_events ORDER BY 1, 2",
  );
  const stories = new Map<number, number[]>();
  for (const { story, event } of rows) stories.set(story, [...(stories.get(story) ?? []), event]);
  expect(await store.query("SELECT story FROM stories ORDER BY story")).toEqual(
    [...stories.keys()].map((story) => ({ story })),
  );
  for (const [story, events] of stories) expect(events[0]).toBe(story);
  return [...stories.values()];
}

const dyads = (store: Store) => store.query("SELECT event, story FROM dyad_events ORDER BY event, party, counterpart");

onBothStores((newLedger) => {
  const ledgerOf = async (context: Parameters<typeof openFor>[0], ...batches: ArticleRecord[][]) => {
    const store = await openFor(context, newLedger());
    for (const batch of batches) await keepArticles(store, batch);
    return store;
  };

  test("the same meeting, told by people here and by states there, in two languages, is one story", async (context) => {
    const store = await ledgerOf(
      context,
      [report([MEETING])],
      [report([{ ...MEETING, actors: [russia, turkey] }], { language: "it" })],
      [
        report([{ ...MEETING, actors: [erdogan, putin], date: on("2018-02-14", "published") }], {
          published: "2018-02-14",
        }),
      ],
    );
    expect(await storiesIn(store)).toEqual([[1, 2, 3]]);
    expect(await dyads(store)).toEqual([1, 2, 3].map((event) => ({ event, story: 1 })));
    expect(await store.query("SELECT reports, voices, affirmed, denied, day FROM stories")).toEqual([
      { reports: 3, voices: 3, affirmed: 3, denied: 0, day: "2018-02-14" },
    ]);
  });

  test("all of a batch finds together as one after the other does", async (context) => {
    const reports = [report([MEETING]), report([THREAT]), report([MEETING]), report([THREAT]), report([MEETING])];
    const store = await ledgerOf(context, reports);
    expect(await storiesIn(store)).toEqual([
      [1, 3, 5],
      [2, 4],
    ]);
  });

  test.for<[string, Partial<EventRecord>[]]>([
    ["a second meeting three days later", [MEETING, { ...MEETING, date: on("2018-02-17") }]],
    [
      "a pledge and its fulfilment two days later",
      [
        { ...THREAT, type: "AGREE", mode: null, quad: 1, time: "future" },
        { ...THREAT, type: "AID", mode: null, quad: 2, date: on("2018-02-16") },
      ],
    ],
    ["a threat and the answer to it", [THREAT, { ...THREAT, actors: [turkey], recipients: [russia] }]],
    ["a meeting and a threat of the same day", [MEETING, THREAT]],
    ["the same act of another pair", [THREAT, { ...THREAT, recipients: [taking("france", "FRA")] }]],
    ["what an article recalls from a year before", [MEETING, { ...MEETING, date: on("2017-02-14") }]],
  ])("%s is another story", async ([, events], context) => {
    const store = await ledgerOf(context, ...events.map((event) => [report([event])]));
    expect(await storiesIn(store)).toEqual([]);
  });

  test("of an article's events the one that fits best takes the place in a story, not the first", async (context) => {
    const call: Partial<EventRecord> = { ...MEETING, type: "AGREE", actors: [putin, erdogan] };
    const store = await ledgerOf(context, [report([MEETING])], [report([call, MEETING])]);
    expect(await storiesIn(store)).toEqual([[1, 3]]);
  });

  test("two events of one article are two stories, and each finds its own", async (context) => {
    const two = [MEETING, { ...MEETING, actors: [lavrov, erdogan] }];
    const store = await ledgerOf(context, [report(two), report(two)]);
    expect(await storiesIn(store)).toEqual([
      [1, 3],
      [2, 4],
    ]);
  });

  test("affirmed here and denied there is one story that tells both", async (context) => {
    const store = await ledgerOf(context, [report([THREAT]), report([{ ...THREAT, polarity: "negated" }])]);
    expect(await store.query("SELECT reports, affirmed, denied FROM stories")).toEqual([
      { reports: 2, affirmed: 1, denied: 1 },
    ]);
  });

  test("an agency's own report and those on its word are one voice", async (context) => {
    const onItsWord = { ...MEETING, attribution: [{ name: "l'Interfax", actor: "interfax", mention: null }] };
    const store = await ledgerOf(context, [
      report([MEETING], { publisher: { name: "Interfax", actor: "interfax" } }),
      report([onItsWord]),
      report([onItsWord]),
      report([MEETING]),
    ]);
    expect(await store.query("SELECT reports, voices FROM stories")).toEqual([{ reports: 4, voices: 2 }]);
  });

  test("an article added again changes nothing", async (context) => {
    const reports = [report([MEETING]), report([MEETING])];
    const store = await ledgerOf(context, reports);
    const before = [await storiesIn(store), await dyads(store), await store.query("SELECT * FROM stories")];
    await keepArticles(store, reports);
    expect([await storiesIn(store), await dyads(store), await store.query("SELECT * FROM stories")]).toEqual(before);
  });

  test("a new version takes the old one's place in the story", async (context) => {
    const first = report([MEETING]);
    const store = await ledgerOf(context, [first, report([MEETING]), report([MEETING])]);
    await keepArticles(store, [report([MEETING], { url: first.url })]);
    expect(await storiesIn(store)).toEqual([[2, 3, 4]]);
    expect(await dyads(store)).toEqual([2, 3, 4].map((event) => ({ event, story: 2 })));
    await keepArticles(store, [report([THREAT], { url: first.url })]);
    expect(await storiesIn(store)).toEqual([[2, 3]]);
  });

  test("a ledger of before is told its copies and stories when it is opened", async (context) => {
    const ledger = newLedger();
    const old = await openStore(ledger, false);
    await migrate(old);
    await keepArticles(old, [report([MEETING]), report([MEETING]), report([THREAT])]);
    const before = [await storiesIn(old), await dyads(old), await old.query("SELECT count(*) AS n FROM event_keys")];
    // As if they had been kept before there was a table of copies: what is drawn from articles is not there, and all stand alone.
    for (const table of ["stories", "story_events", "sketches", "sketch_hashes", "copies", "event_marks", "event_keys"])
      await old.run(`DELETE FROM ${table}`);
    await old.run("UPDATE dyad_events SET story = event");
    await old.run("INSERT INTO counters VALUES ('gathered', 1)");
    await old.close();
    await (await openLedger(ledger)).close();
    const store = await openFor(context, ledger);
    expect([
      await storiesIn(store),
      await dyads(store),
      await store.query("SELECT count(*) AS n FROM event_keys"),
    ]).toEqual(before);
  });
});
