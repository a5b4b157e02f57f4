import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { BROWSER_TIMEOUT, browserOr, openBrowser } from "../support/browser.ts";
import { NEWS } from "../support/news.ts";
import { servePage } from "../support/page-server.ts";

let server: Awaited<ReturnType<typeof servePage>>;
let browser: Awaited<ReturnType<typeof openBrowser>>;

beforeAll(async () => {
  server = await servePage(NEWS);
  browser = await openBrowser();
}, BROWSER_TIMEOUT);

afterAll(async () => {
  if (browser !== undefined && "close" in browser) await browser.close();
  await server?.close();
});

const heading = (page: Page) => page.locator("main h1").textContent();

test("the header leads to every view, whose address can be shared; back and forward lead as one came", async (context) => {
  const page = await browserOr(context, browser).page();
  await page.goto(server.url);
  const views = page.getByRole("navigation", { name: "Views" });
  for (const view of await views.getByRole("link").allTextContents()) {
    await views.getByRole("link", { name: view, exact: true }).click();
    await page.locator(`nav [aria-current=page]:text-is("${view}")`).waitFor();
    await page.locator("main h1").first().waitFor();
    expect(await page.title()).toBe(`${view} · Entente`);
  }
  await page.goBack();
  await expect.poll(() => page.title()).toBe("Review · Entente");
  await page.goForward();
  await expect.poll(() => page.title()).toBe("Forecasts · Entente");
  await page.getByRole("link", { name: "Italiano" }).click();
  await expect.poll(() => page.title()).toBe("Previsioni · Entente");
  const shared = await browserOr(context, browser).page();
  await shared.goto(page.url());
  await expect.poll(() => shared.title()).toBe("Previsioni · Entente");
  expect(await heading(shared)).not.toBe("");
});
