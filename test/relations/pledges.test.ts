import { expect, test } from "vitest";
import { keepArticles, type Store } from "../../src/ledger/index.ts";
import { betweenOf, partyAlone, pledgesBetween, sideOf, standingBetween } from "../../src/relations/index.ts";
import { onBothStores, openFor } from "../support/ledgers.ts";
import { act, knowledge, together, told } from "../support/relations.ts";

const promise = (...more: Parameters<typeof act>[4][]) => act("france", "italy", "AGREE", "0333", ...more);
const aid = (...more: Parameters<typeof act>[4][]) => act("france", "italy", "AID", "073", ...more);
const truce = together("france", "italy", "RETREAT", "0871", { mode: "ceasefire" });
const attack = act("italy", "france", "ASSAULT", "190");

/** The pledges between France and Italy, the oldest first, as `kind fate` with `?` where the fate is probable. */
async function fatesOf(store: Store, day = "2025-12-31"): Promise<string[]> {
  const between = await betweenOf(store, partyAlone("FRA"), partyAlone("ITA"));
  const pledges = between === null ? [] : await pledgesBetween(store, between, day, knowledge);
  return pledges.reverse().map(({ kind, fate, probable }) => `${kind} ${fate}${probable ? "?" : ""}`);
}

const CASES: [what: string, articles: ReturnType<typeof told>[], fates: string[], day?: string][] = [
  [
    "aid promised and sent is kept",
    [told("2025-03-01", promise()), told("2025-03-20", aid())],
    ["aid-humanitarian kept"],
  ],
  [
    "aid sent before it was promised keeps nothing",
    [told("2025-03-20", aid()), told("2025-04-01", promise())],
    ["aid-humanitarian lapsed"],
  ],
  ["within its term it is open", [told("2025-03-01", promise())], ["aid-humanitarian open"], "2025-06-01"],
  [
    "what comes after its term is too late",
    [told("2025-01-01", promise()), told("2025-11-01", aid())],
    ["aid-humanitarian lapsed"],
  ],
  [
    "what another sends, or sends to another, keeps nothing",
    [
      told("2025-03-01", promise()),
      told(
        "2025-03-20",
        act("spain", "italy", "AID", "073"),
        act("italy", "france", "AID", "073"),
        act("france", "spain", "AID", "073"),
      ),
    ],
    ["aid-humanitarian lapsed"],
  ],
  [
    "an act told as not done keeps nothing, nor does one to come, possible or on condition",
    [
      told("2025-03-01", promise()),
      told(
        "2025-03-20",
        aid({ polarity: "negated" }),
        aid({ time: "future" }),
        aid({ certainty: "possible" }),
        aid({ condition: [0, 3] }),
      ),
    ],
    ["aid-humanitarian lapsed"],
  ],
  [
    "aid of another kind keeps it only probably",
    [told("2025-03-01", promise()), told("2025-03-20", act("france", "italy", "AID", "071"))],
    ["aid-humanitarian kept?"],
  ],
  [
    "so does an act that is only probable, or of the same day",
    [told("2025-03-01", promise()), told("2025-03-20", aid({ certainty: "probable" }))],
    ["aid-humanitarian kept?"],
  ],
  [
    "of two pledges of a kind one act keeps the older, probably",
    [told("2025-03-01", promise()), told("2025-03-05", promise()), told("2025-03-20", aid())],
    ["aid-humanitarian kept?", "aid-humanitarian open"],
    "2025-04-01",
  ],
  [
    "two acts keep both",
    [
      told("2025-03-01", promise()),
      told("2025-03-05", promise()),
      told("2025-03-20", aid()),
      told("2025-03-22", aid()),
    ],
    ["aid-humanitarian kept?", "aid-humanitarian kept"],
  ],
  [
    "an act keeps the pledge it fits exactly before one it may fit",
    [
      told("2025-03-01", act("france", "italy", "AGREE", "0331")),
      told("2025-03-05", promise()),
      told("2025-03-20", aid()),
    ],
    ["aid-economic open", "aid-humanitarian kept"],
    "2025-04-01",
  ],
  [
    "a promise in general beside a particular one is the same",
    [told("2025-03-01", act("france", "italy", "AGREE", "030"), promise())],
    ["aid-humanitarian open"],
    "2025-03-02",
  ],
  [
    "told twice on a day it is one",
    [told("2025-03-01", promise()), told("2025-03-01", promise())],
    ["aid-humanitarian open"],
    "2025-03-02",
  ],
  [
    "a pledge withdrawn is broken",
    [told("2025-03-01", promise()), told("2025-03-09", act("france", "italy", "REJECT", "1223", { mode: "assist" }))],
    ["aid-humanitarian broken"],
  ],
  [
    "refused, then done all the same: kept, probably",
    [
      told("2025-03-01", promise()),
      told("2025-03-09", act("france", "italy", "REJECT", "1223")),
      told("2025-03-20", aid()),
    ],
    ["aid-humanitarian kept?"],
  ],
  [
    "sanctions after a promise to lift them break it",
    [
      told("2025-03-01", act("france", "italy", "AGREE", "0354")),
      told("2025-04-01", act("france", "italy", "SANCTION", "163")),
    ],
    ["lift-sanctions broken"],
  ],
  [
    "lifted, it is kept",
    [
      told("2025-03-01", act("france", "italy", "CONCEDE", "0354")),
      told("2025-04-01", act("france", "italy", "RETREAT", "085")),
    ],
    ["lift-sanctions kept"],
  ],
  [
    "who agrees to meet and meets keeps it, whoever hosts",
    [
      told("2025-03-01", act("france", "italy", "AGREE", "036")),
      told("2025-03-09", act("italy", "france", "CONSULT", "043")),
    ],
    ["meet kept"],
  ],
  [
    "who agrees to sign and signs keeps it",
    [
      told("2025-03-01", together("france", "italy", "AGREE", "0312")),
      told("2025-03-09", together("france", "italy", "SUPPORT", "057")),
    ],
    ["cooperate-military kept"],
  ],
  [
    "a truce nobody breaks in its term is kept",
    [told("2025-03-01", truce), told("2025-09-01", attack)],
    ["ceasefire kept"],
  ],
  [
    "an attack by either in its term breaks it",
    [told("2025-03-01", truce), told("2025-03-08", attack)],
    ["ceasefire broken"],
  ],
  [
    "an attack told as not done does not",
    [told("2025-03-01", truce), told("2025-03-08", { ...attack, polarity: "negated" })],
    ["ceasefire kept"],
  ],
  ["nor one of the day it was agreed on", [told("2025-03-01", truce, attack)], ["ceasefire open"], "2025-03-02"],
  [
    "a truce agreed in words and kept by none yet is open",
    [told("2025-03-01", act("france", "italy", "CONCEDE", "0356", { rule: "en:ceasefire" }))],
    ["ceasefire open"],
    "2025-03-20",
  ],
  [
    "a withdrawal announced is kept by withdrawing",
    [
      told("2025-03-01", act("france", "italy", "CONCEDE", "0356", { rule: "it:ritirare {troops}" })),
      told("2025-04-01", act("france", "italy", "RETREAT", "0874", { mode: "withdraw" })),
    ],
    ["withdraw kept"],
  ],
  [
    "and broken by attacking",
    [
      told("2025-03-01", act("france", "italy", "CONCEDE", "0356", { rule: "it:ritirare {troops}" })),
      told("2025-04-01", act("france", "italy", "ASSAULT", "195")),
    ],
    ["withdraw broken"],
  ],
  [
    "a threat carried out is kept, one withdrawn broken",
    [
      told("2025-03-01", act("france", "italy", "THREATEN", "1312")),
      told("2025-04-01", act("france", "italy", "SANCTION", "163")),
    ],
    ["threaten-sanctions kept"],
  ],
  [
    "of a possible promise nothing is expected",
    [told("2025-03-01", promise({ certainty: "possible" }), promise({ polarity: "negated" }))],
    [],
  ],
  [
    "a stated time goes before the term of the kind",
    [
      told(
        "2025-03-01",
        promise({
          time: "future",
          date: { start: "2025-03-01", end: "2025-04-30", precision: "period", basis: "resolved" },
        }),
      ),
      told("2025-05-20", aid()),
    ],
    ["aid-humanitarian lapsed"],
  ],
];

