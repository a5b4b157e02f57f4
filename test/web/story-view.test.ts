import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, type TestContext, test } from "vitest";
import { expectAccessible, LOOKS, lookAt } from "../support/accessible.ts";
import { BROWSER_TIMEOUT, browserOr, openBrowser } from "../support/browser.ts";
import { servePage } from "../support/page-server.ts";
import { expectPicture } from "../support/pictures.ts";
import { ATTACK, REPORTS } from "../support/reports.ts";

let server: Awaited<ReturnType<typeof servePage>>;
let browser: Awaited<ReturnType<typeof openBrowser>>;

beforeAll(async () => {
  server = await servePage(REPORTS);
  browser = await openBrowser();
}, BROWSER_TIMEOUT);

afterAll(async () => {
  if (browser !== undefined && "close" in browser) await browser.close();
  await server?.close();
});

async function open(context: TestContext, facts: string): Promise<Page> {
  const page = await browserOr(context, browser).page();
  await page.goto(`${server.url}#/story?lang=en${facts}`);
  await page.locator("main h1").waitFor();
  return page;
}

test("a story shows all its reports: who copied whom, on one word, affirmed here and denied there", async (context) => {
  const page = await open(context, "&id=s1");
  expect(await page.locator("h1").innerText()).toMatch(/France → Threatens · restriction → Italy/);
  expect(await page.locator(".bar .facts").innerText()).toMatch(/Reports\s*4\s*Voices\s*2\s*Articles\s*4/);
  const affirmed = page.getByRole("region", { name: /It happened/ });
  expect(await affirmed.locator(".one-voice").textContent()).toBe(
    "One voice: 3 reports on the word of Meridian Agency",
  );
  expect(await affirmed.locator(".reprints").innerText()).toMatch(/Valley Gazette[\s\S]*reprint: \d+ %/);
  const denied = page.getByRole("region", { name: /It did not/ });
  expect(await denied.innerText()).toMatch(/Harbour Post[\s\S]*did not happen[\s\S]*an ambassador/);
  expect(await affirmed.innerText()).toMatch(/Il Passo[\s\S]*probable[\s\S]*Where\s*Rome/);
  await page.getByRole("link", { name: "As a table" }).click();
  await expect.poll(() => page.locator("tbody tr").count()).toBe(4);
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save as CSV" }).click();
  const csv = readFileSync(await (await saving).path(), "utf8")
    .trim()
    .split("\r\n");
  expect(csv).toHaveLength(5);
  expect(csv[0]).toMatch(/^event,outlet,published/);
  await page.close();
});

test("an article stands within its story, its text beside what it tells, by keys too", async (context) => {
  const page = await open(context, "&id=s1");
  await page.getByRole("link", { name: "Meridian Agency" }).first().click();
  await page.locator(".text").waitFor();
  expect(page.url()).toMatch(/id=s1&article=a1&event=e1/);
  expect(await page.locator(".card").count()).toBe(3);
  expect(await page.locator(".card.lit").getAttribute("id")).toBe("card-e1");
  expect(await page.locator(".text .lit-trigger").textContent()).toBe("threatened");
  for (const one of ["quotation", "agreement", "projection"]) expect(await page.locator(`.${one}`).count()).toBe(1);
  await page.locator("#why-e1").focus();
  await page.keyboard.press("j");
  expect(await page.locator(".card.lit").getAttribute("id")).toBe("card-e2");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.url()).toMatch(/#\/story\?lang=en&id=e2$/);
  await page.goBack();
  await page.getByRole("link", { name: /All reports of the story/ }).click();
  await expect.poll(() => page.url()).toMatch(/id=s1$/);
  await page.close();
});

test("of an article whose rights are reserved only the passages of evidence are shown", async (context) => {
  const page = await open(context, "&article=a5");
  const { holder } = REPORTS[4].rights!;
  expect(await page.locator(".rights").textContent()).toContain(`reserved by ${holder}`);
  expect(await page.locator("article.text").count()).toBe(0);
  expect(await page.locator(".card .snippet").innerText()).toMatch(/France again threatened Italy/);
  expect(await page.locator("main").innerText()).not.toContain("very last word");
  expect(await page.getByRole("link", { name: "Read it where it was published" }).getAttribute("href")).toMatch(
    /^https:/,
  );
  await page.close();
});

test("markup in titles, names and evidence is text, and no address but of the web is led to", async (context) => {
  for (const facts of ["&id=e10", "&id=e10&show=table", "&article=a6&event=e10"]) {
    const page = await open(context, facts);
    await page.locator("main").getByText(ATTACK).first().waitFor();
    expect(await page.locator("#page img, #page script").count()).toBe(0);
    expect(await page.title()).toBe("Story · Entente");
    expect(await page.locator('a[href^="javascript"]').count()).toBe(0);
    await page.close();
  }
});

test("what is not there is said, and what leads there", async (context) => {
  const page = await open(context, "");
  await page.getByRole("link", { name: "Search the articles" }).waitFor();
  await page.goto(`${server.url}#/story?lang=en&id=s999`);
  await expect.poll(() => page.getByRole("alert").innerText()).toMatch(/s999/);
  await page.close();
});

test.for(Object.keys(LOOKS) as (keyof typeof LOOKS)[])(
  "is accessible: %s",
  { timeout: 60_000 },
  async (look, context) => {
    const page = await open(context, "&id=s1");
    await lookAt(page, look);
    for (const facts of ["&id=s1", "&id=s1&show=table", "&article=a1&event=e2", "&article=a5"]) {
      await page.goto("about:blank");
      await page.goto(`${server.url}#/story?lang=it${facts}`);
      await page.locator("main h1").waitFor();
      await expectAccessible(page);
    }
    await page.close();
  },
);

test.for(["en", "it"])("looks as in the guide: %s", async (language, context) => {
  const page = await open(context, "&id=s1");
  await lookAt(page, "light");
  await page.goto(`${server.url}#/story?lang=${language}&id=s1`);
  await page.locator(".contradiction").waitFor();
  await expectPicture(page, `story.${language}`);
  await page.close();
});
