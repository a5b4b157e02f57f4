import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, type TestContext, test } from "vitest";
import { expectAccessible, LOOKS, lookAt } from "../support/accessible.ts";
import { BROWSER_TIMEOUT, browserOr, openBrowser } from "../support/browser.ts";
import { servePage } from "../support/page-server.ts";
import { expectPicture } from "../support/pictures.ts";
import { HOSTILE, HOSTILE_WORLD, WORLD } from "../support/world.ts";

let server: Awaited<ReturnType<typeof servePage>>;
let browser: Awaited<ReturnType<typeof openBrowser>>;

beforeAll(async () => {
  server = await servePage(WORLD);
  browser = await openBrowser();
}, BROWSER_TIMEOUT);

afterAll(async () => {
  if (browser !== undefined && "close" in browser) await browser.close();
  await server?.close();
});

async function open(context: TestContext, facts: string): Promise<Page> {
  const page = await browserOr(context, browser).page();
  await page.goto(`${server.url}#/actor?lang=en${facts}`);
  await page.locator("main h1").waitFor();
  return page;
}

const drawn = (page: Page) => page.locator(".actor .drawn svg").waitFor();
const facts = (page: Page) => new URLSearchParams(new URL(page.url()).hash.split("?")[1]);

async function saved(page: Page, section: string, button: string): Promise<string[][]> {
  const saving = page.waitForEvent("download");
  await page.locator(section).getByRole("button", { name: button, exact: true }).click();
  const file = readFileSync(await (await saving).path(), "utf8");
  return file
    .trim()
    .split("\n")
    .map((line) => line.trim().split(","));
}

const cells = (page: Page, table: string) =>
  page
    .locator(`${table} tbody tr`)
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll("th, td")].map(({ textContent }) => textContent)),
    );