onBothStores((newLedger) => {
  test("of many pledges so many are listed, open ones first, and all are counted", async (context) => {
    const store = await openFor(context, newLedger());
    const days = ["2024-01-01", "2024-02-01", "2025-12-01"];
    await keepArticles(store, [...days.map((day) => told(day, promise())), told("2024-02-20", aid())]);
    const sides = [partyAlone("FRA"), partyAlone("ITA")] as const;
    const listed = async (most?: number) => {
      const period = { from: "2024-01-01", to: "2025-12-31" };
      const { pledges, fates, evidence } = await standingBetween(store, sides, period, knowledge, undefined, most);
      return { days: pledges.map(({ day }) => day), fates, told: evidence.size };
    };
    const fates = { open: 1, kept: 1, broken: 0, lapsed: 1 };
    expect(await listed()).toEqual({ days: days.toReversed(), fates, told: 4 });
    expect(await listed(1)).toEqual({ days: ["2025-12-01"], fates, told: 1 });
  });

  test("what was pledged, and what became of it", async (context) => {
    const store = await openFor(context, newLedger());
    for (const [what, articles, fates, day] of CASES) {
      for (const table of ["articles", "events", "participants", "dyad_events", "day_counts"])
        await store.run(`DELETE FROM ${table}`);
      await keepArticles(store, articles);
      expect(await fatesOf(store, day), what).toEqual(fates);
    }
  });

  test("imported codes are matched as what was read is, without modes and rules", async (context) => {
    const store = await openFor(context, newLedger());
    const bare = { mode: null, contexts: [], rule: "" };
    await keepArticles(store, [
      told("2025-03-01", act("france", "italy", "AGREE", "0356", bare), act("italy", "france", "AGREE", "0331", bare)),
      told("2025-03-09", act("france", "italy", "RETREAT", "0874", bare), act("italy", "france", "AID", "071", bare)),
    ]);
    expect(await fatesOf(store)).toEqual(["de-escalate kept", "aid-economic kept"]);
  });

  test("each fate names its evidence", async (context) => {
    const store = await openFor(context, newLedger());
    await keepArticles(store, [
      told("2025-03-01", promise()),
      told("2025-03-09", act("france", "italy", "REJECT", "1223")),
      told("2025-03-20", aid()),
    ]);
    const between = await betweenOf(store, partyAlone("ITA"), partyAlone("FRA"));
    expect(await pledgesBetween(store, between!, "2025-12-31", knowledge)).toEqual([
      expect.objectContaining({
        from: "FRA",
        to: "ITA",
        day: "2025-03-01",
        event: 1,
        brokenBy: 2,
        keptBy: 3,
        settled: "2025-03-20",
      }),
    ]);
  });

  test("what a body pledged its member may keep, probably, and only while it is one", async (context) => {
    const store = await openFor(context, newLedger());
    const pledge = act("eu", "ukraine", "AGREE", "0332");
    await keepArticles(store, [
      told("2025-03-01", pledge),
      told("2025-03-20", act("italy", "ukraine", "AID", "072"), act("kingdom", "ukraine", "AID", "072")),
    ]);
    const side = (members: boolean) => sideOf(["eu"], members, knowledge);
    const fates = async (members: boolean) => {
      const between = await betweenOf(store, side(members), partyAlone("UKR"));
      return (await pledgesBetween(store, between!, "2025-12-31", knowledge)).map(({ fate, probable, keptBy }) => [
        fate,
        probable,
        keptBy,
      ]);
    };
    expect(await fates(true)).toEqual([["kept", true, 2]]);
    expect(await fates(false)).toEqual([["open", false, null]]);
  });

  test("a pledge that stands in a projection is open until its horizon", async (context) => {
    const store = await openFor(context, newLedger());
    const horizon = {
      start: "2025-03-01",
      end: "2025-05-31",
      precision: "period" as const,
      basis: "resolved" as const,
    };
    const projection = {
      statement: [0, 10] as [number, number],
      cue: "by",
      certainty: "certain" as const,
      horizon,
      events: ["e1"],
      attribution: [],
    };
    await keepArticles(store, [
      { ...told("2025-03-01", promise()), projections: [projection] },
      told("2025-06-10", aid()),
    ]);
    expect(await fatesOf(store)).toEqual(["aid-humanitarian lapsed"]);
    expect(await fatesOf(store, "2025-05-30")).toEqual(["aid-humanitarian open"]);
  });
});
