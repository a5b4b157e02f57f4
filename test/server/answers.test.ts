import { expect, test } from "vitest";
import { newFile } from "../support/ledgers.ts";
import { NEWS } from "../support/news.ts";
import { ask, serverOf } from "../support/server.ts";

test("articles, events and stories are told; what is reserved goes out in excerpts only", async (context) => {
  const app = await serverOf(context, newFile(), NEWS);
  const { body: article } = await ask(app, "/articles/a1");
  expect(article).toMatchObject({ article: "a1", supersededBy: null, events: ["e1"], rejected: [] });
  expect(article.record.text).toBe("Italy visits France for the 0th time.");
  expect((await ask(app, `/articles/${encodeURIComponent("https://example.org/3")}`)).body.article).toBe("a4");

  const { body: reserved } = await ask(app, "/articles/a53");
  expect(reserved.record).toMatchObject({ text: null, withheld: { holder: "Agenzia", words: 40 } });
  expect(reserved.record.events[0].excerpt.split(" ")).toHaveLength(41);
  const { body: event } = await ask(app, "/events/e53");
  expect(event).toMatchObject({ event: "e53", standing: "in force", type: "CONSULT", article: { article: "a53" } });
  expect(event.evidence).toBe(reserved.record.events[0].excerpt);
  const { body: story } = await ask(app, `/stories/${event.story.story}`);
  expect(story.reports.find((report: { event: string }) => report.event === "e53").evidence).toBe(event.evidence);
  expect(JSON.stringify([reserved, event, story])).not.toContain("in Paris");
});

test("what is asked again is sent again only when it has changed", async (context) => {
  const app = await serverOf(context, newFile(), NEWS.slice(0, 2));
  const { headers, body } = await ask(app, "/ledger");
  expect(body).toMatchObject({ articles: { inForce: 2 }, events: { inForce: 2 } });
  expect(body.ledger).toBeUndefined();
  const tag = headers.get("etag")!;
  const again = await ask(app, "/ledger", { headers: { "if-none-match": tag } });
  expect([again.status, again.body]).toEqual([304, null]);
});

test("a posted text is read and not kept", async (context) => {
  const app = await serverOf(context, newFile(), []);
  const text = "Il presidente francese Emmanuel Macron ha incontrato a Parigi la premier italiana Giorgia Meloni.";
  const sent = (type: string, body: string) =>
    ask(app, "/read", { method: "POST", headers: { "content-type": type }, body });
  const { status, body: record } = await sent("text/plain; charset=utf-8", text);
  expect(status).toBe(200);
  expect(record).toMatchObject({ language: "it", text, published: null });
  expect(record.events[0].type).toBe("CONSULT");
  const described = await sent("application/json", JSON.stringify({ text, published: "2025-09-03", language: "it" }));
  expect(described.body.published).toBe("2025-09-03");
  expect((await ask(app, "/ledger")).body.articles.inForce).toBe(0);
});
