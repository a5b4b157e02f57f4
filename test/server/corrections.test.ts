import { expect, type TestContext, test } from "vitest";
import { keepArticles } from "../../src/ledger/index.ts";
import { createApp } from "../../src/server/app.ts";
import { tellStories } from "../support/corrections.ts";
import { type NewLedger, newFile, onBothStores } from "../support/ledgers.ts";
import { recordOf } from "../support/records.ts";
import { ask, post, serving } from "../support/server.ts";

const WORD = { author: "Anna", reason: "the text says so" };

/** The app over three articles on eight events; `e1`, `e4` and `e6` are one story. */
async function told(context: TestContext, newLedger: NewLedger) {
  const served = await serving(context, newLedger());
  await tellStories(served.store);
  return served;
}

onBothStores((newLedger) => {
  test("an event is corrected, told corrected, its history listed, and undone", async (context) => {
    const { app } = await told(context, newLedger);
    const { status, body } = await post(app, "/corrections", {
      target: "e1",
      type: "sanction",
      mode: "expel",
      actors: ["ITA"],
      recipients: ["spain", "FRA"],
      ...WORD,
    });
    expect([status, body.made.correction, body.before]).toEqual([200, 1, []]);
    expect(body.made).toMatchObject({ name: "e1", author: "Anna", subject: "event", undoneAt: null });
    expect(body.made.says).toBe("e1 is SANCTION expel, done by italy, done to spain + france");
    const event = (await ask(app, "/events/e1")).body;
    expect(event).toMatchObject({ type: "SANCTION", mode: "expel", corrections: [{ correction: 1 }] });
    expect(event.participants.map(({ id }: { id: string }) => id)).toEqual(["italy", "spain", "france"]);

    const rejected = await post(app, "/corrections", { target: "e1", reject: true, ...WORD, author: "Bruno" });
    expect(rejected.body.before).toMatchObject([{ correction: 1 }]);
    expect((await ask(app, "/events/e1")).body.standing).toBe("rejected");
    const undone = await post(app, "/corrections/2/undo", WORD);
    expect(undone.body.made).toMatchObject({ correction: 3, undoes: 2, says: "2 on e1 undone" });
    expect((await ask(app, "/events/e1")).body).toMatchObject({ standing: "in force", type: "SANCTION" });

    const { corrections } = (await ask(app, "/corrections?of=e1")).body;
    const [last, second, first] = corrections;
    expect([last.correction, second.undoneBy, first.undoneBy]).toEqual([3, "Anna", null]);
    const page = (await ask(app, "/corrections?limit=2")).body;
    expect(page.next).toBe("2");
    expect((await ask(app, "/corrections?limit=2&after=2")).body).toEqual({ corrections: [first], next: null });
  });

  test("stories and actors are merged and parted, and put back", async (context) => {
    const { app } = await told(context, newLedger);
    const reports = async (story: string) => (await ask(app, `/stories/${story}`)).body.reports.length;
    const parted = await post(app, "/corrections", { target: "s1", split: ["e4", "e6"], ...WORD });
    expect(parted.body.made.says).toBe("e4, e6 out of s1, a story by itself");
    expect([await reports("s1"), await reports("s4")]).toEqual([1, 2]);
    await post(app, "/corrections", { target: "s4", merge: "s7", ...WORD });
    expect(await reports("s4")).toBe(3);
    for (const correction of [2, 1])
      expect((await post(app, `/corrections/${correction}/undo`, WORD)).status).toBe(200);
    expect([await reports("s1"), await reports("s7")]).toEqual([3, 1]);

    const actorsOf = async (event: string) =>
      (await ask(app, `/events/${event}`)).body.participants.map(({ id }: { id: string }) => id);
    await post(app, "/corrections", { target: "actor:rapid-support-forces", merge: "actor:rsf", ...WORD });
    expect(await actorsOf("e3")).toContain("rapid-support-forces");
    await post(app, "/corrections", { target: "actor:france", split: ["a2"], to: "DEU", ...WORD });
    expect([await actorsOf("e4"), await actorsOf("e5")]).toEqual([
      ["germany", "italy"],
      ["rapid-support-forces", "germany"],
    ]);
    expect((await ask(app, "/corrections?of=actor:france")).body.corrections).toHaveLength(1);
  });

  test("what is least certain comes page by page, and leaves when somebody looked at it", async (context) => {
    const { app, store } = await told(context, newLedger);
    const whole = (await ask(app, "/review")).body;
    expect(whole).toMatchObject({ open: 7, reviewed: 0, orphans: [], next: null });
    const pages: string[] = [];
    let cursor = "";
    do {
      const { body } = await ask(app, `/review?limit=2${cursor}`);
      pages.push(...body.events.map(({ event }: { event: string }) => event));
      cursor = body.next === null ? "" : `&after=${body.next}`;
    } while (cursor !== "");
    expect(pages).toEqual(whole.events.map(({ event }: { event: string }) => event));
    expect(whole.events.slice(0, 2)).toMatchObject([
      { event: "e3", doubts: ["contradicted"], against: ["e5"], evidence: expect.any(String) },
      { event: "e5", doubts: ["contradicted"], against: ["e3"] },
    ]);
    expect(whole.events[0].sureness).toBeCloseTo(whole.events[0].confidence - 0.3, 5);

    await post(app, "/corrections", { target: "e3", accept: true, ...WORD });
    await post(app, "/corrections", { target: "e4", reject: true, ...WORD });
    const left = (await ask(app, "/review?actor=FRA&limit=1")).body;
    expect([left.open, left.reviewed]).toEqual([4, 2]);
    await keepArticles(store, [recordOf({ text: "Corrected.", url: "https://example.org/2" })]);
    expect((await ask(app, "/review")).body.orphans).toMatchObject([{ correction: 2, events: ["e4"], article: "a4" }]);
  });
});

