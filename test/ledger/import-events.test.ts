import { expect, test } from "vitest";
import { dyadSeries, findEvent, keepArticles, type Store } from "../../src/ledger/index.ts";
import { pairsOf, partiesOf } from "../../src/ledger/keep/parties.ts";
import { gdelt, headerOf, icews, importText, polecat } from "../support/event-tables.ts";
import { onBothStores, openFor } from "../support/ledgers.ts";
import { eventOf, recordOf, state, taking } from "../support/records.ts";

const TABLES = [
  "events",
  "participants",
  "dyad_events",
  "day_counts",
  "actors",
  "parties",
  "places",
  "imported_events",
  "imports",
];
const countAll = (store: Store) =>
  Promise.all(TABLES.map(async (table) => (await store.query(`SELECT count(*) AS rows FROM ${table}`))[0].rows));

/** Who is on which side of all events, in order. */
const sidesOf = async (store: Store) =>
  (
    await store.query(
      `SELECT dataset_id, side, id, participants.country AS country, sector, beside FROM participants JOIN actors USING (actor)
       JOIN events USING (event) ORDER BY dataset_id, side, position`,
    )
  ).map(({ dataset_id, side, id, country, sector, beside }) =>
    [dataset_id, side, id, country, sector, beside ? "beside" : ""].join(" ").trim(),
  );

const pairs = (store: Store) =>
  store.query(
    `SELECT dataset_id, one.id AS one, other.id AS other,
       CASE WHEN direction = 0 THEN 'both' WHEN (direction = 1) = (dyad_events.party = one.party) THEN 'there' ELSE 'back' END AS way
     FROM dyad_events JOIN events USING (event) JOIN parties one ON one.party = dyad_events.party
       JOIN parties other ON other.party = counterpart ORDER BY dataset_id, one.id, other.id`,
  );