describe("one actor", () => {
  test("is shown with what it did, with whom, its offices and memberships", async (context) => {
    const page = await open(context, "&id=ITA");
    await drawn(page);
    expect(await page.locator("h1").textContent()).toBe("Italy");
    expect(await page.locator(".summary").textContent()).toMatch(
      /^\d+ stories from 1 Jan 2024 to .*, with 4 others\. \d+ articles/,
    );
    expect(await page.locator(".counterparts tbody tr").count()).toBe(4);
    expect(await page.getByRole("heading", { name: "Offices" }).count()).toBe(1);
    expect(await page.locator(".belongings").textContent()).toContain("EU");
    expect(await page.locator(".happenings blockquote").first().textContent()).toMatch(/^(ITA|FRA|DEU|eu) /);
    await page.close();
  });

  test("leads to the pair, the story, the article, a person in office and the map, and Back leads back", async (context) => {
    const page = await open(context, "&id=ITA&since=2024-01-01");
    await drawn(page);
    await page.locator(".counterparts").getByRole("link", { name: "France" }).click();
    await expect.poll(() => page.url()).toContain("#/dyad?");
    expect(page.url()).toMatch(/ITA.*FRA.*since=2024-01-01/);
    await page.goBack();
    await page.locator(".happenings li a").first().click();
    await expect.poll(() => page.url()).toMatch(/#\/story\?.*id=s\d+/);
    await page.goBack();
    await page.locator(".belongings li a").first().click();
    await expect.poll(() => page.locator("h1").textContent()).not.toBe("Italy");
    await page.goBack();
    await page.getByRole("link", { name: "Its dealings on the map" }).click();
    await expect.poll(() => facts(page).get("focus")).toBe("ITA");
    await page.close();
  });

  test("is told what it may do when that is asked for", async (context) => {
    const page = await open(context, "&id=ITA");
    await page.getByRole("link", { name: "Reckon what it may do" }).click();
    await page.locator(".foreseen .answered[aria-busy=false]").waitFor();
    expect(facts(page).get("outlook")).toBe("open");
    expect(await page.locator(".foreseen .answered").textContent()).toMatch(
      /Reckoned from \d+ acts|Too little is known/,
    );
    await page.close();
  });

  test("is narrowed to a period, in an address that can be shared", async (context) => {
    const page = await open(context, "&id=ITA");
    await drawn(page);
    await page.getByLabel("From", { exact: true }).fill("2024-03-01");
    await expect.poll(() => page.locator(".summary").textContent()).toContain("from 1 Mar 2024");
    const shared = await browserOr(context, browser).page();
    await shared.goto(page.url());
    await expect
      .poll(() => shared.locator(".summary").textContent())
      .toBe(await page.locator(".summary").textContent());
    await page.close();
    await shared.close();
  });

  test("has tables that are what the CSV has", async (context) => {
    const page = await open(context, "&id=ITA");
    await drawn(page);
    await page.getByRole("button", { name: "As a table" }).click();
    const [keys, ...steps] = await saved(page, ".picture", "CSV");
    expect(keys.slice(0, 3)).toEqual(["start", "end", "stories"]);
    expect(steps.map((line) => line.slice(0, 7))).toEqual(
      (await cells(page, ".picture")).map((line) => line.slice(0, 7)),
    );
    const [, ...pairs] = await saved(page, ".counterparts", "Save as CSV");
    expect(pairs.map((line) => line.slice(0, 6))).toEqual(
      (await cells(page, ".counterparts")).map((line) => line.slice(0, 6)),
    );
    await page.close();
  });

  test("puts a name in as text, whatever it holds", async (context) => {
    const hostile = await servePage(HOSTILE_WORLD);
    const page = await browserOr(context, browser).page();
    for (const id of ["hostile-front", "TUR", encodeURIComponent(HOSTILE)]) {
      await page.goto(`${hostile.url}#/actor?lang=en&id=${id}`);
      await page.locator("main").getByText(HOSTILE.slice(0, 12)).first().waitFor({ state: "attached" });
      expect(await page.locator("main img").count()).toBe(0);
      expect(await page.title()).toBe("Actors · Entente");
    }
    await page.close();
    await hostile.close();
  });
});

describe("somebody is looked for", () => {
  test("by keys alone, as the name is typed; Enter takes the first", async (context) => {
    const page = await open(context, "");
    await page.getByRole("searchbox").focus();
    await page.keyboard.type("Ucraina", { delay: 10 });
    await page.locator(".found-actors a").first().waitFor();
    expect(await page.locator(".found-actors a").first().textContent()).toBe("Ukraine");
    await page.keyboard.press("Enter");
    await expect.poll(() => facts(page).get("id")).toBe("UKR");
    await expect.poll(() => page.locator("h1").textContent()).toBe("Ukraine");
    await page.close();
  });

  test("among those most in the news, or found under a name that is nobody's alone", async (context) => {
    const page = await open(context, "");
    await page.locator(".busiest").getByRole("link", { name: "Russia" }).click();
    await expect.poll(() => page.locator("h1").textContent()).toBe("Russia");
    await page.goto(`${server.url}#/actor?lang=en&id=minister-of-nothing`);
    await page.getByRole("alert").waitFor();
    expect(await page.getByRole("searchbox").inputValue()).toBe("minister-of-nothing");
    await page.close();
  });

  test("in an empty ledger, which says what to do", async (context) => {
    const empty = await servePage([]);
    const page = await browserOr(context, browser).page();
    await page.goto(`${empty.url}#/actor?lang=en`);
    await page.getByText("The ledger is empty").waitFor();
    await page.goto(`${empty.url}#/actor?lang=en&id=ITA`);
    await page.getByRole("heading", { name: "Italy" }).waitFor();
    await page.getByText("The ledger is empty").waitFor();
    await expectAccessible(page);
    await page.close();
    await empty.close();
  });
});

describe("the view of actors", () => {
  test.for(Object.keys(LOOKS) as (keyof typeof LOOKS)[])("is accessible: %s", async (look, context) => {
    const page = await open(context, "");
    await lookAt(page, look);
    await page.locator(".busiest").waitFor();
    await page.getByRole("searchbox").fill("Italia");
    await page.locator(".found-actors a").first().waitFor();
    await expectAccessible(page);
    await page.goto(`${server.url}#/actor?lang=en&id=ITA`);
    await drawn(page);
    await page.locator(".answered[aria-busy=false]").waitFor();
    await expectAccessible(page);
    await page.close();
  });

  test.for(["en", "it"])("looks as in the guide: %s", async (language, context) => {
    const page = await open(context, `&lang=${language}`);
    await lookAt(page, "light");
    await page.goto(`${server.url}#/actor?lang=${language}&id=ITA`);
    await drawn(page);
    await expectPicture(page, `actor.${language}`);
    await page.close();
  });
});
