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

async function open(context: TestContext, facts = ""): Promise<Page> {
  const page = await browserOr(context, browser).page();
  await page.goto(`${server.url}#/world?lang=en${facts}`);
  await page.locator(".summary").waitFor();
  return page;
}

const mapShown = (page: Page) => page.locator("#place-ITA path").waitFor();
const facts = (page: Page) => new URLSearchParams(new URL(page.url()).hash.split("?")[1]);

/** The lines of a CSV that a button saves; no value here has a comma. */
async function saved(page: Page, button: string, index = 0): Promise<string[][]> {
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: button }).nth(index).click();
  const file = readFileSync(await (await saving).path(), "utf8");
  return file
    .trim()
    .split("\n")
    .map((line) => line.trim().split(","));
}

describe("the world as a map", () => {
  test("shows pairs as lines, states shaded, small states as points, bodies beneath", async (context) => {
    const page = await open(context);
    await mapShown(page);
    expect(await page.locator(".summary").textContent()).toContain("20 pairs");
    expect(await page.locator("path.tie").count()).toBe(17);
    expect(await page.locator("#place-SGP circle.shade").count()).toBe(1);
    expect(await page.locator("#place-XKX path.shade").count()).toBe(1);
    expect(await page.locator("#place-eu text").textContent()).toBe("EU");
    expect(await page.locator("#place-RUS").getAttribute("aria-label")).toMatch(/^Russia: \d+ stories, \d+% conflict$/);
    await page.close();
  });

  test("lights a country's ties when it is pointed at, shows them alone when it is chosen, and Back leads back", async (context) => {
    const page = await open(context);
    await mapShown(page);
    await page.locator("#place-BRA").hover();
    expect(await page.locator("path.tie.lit").count()).toBe(1);
    expect(await page.locator(".readout").textContent()).toContain("Brazil");
    await page.locator("#place-BRA").click();
    await expect.poll(() => page.locator(".summary").textContent()).toContain("Brazil dealt with 1 other");
    expect(facts(page).get("focus")).toBe("BRA");
    await page.goBack();
    await expect.poll(() => page.locator(".summary").textContent()).toContain("20 pairs");
    await page.close();
  });

  test("is gone through by keys alone: arrows, Enter, Escape, and on to a pair", async (context) => {
    const page = await open(context, "&focus=ITA");
    await mapShown(page);
    const map = page.getByRole("listbox");
    while (!(await page.evaluate("document.activeElement.role === 'listbox'"))) await page.keyboard.press("Tab");
    expect(await map.getAttribute("aria-activedescendant")).toBe("place-ITA");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    const there = (await map.getAttribute("aria-activedescendant"))!;
    expect(there).not.toBe("place-ITA");
    await page.keyboard.press("Enter");
    await expect.poll(() => `place-${facts(page).get("focus")}`).toBe(there);
    await page.keyboard.press("Escape");
    await expect.poll(() => facts(page).get("focus")).toBe(null);
    await page.getByRole("link", { name: "Russia – Ukraine" }).focus();
    expect(await page.locator("path.tie.lit").count()).toBe(1);
    await page.keyboard.press("Enter");
    await expect.poll(() => page.url()).toContain("#/dyad?");
    expect([facts(page).get("a"), facts(page).get("b")].sort()).toEqual(["RUS", "UKR"]);
    await page.close();
  });

  test("draws the ties of one party to bodies too, and a part of the world larger", async (context) => {
    const page = await open(context, "&focus=ITA&region=europe");
    await mapShown(page);
    expect(await page.locator("path.tie").count()).toBe(4);
    await page.getByLabel("Part of the world").selectOption("The whole world");
    await expect.poll(() => facts(page).get("region")).toBe("world");
    await page.close();
  });

  test("is saved as SVG without a style of the page's, and as PNG", async (context) => {
    const page = await open(context);
    await mapShown(page);
    const saving = page.waitForEvent("download");
    await page.getByRole("button", { name: "SVG" }).click();
    const svg = readFileSync(await (await saving).path(), "utf8");
    expect(svg).toMatch(/^<svg /);
    expect(svg).not.toContain("class=");
    expect(svg).toContain(">under 10%<");
    const png = page.waitForEvent("download");
    await page.getByRole("button", { name: "PNG" }).click();
    expect(
      readFileSync(await (await png).path())
        .subarray(1, 4)
        .toString(),
    ).toBe("PNG");
    await page.close();
  });
});

