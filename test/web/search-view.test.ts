import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, type TestContext, test } from "vitest";
import { expectAccessible, LOOKS, lookAt } from "../support/accessible.ts";
import { BROWSER_TIMEOUT, browserOr, openBrowser } from "../support/browser.ts";
import { NEWS } from "../support/news.ts";
import { servePage } from "../support/page-server.ts";
import { expectPicture } from "../support/pictures.ts";
import { REPORTS } from "../support/reports.ts";

let server: Awaited<ReturnType<typeof servePage>>;
let empty: Awaited<ReturnType<typeof servePage>>;
let browser: Awaited<ReturnType<typeof openBrowser>>;

beforeAll(async () => {
  server = await servePage([...NEWS, ...REPORTS]);
  empty = await servePage([]);
  browser = await openBrowser();
}, BROWSER_TIMEOUT);

afterAll(async () => {
  if (browser !== undefined && "close" in browser) await browser.close();
  await server?.close();
  await empty?.close();
});

async function open(context: TestContext, facts = "", { url } = server): Promise<Page> {
  const page = await browserOr(context, browser).page();
  await page.goto(`${url}#/search?lang=en${facts}`);
  await page.locator(".results").waitFor();
  return page;
}

const titles = (page: Page) => page.locator(".hit h3").allInnerTexts();

test("words are found in all their forms, marked in their passages with the evidence, and lead on", async (context) => {
  const page = await open(context);
  expect(await page.getByRole("heading", { level: 2 }).textContent()).toBe("The latest articles");
  await page.getByRole("searchbox").fill("threaten tunnel");
  await page.keyboard.press("Enter");
  await page.locator(".hit mark").first().waitFor();
  expect(page.url()).toContain("words=threaten+tunnel");
  expect(await titles(page)).toEqual(["France threatens to close the pass", "Paris loses patience"]);
  const [first] = await page.locator(".hit").all();
  expect(await first.locator("mark").allTextContents()).toContain("threatened");
  expect((await first.locator(".told").allInnerTexts()).join("")).toMatch(/^France threatened on Tuesday/);
  expect(await first.locator(".act-line").first().innerText()).toMatch(/France → Threatens · restriction → Italy/);
  const shared = await open(context, new URL(page.url()).hash.replace("#/search?lang=en", ""));
  await expect.poll(() => titles(shared)).toEqual(await titles(page));
  await shared.close();
  await first.getByRole("link", { name: /Threatens/ }).click();
  await expect.poll(() => page.url()).toMatch(/#\/story\?lang=en&id=e\d+$/);
  await page.goBack();
  await page.locator(".hit mark").first().waitFor();
  expect(await page.getByRole("searchbox").inputValue()).toBe("threaten tunnel");
  await page.close();
});

test("filters narrow down, are part of the address and are taken away again", async (context) => {
  const page = await open(context);
  await page.getByLabel("What is done").selectOption("THREATEN");
  await page.getByLabel("Between").fill("FRA");
  await page.getByLabel("and", { exact: true }).fill("ITA");
  await page.getByLabel("Published from").fill("2025-03-05");
  await page.getByRole("button", { name: "Search", exact: true }).click();
  await expect.poll(() => titles(page)).toHaveLength(3);
  expect(page.url()).toMatch(/type=THREATEN&dyad=FRA%2CITA&since=2025-03-05/);
  await page.getByLabel("Language of the article").selectOption("it");
  await page.getByRole("button", { name: "Search", exact: true }).click();
  await expect.poll(() => titles(page)).toEqual(["La Francia minaccia di chiudere il valico"]);
  await page.getByRole("button", { name: "Clear all" }).click();
  await expect.poll(() => page.getByRole("heading", { level: 2 }).textContent()).toBe("The latest articles");
  expect(await page.getByLabel("What is done").inputValue()).toBe("");
  await page.close();
});

test("a long list goes on where it ended, by keys too, and is saved as CSV", async (context) => {
  const page = await open(context, "&words=visits");
  await expect.poll(() => page.locator(".hit").count()).toBe(20);
  expect(await page.locator(".results [role=status]").textContent()).toBe("20 articles, and there are more");
  await page.getByRole("button", { name: "More articles" }).focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => page.locator(".hit").count()).toBe(40);
  await expect
    .poll(() => page.evaluate("document.activeElement === document.querySelectorAll('.hit h3 a')[20]"))
    .toBe(true);
  expect(new Set(await titles(page)).size).toBe(40);
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save as CSV" }).click();
  const csv = readFileSync(await (await saving).path(), "utf8");
  expect(csv.trim().split("\r\n")).toHaveLength(41);
  await page.close();
});

test("what cannot be found is said in the server's words, or what to do", async (context) => {
  const page = await open(context, "&words=zeppelin");
  await page.getByText("No article has all of these words").waitFor();
  await page.goto(`${server.url}#/search?lang=en&words=the`);
  await expect.poll(() => page.getByRole("alert").innerText()).toMatch(/stand everywhere/);
  await page.goto(`${server.url}#/search?lang=en&actor=nobody-at-all`);
  await expect.poll(() => page.getByRole("alert").innerText()).toMatch(/nobody-at-all/);
  await page.close();
});

test("passages of reserved articles are cut, and their marks stay where they belong", async (context) => {
  const page = await open(context, "&words=%22closed+border%22");
  await page.locator(".hit mark").first().waitFor();
  expect(await page.locator(".hit mark").allTextContents()).toEqual(["closed", "border"]);
  expect(await page.locator(".hit").innerText()).toContain("rights reserved");
  await page.close();
});

test("an empty ledger says what to do", async (context) => {
  const page = await open(context, "", empty);
  await page.getByText("entente add articles/*.txt").waitFor();
  await page.close();
});

test("markup in titles, names and evidence is text", async (context) => {
  const page = await open(context, "&words=accuse");
  await page.locator(".hit mark").first().waitFor();
  expect(await titles(page)).toEqual([REPORTS[5].title]);
  expect(await page.locator(".act-line").innerText()).toContain("<script>");
  expect(await page.locator("#page img, #page script").count()).toBe(0);
  expect(await page.title()).toBe("Search · Entente");
  await page.close();
});

test.for(Object.keys(LOOKS) as (keyof typeof LOOKS)[])(
  "is accessible: %s",
  { timeout: 60_000 },
  async (look, context) => {
    const page = await open(context);
    await lookAt(page, look);
    for (const facts of ["", "&words=threaten&type=THREATEN", "&words=zeppelin"]) {
      await page.goto("about:blank");
      await page.goto(`${server.url}#/search?lang=it${facts}`);
      await page.locator(".results").waitFor();
      await expectAccessible(page);
    }
    await page.close();
  },
);

test.for(["en", "it"])("looks as in the guide: %s", async (language, context) => {
  const page = await open(context);
  await lookAt(page, "light");
  await page.goto(`${server.url}#/search?lang=${language}&words=${language === "en" ? "threaten" : "minacciare"}`);
  await page.locator(".hit mark").first().waitFor();
  await expectPicture(page, `search.${language}`);
  await page.close();
});
