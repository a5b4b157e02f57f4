import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, type TestContext, test } from "vitest";
import { addDays } from "../../src/time/calendar.ts";
import { expectAccessible, LOOKS, lookAt } from "../support/accessible.ts";
import { BROWSER_TIMEOUT, browserOr, openBrowser } from "../support/browser.ts";
import { NEWS } from "../support/news.ts";
import { servePage } from "../support/page-server.ts";
import { pairHistory } from "../support/pair-history.ts";
import { expectPicture } from "../support/pictures.ts";
import { publishOn } from "../support/published.ts";
import { recordOf } from "../support/records.ts";
import { ATTACK, REPORTS } from "../support/reports.ts";

/** Every four weeks of a year, the last of them still open. */
const ORIGINS = Array.from({ length: 14 }, (_, at) => addDays("2024-06-03", 28 * at));
/** The agency's article, whose projection is on the word of somebody with markup for a name. */
const FORESEEN = {
  ...REPORTS[0],
  projections: REPORTS[0].projections.map((one) => ({
    ...one,
    attribution: [{ name: ATTACK, actor: null, mention: null }],
  })),
} as (typeof REPORTS)[number];

let server: Awaited<ReturnType<typeof servePage>>;
let unpublished: typeof server;
let empty: typeof server;
let browser: Awaited<ReturnType<typeof openBrowser>>;

beforeAll(async () => {
  server = await servePage([...pairHistory(), FORESEEN], {
    prepare: (store) => publishOn(store, ORIGINS),
  });
  unpublished = await servePage([NEWS[0], recordOf({ text: "Nothing happened." })]);
  empty = await servePage([]);
  browser = await openBrowser();
}, BROWSER_TIMEOUT);

afterAll(async () => {
  if (browser !== undefined && "close" in browser) await browser.close();
  for (const each of [server, unpublished, empty]) await each?.close();
});

async function open(context: TestContext, facts = "", { url } = server, language = "en"): Promise<Page> {
  const page = await browserOr(context, browser).page();
  await page.goto(`${url}#/forecasts?lang=${language}${facts}`);
  await page.locator(".forecasts .answered > *").nth(1).waitFor();
  return page;
}

const table = (page: Page, name: string) => page.getByRole("region", { name, exact: true });

test("the record shows scores, calibration with intervals, groups, and each forecast with what came", async (context) => {
  const page = await open(context);
  await table(page, "Scores").first().locator("tbody tr").first().waitFor();
  expect(await page.locator(".forecasts .lead").innerText()).toMatch(
    /\d+ forecasts have had their time by .*; \d+ are open/,
  );
  const picture = page.locator("figure.picture");
  await picture.locator("svg").waitFor();
  await picture.getByRole("button", { name: "As a table" }).click();
  expect(await picture.locator("tbody tr").count()).toBeGreaterThan(0);
  const saving = page.waitForEvent("download");
  await picture.getByRole("button", { name: "CSV" }).click();
  expect(readFileSync(await (await saving).path(), "utf8")).toMatch(/^mean,came,low,high,forecasts\r\n0\./);
  expect(await table(page, "By what is done").innerText()).toContain("Consults");
  const published = table(page, "Published forecasts").locator("tbody tr");
  const settled = await published.count();
  expect(settled).toBeGreaterThan(5);
  await table(page, "Published forecasts")
    .getByRole("link", { name: /stor(y|ies)$/ })
    .first()
    .focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => page.url()).toMatch(/#\/story\?lang=en&id=e\d+$/);
  await page.goBack();
  await page.getByRole("link", { name: "Open", exact: true }).click();
  await expect.poll(() => page.url()).toContain("status=open");
  const shared = await open(context, "&status=open");
  await expect.poll(() => table(shared, "Published forecasts").locator("tbody tr").count()).toBeGreaterThan(0);
  expect(await shared.locator("[aria-current=true]:text-is('Open')").count()).toBe(1);
  await shared.close();
  await page.close();
});

test("what others foresaw stands with what became of it; markup is text", async (context) => {
  const page = await open(context);
  const foreseen = table(page, "What was foreseen");
  await foreseen.locator("tbody tr").first().waitFor();
  expect(await foreseen.innerText()).toContain("Talks between both are likely to follow within days.");
  expect(await table(page, "Whose word came true").innerText()).toContain(ATTACK);
  expect(await page.locator("#page img, #page script").count()).toBe(0);
  expect(await page.title()).toBe("Forecasts · Entente");
  await foreseen.getByRole("link", { name: "the article" }).first().click();
  await page.locator(".card.lit").waitFor();
  await page.close();
});

test("where nothing was published yet it says how to; an empty ledger says what to do", async (context) => {
  const page = await open(context, "", unpublished);
  await page.getByText("entente outlook ITA FRA --publish").waitFor();
  await page.getByText("No article foresees anything").waitFor();
  await page.goto(`${empty.url}#/forecasts?lang=en`);
  await page.getByText("entente add articles/*.txt").waitFor();
  await page.close();
});

test.for(Object.keys(LOOKS) as (keyof typeof LOOKS)[])(
  "is accessible: %s",
  { timeout: 60_000 },
  async (look, context) => {
    const page = await open(context);
    await lookAt(page, look);
    for (const [facts, { url }] of [
      ["", server],
      ["&status=open", server],
      ["", unpublished],
    ] as const) {
      await page.goto("about:blank");
      await page.goto(`${url}#/forecasts?lang=it${facts}`);
      await page.locator(url === server.url ? "figure.picture svg" : ".empty").waitFor();
      await page.locator("#others-foresaw").waitFor();
      await expectAccessible(page);
    }
    await page.close();
  },
);

test.for(["en", "it"])("looks as in the guide: %s", async (language, context) => {
  const page = await open(context, "", server, language);
  await lookAt(page, "light");
  await page.locator("figure.picture svg").waitFor();
  await expectPicture(page, `forecasts.${language}`);
  await page.close();
});