describe("what is asked of the world", () => {
  test("is a period, kinds of acts and a party, all in an address that can be shared", async (context) => {
    const page = await open(context);
    await page.getByLabel("Acts").selectOption({ index: 4 });
    await expect.poll(() => page.locator(".summary").textContent()).toContain("1 pair dealt");
    await page.getByLabel("From", { exact: true }).fill("2024-02-01");
    await page.getByLabel("Whose dealings").fill("Ukraine");
    await page.keyboard.press("Enter");
    await expect
      .poll(() => page.locator(".summary").textContent())
      .toContain("Ukraine dealt with 1 other from 1 Feb 2024");
    const shared = await browserOr(context, browser).page();
    await shared.goto(page.url());
    await expect
      .poll(() => shared.locator(".summary").textContent())
      .toBe(await page.locator(".summary").textContent());
    await page.close();
    await shared.close();
  });

  test("may be nothing, or somebody nobody knows", async (context) => {
    const page = await open(context);
    await page.goto(`${server.url}#/world?lang=en&focus=ITA&quad=4`);
    await page.getByText("Nothing is told between anybody").waitFor();
    await page.goto(`${server.url}#/world?lang=en&focus=nobody-at-all`);
    await page.getByRole("alert").waitFor();
    await page.close();
  });

  test("of an empty ledger leads to what to do", async (context) => {
    const empty = await servePage([]);
    const page = await browserOr(context, browser).page();
    await page.goto(`${empty.url}#/world?lang=en`);
    await page.getByText("The ledger is empty").waitFor();
    await expectAccessible(page);
    await page.close();
    await empty.close();
  });
});

describe("the world as tables", () => {
  test("is what the CSV has", async (context) => {
    const page = await open(context, "&show=table");
    const table = page.locator("table").first();
    const rows = await table
      .locator("tbody tr")
      .evaluateAll((rows) =>
        rows.map((row) => [...row.querySelectorAll("th, td")].map(({ textContent }) => textContent)),
      );
    const [keys, ...lines] = await saved(page, "Save as CSV");
    expect(keys.slice(0, 3)).toEqual(["party", "counterpart", "stories"]);
    expect(rows).toHaveLength(20);
    expect(lines).toEqual(rows);
    await page.close();
  });

  test("puts a name in as text, whatever it holds", async (context) => {
    const hostile = await servePage(HOSTILE_WORLD);
    const page = await browserOr(context, browser).page();
    for (const show of ["table", "map", "network"]) {
      await page.goto(`${hostile.url}#/world?lang=en&show=${show}`);
      await page.locator("main").getByText(HOSTILE.slice(0, 12)).first().waitFor({ state: "attached" });
      expect(await page.locator("main img").count()).toBe(0);
      expect(await page.title()).toBe("World · Entente");
    }
    await page.close();
    await hostile.close();
  });
});

describe("the world as a network", () => {
  test("is drawn, lit from the list, and saved as PNG", async (context) => {
    const page = await open(context, "&show=network");
    await page.locator(".network canvas").first().waitFor();
    await page.getByRole("link", { name: "Russia – Ukraine" }).hover();
    expect(await page.locator(".readout").textContent()).toMatch(/Russia – Ukraine.*28 stories/);
    const saving = page.waitForEvent("download");
    await page.getByRole("button", { name: "PNG" }).click();
    expect(readFileSync(await (await saving).path()).length).toBeGreaterThan(10_000);
    await page.close();
  });

  test("is told in tables where a browser cannot draw it", async (context) => {
    const page = await browserOr(context, browser).page();
    await page.addInitScript("HTMLCanvasElement.prototype.getContext = () => null");
    await page.goto(`${server.url}#/world?lang=en&show=network`);
    await page.getByText("This browser cannot draw the network").waitFor();
    expect(await page.locator("table").first().locator("tbody tr").count()).toBe(20);
    await page.close();
  });
});

describe("the view of the world", () => {
  test.for(Object.keys(LOOKS) as (keyof typeof LOOKS)[])("is accessible in every form: %s", async (look, context) => {
    const page = await open(context);
    await lookAt(page, look);
    for (const show of ["map", "network", "table"]) {
      await page.goto(`${server.url}#/world?lang=en&show=${show}&focus=ITA`);
      await page
        .locator({ map: "#place-ITA path", network: ".network canvas", table: "table" }[show]!)
        .first()
        .waitFor();
      await page.locator(".answered[aria-busy=false]").waitFor();
      await expectAccessible(page);
    }
    await page.close();
  });

  test.for(["en", "it"])("looks as in the guide: %s", async (language, context) => {
    const page = await open(context, `&lang=${language}`);
    await lookAt(page, "light");
    await page.goto(`${server.url}#/world?lang=${language}`);
    await mapShown(page);
    await expectPicture(page, `world.${language}`);
    await page.close();
  });
});