test("whatever cannot be corrected is one sentence, and nothing is written", async (context) => {
  const { app } = await told(context, newFile);
  const refused: [body: Record<string, unknown>, status: number, code: string][] = [
    [{ target: "e1", reject: true, reason: " " }, 400, "correct-reason"],
    [{ target: "e1", reject: true, author: "" }, 400, "correct-author"],
    [{ target: "e1", reject: true, author: undefined }, 400, "request-body"],
    [{ target: "e1" }, 400, "correct-nothing"],
    [{ target: "e99", reject: true }, 404, "correct-event"],
    [{ target: "e999999999999999", reject: true }, 404, "correct-event"],
    [{ target: "x1", reject: true }, 400, "correct-target"],
    [{ target: "e1", rejct: true }, 400, "request-body"],
    [{ target: "e1", reject: true, accept: true }, 400, "correct-together"],
    [{ target: "e1", type: "SANCTOIN" }, 400, "type-unknown"],
    [{ target: "e1", mode: "expel" }, 400, "correct-mode"],
    [{ target: "e1", actors: ["Emanuel Macron"] }, 400, "actor-unknown"],
    [{ target: "e1", actors: ["FRA,ITA"] }, 400, "request-body"],
    [{ target: "e1", merge: "s2" }, 400, "correct-option"],
    [{ target: "s9", merge: "s1" }, 404, "correct-story"],
    [{ target: "s4", merge: "s7" }, 409, "correct-story-within"],
    [{ target: "s1", split: ["e7"] }, 400, "correct-split"],
    [{ target: "s1", split: [] }, 400, "correct-list"],
    [{ target: "e1", type: "CONSULT", mode: "visit" }, 409, "correct-same"],
    [{ target: "actor:nobody", merge: "actor:france" }, 404, "correct-actor"],
    [{ target: "actor:france", split: ["a9999999999"], to: "DEU" }, 400, "correct-list"],
    [{ target: "actor:france", split: ["a1"] }, 400, "correct-to"],
    [{ target: "e1", like: 7 }, 404, "correct-correction"],
    [{ target: "e1", reject: true, reason: "\u0000" }, 422, "binary"],
    [{ target: "e1", reject: true, reason: "x".repeat(2001) }, 400, "request-body"],
  ];
  for (const [body, status, code] of refused) {
    const answer = await post(app, "/corrections", { ...WORD, ...body });
    expect([answer.status, answer.body.code], JSON.stringify(body)).toEqual([status, code]);
    expect(answer.body.detail).not.toMatch(/--[a-z]/);
  }
  expect((await post(app, "/corrections/17/undo", WORD)).body.code).toBe("correct-correction");
  expect((await post(app, "/corrections/last/undo", WORD)).body.code).toBe("correct-list");
  expect((await ask(app, "/review?after=soon")).body.code).toBe("request-value");
  expect((await ask(app, "/corrections?of=x")).body.code).toBe("correct-target");
  expect((await ask(app, "/corrections")).body.corrections).toEqual([]);
});

test("only the server's own pages and programs change anything, and only by JSON", async (context) => {
  const { app, store, sources, settings } = await told(context, newFile);
  const body = { target: "e1", reject: true, ...WORD };
  const from = async (headers: Record<string, string>) => (await post(app, "/corrections", body, headers)).body.code;
  expect(await from({ origin: "https://evil.example" })).toBe("request-origin");
  expect(await from({ origin: "http://localhost:3000" })).toBe("request-origin");
  expect(await from({ origin: "null" })).toBe("request-origin");
  expect(await from({ "sec-fetch-site": "cross-site" })).toBe("request-origin");
  expect(await from({ "sec-fetch-site": "same-site" })).toBe("request-origin");
  expect(await from({ "sec-fetch-site": "none" })).toBe("request-origin");
  for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", ""])
    expect(await from({ "content-type": type })).toBe("request-json-type");
  expect((await ask(app, "/corrections", { method: "PUT" })).status).toBe(405);
  expect((await ask(app, "/corrections/1/undo")).status).toBe(405);
  const reading = createApp({ ...sources, store: { ...store, readOnly: true } }, settings);
  const refused = await post(reading, "/corrections", body);
  expect([refused.status, refused.body.code]).toEqual([403, "request-read-only"]);
  expect((await ask(app, "/corrections")).body.corrections).toEqual([]);
  const own = { origin: "http://localhost", "sec-fetch-site": "same-origin" };
  expect((await post(app, "/corrections", body, own)).status).toBe(200);
});