onBothStores((newLedger) => {
  test("an event of GDELT's is an event of the ledger with its day, act, place and what the table counts", async (context) => {
    const store = await openFor(context, newLedger());
    expect(await importText(store, gdelt(7))).toMatchObject({
      format: "gdelt",
      rows: 1,
      added: 1,
      known: 0,
      broken: 0,
    });
    const [{ event }] = await store.query<{ event: number }>("SELECT event FROM events");
    expect((await findEvent(store, `e${event}`))!.row).toMatchObject({
      article: null,
      dataset: "gdelt",
      dataset_id: "7",
      type: "CONSULT",
      mode: "visit",
      contexts: "",
      cameo: "042",
      quad: 1,
      score: 4,
      symmetric_act: false,
      day: "2024-01-31",
      date_start: "2024-01-31",
      date_precision: "day",
      polarity: "affirmed",
    });
    expect(await store.query("SELECT name, country, latitude FROM places")).toEqual([
      { name: "Moscow", country: "RUS", latitude: 55.7522 },
    ]);
    expect(await store.query("SELECT mentions, sources, articles, tone, url FROM imported_events")).toEqual([
      { mentions: 10, sources: 2, articles: 5, tone: -2.5, url: "https://example.org/7" },
    ]);
    expect(await store.query("SELECT day, type, dataset, events FROM day_counts")).toEqual([
      { day: "2024-01-31", type: "CONSULT", dataset: "gdelt", events: 1 },
    ]);
  });

  test("a state is the same whether it was read of or imported, and dyads count both", async (context) => {
    const store = await openFor(context, newLedger());
    const actors = [state("united-states", "USA"), state("russia", "RUS")];
    const visit = eventOf({ actors: [taking("united-states", "USA")], recipients: [taking("russia", "RUS")] });
    await keepArticles(store, [recordOf({ text: "A visit.", actors, events: [visit], published: "2024-01-31" })]);
    await importText(
      store,
      gdelt(1, { SQLDATE: "20250304" }) + gdelt(2, { SQLDATE: "20250304", Actor1Code: "USAMIL", Actor1Name: "ARMY" }),
    );
    const question = { party: "USA", counterpart: "RUS", from: "2025-01-01", to: "2025-12-31", step: "month" } as const;
    expect(await dyadSeries(store, question)).toEqual([
      { start: "2025-03-01", quad: 1, direction: 1, reports: 3, stories: 3, score: 12 },
    ]);
    expect(await store.query("SELECT id FROM actors ORDER BY id")).toEqual(
      ["russia", "united-states", "united-states-mil"].map((id) => ({ id })),
    );
  });

  test("what two do together has both as actors; the guest of a host is the one who comes", async (context) => {
    const store = await openFor(context, newLedger());
    await importText(
      store,
      gdelt(1, { EventCode: "040" }) + gdelt(2, { EventCode: "043" }) + gdelt(3, { EventCode: "112" }),
    );
    expect(await sidesOf(store)).toEqual([
      "1 actor united-states USA GOV",
      "1 actor russia RUS GOV beside",
      "2 actor russia RUS GOV",
      "2 recipient united-states USA GOV",
      "3 actor united-states USA GOV",
      "3 recipient russia RUS GOV",
    ]);
    expect(await pairs(store)).toEqual([
      { dataset_id: "1", one: expect.any(String), other: expect.any(String), way: "both" },
      expect.objectContaining({ dataset_id: "2" }),
      expect.objectContaining({ dataset_id: "3" }),
    ]);
    const [, visit, accusation] = await dyadSeries(store, {
      party: "USA",
      counterpart: "RUS",
      from: "2024-01-01",
      to: "2024-12-31",
      step: "month",
    });
    expect([visit.direction, accusation.direction].sort()).toEqual([0, 1]);
  });

  test("an event stands once, whether its table is imported again or another file has it too", async (context) => {
    const store = await openFor(context, newLedger());
    const first = gdelt(1) + gdelt(2) + gdelt(2, { EventCode: "112" });
    expect(await importText(store, first)).toMatchObject({ rows: 3, added: 2, known: 1 });
    const before = await countAll(store);
    expect(await importText(store, first)).toMatchObject({ rows: 3, added: 0, known: 3 });
    expect(await countAll(store)).toEqual(before);
    expect(await importText(store, gdelt(2) + gdelt(3))).toMatchObject({ rows: 2, added: 1, known: 1 });
    expect(await store.query("SELECT dataset_id, type FROM events ORDER BY dataset_id")).toEqual(
      ["1", "2", "3"].map((dataset_id) => ({ dataset_id, type: "CONSULT" })),
    );
  });

  test("a number of ICEWS's is an event's own on its day, however the day is written", async (context) => {
    const store = await openFor(context, newLedger());
    const header = headerOf("icews");
    await importText(store, header + icews(5) + icews(5, { "Event Date": "2014-05-07" }));
    expect(await importText(store, header + icews(5, { "Event Date": "5/6/2014" }))).toMatchObject({
      added: 0,
      known: 1,
    });
    expect(await store.query("SELECT dataset_id, day FROM events ORDER BY day")).toEqual([
      { dataset_id: "5 2014-05-06", day: "2014-05-06" },
      { dataset_id: "5 2014-05-07", day: "2014-05-07" },
    ]);
    expect((await sidesOf(store)).slice(0, 2)).toEqual([
      "5 2014-05-06 actor india-cvl IND CVL",
      "5 2014-05-06 recipient pakistan PAK GOV",
    ]);
  });

  test("comments, for which PLOVER has no type, and events of nobody are left out and counted", async (context) => {
    const store = await openFor(context, newLedger());
    const nobody = { Actor1Code: "", Actor1Name: "", Actor2Code: "", Actor2Name: "" };
    const table =
      gdelt(1, { EventCode: "010", Actor1Code: "FRA", Actor1Name: "FRANCE" }) +
      gdelt(2, nobody) +
      gdelt(3, { EventCode: "999" });
    expect(await importText(store, table + gdelt(4))).toMatchObject({
      rows: 4,
      added: 1,
      untyped: 2,
      nobody: 1,
      broken: 0,
    });
    // Whom only comments speak of is not registered.
    expect(await store.query("SELECT id FROM actors WHERE id = 'france'")).toEqual([]);
  });

  test("lines that cannot be read are left out and told with their number", async (context) => {
    const store = await openFor(context, newLedger());
    const cut = "123\t20240131\tUSA\n";
    const overfull = gdelt(2).replace("\n", "\tmore\n");
    const dayless = gdelt(3, { SQLDATE: "20240231" });
    const imported = await importText(store, gdelt(1) + cut + overfull + dayless + gdelt(4).replace("\n", "\t\t\n"));
    expect(imported).toMatchObject({
      rows: 2,
      added: 2,
      broken: 3,
      examples: [
        { line: 2, reason: "3 cells where 61 belong" },
        { line: 3, reason: "more than the 61 cells that belong there" },
        { line: 4, reason: '"20240231" is no day' },
      ],
    });
  });

  test("numbers that are none, quotation marks and letters in two encodings are taken as they stand", async (context) => {
    const store = await openFor(context, newLedger());
    const odd = gdelt(1, {
      NumMentions: "many",
      AvgTone: "",
      ActionGeo_FullName: 'Sa"o Paulo, Brazil',
      ActionGeo_Lat: "abc",
    });
    const latin = Buffer.from(
      gdelt(2, { ActionGeo_FullName: "Córdoba, Argentina", ActionGeo_CountryCode: "AR" }),
      "latin1",
    );
    const utf8 = Buffer.from(gdelt(3, { ActionGeo_FullName: "Łódź, Poland", ActionGeo_CountryCode: "PL" }));
    await importText(store, Buffer.concat([Buffer.from(odd), latin, utf8]));
    expect(await store.query("SELECT name, country, latitude IS NULL AS unplaced FROM places ORDER BY name")).toEqual([
      { name: "Córdoba", country: "ARG", unplaced: false },
      { name: 'Sa"o Paulo', country: "RUS", unplaced: true },
      { name: "Łódź", country: "POL", unplaced: false },
    ]);
    expect(await store.query("SELECT mentions, tone FROM imported_events WHERE mentions IS NULL")).toEqual([
      { mentions: null, tone: null },
    ]);
  });

  test("pairs are those that would be found if the events had been read", async (context) => {
    const store = await openFor(context, newLedger());
    const who = [
      ["Joe Biden", "USA", "GOV"],
      ["Russia; China", "RUS; CHN", "GOV; GOV"],
      ["Hamas; Hezbollah; Iran", "PSE; LBN; IRN", "REB; REB; GOV"],
      ["United Nations", "UNO", "IGO"],
      ["Antonio Guterres; Wagner Group", "UNO; RUS", "IGO; PRM"],
      ["Russia", "RUS", "GOV"],
      ["Wagner Group; Russia; Russia", "RUS; RUS; RUS", "PRM; GOV; MIL"],
      ["None", "None", "None"],
      ["Gunmen", "None", "UAF"],
    ];
    const types = [
      ["CONSULT", "None"],
      ["COOPERATE", "None"],
      ["CONSULT", "visit"],
      ["ASSAULT", "firearms"],
    ];
    const rows = who.flatMap((actor, one) =>
      who.flatMap((recipient, other) =>
        types.map(([type, mode], at) =>
          polecat(`${one}-${other}-${at}`, {
            "Event Type": type,
            "Event Mode": mode,
            ...{
              "Actor Name": actor[0],
              "Actor Country": actor[1],
              "Primary Actor Sector": actor[2],
              "Actor Sectors": actor[2],
            },
            ...{
              "Recipient Name": recipient[0],
              "Recipient Country": recipient[1],
              "Primary Recipient Sector": recipient[2],
            },
            "Recipient Sectors": recipient[2],
          }),
        ),
      ),
    );
    await importText(store, headerOf("polecat") + rows.join(""));
    const events = await store.query<{ event: number; symmetric_act: boolean }>(
      "SELECT event, symmetric_act FROM events",
    );
    expect(events).toHaveLength(types.length * (who.length ** 2 - 1));
    const participants = await store.query<{
      event: number;
      side: string;
      id: string;
      country: string;
      kind: string;
      body: string;
    }>(
      `SELECT event, side, id, participants.country AS country, kind, body FROM participants JOIN actors USING (actor) ORDER BY event, side, position`,
    );
    const expected = events.flatMap(({ event, symmetric_act: symmetric }) => {
      const own = participants.filter((one) => one.event === event);
      const side = (wanted: string) => own.filter((one) => one.side === wanted);
      return pairsOf({ symmetric, actors: side("actor"), recipients: side("recipient") }, (one) =>
        partiesOf(one, one),
      ).map(({ party, counterpart, direction }) =>
        party <= counterpart
          ? `${event} ${party} ${counterpart} ${direction}`
          : `${event} ${counterpart} ${party} ${0 - direction}`,
      );
    });
    const found = await store.query<{ event: number; one: string; other: string; direction: number }>(
      `SELECT event, one.id AS one, other.id AS other, direction FROM dyad_events
       JOIN parties one ON one.party = dyad_events.party JOIN parties other ON other.party = counterpart`,
    );
    const byName = found.map(({ event, one, other, direction }) =>
      one <= other ? `${event} ${one} ${other} ${direction}` : `${event} ${other} ${one} ${0 - direction}`,
    );
    expect(byName.sort()).toEqual(expected.sort());
  });
});
