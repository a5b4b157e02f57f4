import { expect, test } from "vitest";
import { EXPORT_FORMATS } from "../../src/ledger/index.ts";
import { STREAMS } from "../../src/server/routes/index.ts";
import { newFile } from "../support/ledgers.ts";
import { ask, post, serving } from "../support/server.ts";

const SCRIPT = '<script>alert("x")</script><img src=x onerror=alert(1)>';
const SQL = "Robert'); DROP TABLE articles; --";
const ARTICLE = {
  text: `Russia attacked Ukraine on Monday. ${SCRIPT} "${SQL}", said Vladimir Putin.`,
  title: `${SCRIPT}${SQL}`,
  publisher: `${SCRIPT}${SQL}`,
  url: `javascript:alert("${SQL}")`,
  published: "2025-03-04",
  language: "en",
};
const WORD = { author: `${SCRIPT}${SQL}`, reason: `${SCRIPT}\n${SQL}` };

test("markup and SQL in titles, names, texts and words of analysts are kept as they stand and told as data", async (context) => {
  const { app, store } = await serving(context, newFile());
  const added = await post(app, "/articles", [ARTICLE]);
  expect(added.body).toMatchObject({ added: 1, failed: 0 });
  const { made } = (await post(app, "/corrections", { target: "e1", accept: true, ...WORD })).body;
  expect(made).toMatchObject({ author: WORD.author, reason: WORD.reason });

  const told = (await ask(app, "/articles/a1")).body.record;
  expect(told).toMatchObject({ text: ARTICLE.text, title: ARTICLE.title, url: ARTICLE.url });
  expect(told.publisher.name).toBe(ARTICLE.publisher);
  const asked = [
    ...["/articles", "/articles/a1", "/events", "/events/e1", "/stories", "/stories/s1", "/quotations", "/corrections"],
    ...["/review", "/search?q=attacked", "/dyads/RUS/UKR", "/network", `/search?q=${encodeURIComponent(SCRIPT)}`],
    ...["/articles/", "/actors?name=", "/search?actor=", "/nothing/"].map((path) => path + encodeURIComponent(SCRIPT)),
  ];
  for (const path of asked) {
    const response = await app.request(`/api/v1${path}`);
    expect(response.headers.get("content-type"), path).toMatch(/^application\/(problem\+)?json$/);
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("content-security-policy")).toMatch(/default-src 'none'.*script-src 'self'/);
    expect(() => JSON.parse("")).toThrow();
    JSON.parse(await response.text());
  }
  const [{ articles }] = await store.query<{ articles: number }>("SELECT count(*) AS articles FROM articles");
  expect(articles).toBe(1);
});

test("exports are files to be kept, of no type a browser runs", async (context) => {
  const { app } = await serving(context, newFile());
  await post(app, "/articles", [ARTICLE]);
  for (const format of Object.keys(EXPORT_FORMATS)) {
    const response = await app.request(`/api/v1/exports/${format}`);
    expect(response.headers.get("content-disposition"), format).toMatch(/^attachment;/);
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    const body = await response.text();
    // XML is the one kind of markup among them.
    if (["graphml", "gexf"].includes(format)) expect(body).not.toContain("<script");
  }
  expect(STREAMS.flatMap(({ types }) => types).filter((type) => /html|svg|javascript|text\/xml/.test(type))).toEqual(
    [],
  );
});
