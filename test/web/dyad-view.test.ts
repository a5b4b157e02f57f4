import { readFileSync } from "node:fs";
import type { Download, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { packageKnowledge } from "../../src/relations/index.ts";
import { WORDS } from "../../web/src/i18n/index.ts";
import { expectAccessible, LOOKS, lookAt } from "../support/accessible.ts";
import { BROWSER_TIMEOUT, browserOr, openBrowser } from "../support/browser.ts";
import { servePage } from "../support/page-server.ts";
import { pairHistory } from "../support/pair-history.ts";
import { expectPicture } from "../support/pictures.ts";
import { eventOf, recordOf, state, taking } from "../support/records.ts";

/** Milliseconds for a test that opens many pages. */
const SLOW = 120_000;

/** Milliseconds from three files that are saved to the next three. */
const BETWEEN_SAVES = 400;

const EVIL = "<img src=x onerror=\"document.title='broken'\">";

/** An article that tries to run its text as code. */
const evil = () =>
  recordOf({
    text: `${EVIL} Spain accused Germany. <script>document.title = "broken"</script>`,
    title: EVIL,
    url: "javascript:document.title='broken'",
    publisher: { name: EVIL, actor: null },
    published: "2025-06-02",
    actors: [state("spain", "ESP"), { ...state("evil", "IGO"), kind: "organisation", name: EVIL, country: null }],
    events: [
      eventOf({
        ...{ type: "ACCUSE", mode: null, quad: 3, score: -2, cameo: "111", contexts: [], evidence: [0, 70] },
        actors: [taking("spain", "ESP")],
        recipients: [taking("evil", null)],
        attribution: [{ name: EVIL, actor: null, mention: null }],
        date: { start: "2025-06-02", end: "2025-06-02", precision: "day", basis: "stated" },
      }),
    ],
  });

let server: Awaited<ReturnType<typeof servePage>>;
let empty: Awaited<ReturnType<typeof servePage>>;
let browser: Awaited<ReturnType<typeof openBrowser>>;

beforeAll(async () => {
  server = await servePage([...pairHistory(), evil()]);
  empty = await servePage([]);
  browser = await openBrowser();
}, BROWSER_TIMEOUT);

afterAll(async () => {
  if (browser !== undefined && "close" in browser) await browser.close();
  await server?.close();
  await empty?.close();
});

const address = (facts: string, language = "en") => `${server.url}#/dyad?lang=${language}&${facts}`;
const heading = (page: Page, name: string) => page.getByRole("heading", { name, exact: true });

/** Waits until everything the view asks for is there. */
async function shown(page: Page): Promise<void> {
  await page.locator(".timeline svg .mark").first().waitFor();
  await page.locator(".standing .drawn svg").nth(2).waitFor();
  await page.locator(".outlook .drawn svg").nth(1).waitFor({ timeout: 30_000 });
  await page.locator(".foreseen .entries").waitFor();
}

async function saved(page: Page, press: () => Promise<void>): Promise<{ name: string; text: string }> {
  const [download]: [Download, unknown] = await Promise.all([page.waitForEvent("download"), press()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
}

test("what passed, what stands and what may follow are told with evidence, source and the way to all reports", async (context) => {
  const page = await browserOr(context, browser).page();
  await page.goto(address("a=ITA&b=FRA"));
  await shown(page);
  expect(await page.locator("h1").textContent()).toBe("Italy and France");
  expect(await page.locator(".in-short").textContent()).toMatch(/From 2 Jan 2023 to 15 Jun 2025, \d+ stories/);
  const standing = page.locator(".standing");
  expect(await standing.nth(0).textContent()).toContain("Quirinal Treaty");
  expect(await standing.nth(0).textContent()).toContain("accord on rescue signed since 8 Feb 2023");
  const lifting = standing.nth(1).getByRole("listitem").filter({ hasText: "lifting sanctions" });
  expect(await lifting.textContent()).toMatch(/✓ kept, 9 Oct 2024.*Kept by.*France lifted its sanctions/);
  expect(await lifting.getByRole("link", { name: "Source" }).first().getAttribute("href")).toMatch(
    /^https:\/\/example/,
  );
  expect(await standing.nth(2).textContent()).toContain("lifted, in place from 20 Mar 2024 to 9 Oct 2024");
  expect(await page.locator(".foreseen").textContent()).toContain("France will lift the wine sanctions");
  const reason = page.locator(".outlook details").first();
  await reason.locator("summary").click();
  expect(await reason.getByRole("link").first().textContent()).toMatch(/^e\d+$/);
  expect(await page.locator(".telling").textContent()).toContain("on the word of Giulia Rinaldi");
});

test("an address that is shared shows the same", async (context) => {
  const page = await browserOr(context, browser).page();
  await page.goto(address("a=ITA&b=FRA"));
  await shown(page);
  await page.getByLabel("From", { exact: true }).fill("2024-01-01");
  await page.getByLabel("To", { exact: true }).fill("2024-06-30");
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await page.getByRole("combobox", { name: "By", exact: true }).selectOption("month");
  await page.getByRole("combobox", { name: "Count", exact: true }).selectOption("reports");
  await page.getByText("1 Jan 2024 to 30 Jun 2024, by month").waitFor();
  await page
    .getByRole("button", { name: /Show all/ })
    .first()
    .click();
  await shown(page);
  const other = await browserOr(context, browser).page();
  await other.goto(page.url());
  await shown(other);
  const said = (one: Page) => one.locator("main").innerText();
  await expect.poll(async () => (await said(other)) === (await said(page))).toBe(true);
  expect(await other.getByLabel("From", { exact: true }).inputValue()).toBe("2024-01-01");
  await page.goBack();
  await page.goBack();
  await page.goBack();
  await page.getByText("2 Jan 2023 to 15 Jun 2025, by month").waitFor();
});

test("by keys alone: two parties are named, a story is reached, a picture is read as a table", async (context) => {
  const page = await browserOr(context, browser).page();
  await page.goto(address(""));
  await heading(page, "Pairs of most stories in this ledger").waitFor();
  const reach = async (name: RegExp) => {
    for (let steps = 0; steps < 120; steps++) {
      await page.keyboard.press("Tab");
      const focused = await page.evaluate(
        "(document.activeElement.labels?.[0] ?? document.activeElement).textContent.trim()",
      );
      if (name.test(String(focused))) return;
    }
    throw new Error(`${name} is not reached by Tab`);
  };
  await reach(/^Between/);
  await page.keyboard.type("ITA");
  await reach(/^and/);
  await page.keyboard.type("FRA");
  await page.keyboard.press("Enter");
  await shown(page);
  await reach(/^As a table$/);
  await page.keyboard.press("Enter");
  await page.getByRole("region", { name: "Cooperation and conflict in time" }).waitFor();
  await page.keyboard.press("Enter");
  await page.locator(".timeline svg .mark").first().waitFor();
  await reach(/^14 Feb 2024, France → Italy: Threatens$/);
  await page.locator(".numbered .mark.lit").waitFor();
  await page.keyboard.press("Enter");
  await expect.poll(() => page.url()).toMatch(/#\/story\?.*id=s\d+/);
  await page.goBack();
  await shown(page);
});

test("every picture has its table, which is the file that is saved, and is saved as a drawing", async (context) => {
  const page = await browserOr(context, browser).page();
  await page.goto(address("a=ITA&b=FRA"));
  await shown(page);
  const pictures = page.locator("figure.picture");
  expect(await pictures.count()).toBe(6);
  for (let at = 0; at < 6; at++) {
    // Chromium drops what a page saves beyond ten files in a second.
    await page.waitForTimeout(BETWEEN_SAVES);
    const picture = pictures.nth(at);
    const csv = await saved(page, () => picture.getByRole("button", { name: "CSV" }).click());
    expect(csv.name).toMatch(/^entente-ITA-FRA-\w+\.csv$/);
    const svg = await saved(page, () => picture.getByRole("button", { name: "SVG" }).click());
    expect(svg.text).toMatch(/^<svg [\s\S]*<\/svg>$/);
    expect(svg.text).not.toContain("var(--");
    const png = await saved(page, () => picture.getByRole("button", { name: "PNG" }).click());
    expect(png.text.slice(1, 4)).toBe("PNG");
    await picture.getByRole("button", { name: "As a table" }).click();
    const lines = csv.text.trimEnd().split("\r\n");
    expect(await picture.locator("tbody tr").count()).toBe(lines.length - 1);
    expect(await picture.locator("thead th").count()).toBe(lines[0].split(",").length);
  }
  const first = pictures.first();
  const cells = await first.locator("tbody tr").first().locator("th, td").allTextContents();
  expect(cells.slice(0, 4)).toEqual(["1 Jan 2023", "31 Jan 2023", "no", "1"]);
});

test("a period is chosen with the pointer, and by the steps of the table", async (context) => {
  const page = await browserOr(context, browser).page();
  await page.goto(address("a=ITA&b=FRA"));
  await shown(page);
  const drawn = page.locator(".timeline svg");
  await drawn.scrollIntoViewIfNeeded();
  const box = (await drawn.boundingBox())!;
  await page.mouse.move(box.x + box.width * 0.4, box.y + 100);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.6, box.y + 100, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => page.url()).toMatch(/since=2023-12-\d\d&until=2024-06-\d\d/);
  await page.getByRole("link", { name: "Whole time" }).click();
  await page.getByText("2 Jan 2023 to 15 Jun 2025, by month").waitFor();
  await page.locator(".timeline").getByRole("button", { name: "As a table" }).click();
  await page.getByRole("link", { name: "1 Mar 2024", exact: true }).click();
  await page.getByText("1 Mar 2024 to 31 Mar 2024, by day").waitFor();
});

test("a body counts with its members; a group is one side and has no outlook", async (context) => {
  const page = await browserOr(context, browser).page();
  await page.goto(address(""));
  await page.getByRole("link", { name: /EU with its members and Russia/ }).click();
  await heading(page, "EU with its members and Russia").waitFor();
  expect(await page.getByLabel("Members count too").isChecked()).toBe(true);
  await page.getByText("Not enough past: 0 acts of theirs are known, and 5 are needed").waitFor();
  await page.goto(address("a=ITA%2BESP&b=FRA"));
  await heading(page, "Italy + Spain and France").waitFor();
  await page.getByText("of a group choose one of its members").waitFor();
});

test("who is unknown is said; an empty ledger says what to do", async (context) => {
  const page = await browserOr(context, browser).page();
  await page.goto(address("a=Itlay&b=FRA"));
  await page.getByText("“Itlay” or “FRA” means nobody that the ledger or the tables know.").waitFor();
  expect(await page.getByRole("alert").first().textContent()).toContain('no state, body or group "Itlay"');
  await page.goto(`${empty.url}#/dyad?lang=en`);
  await page.getByText("entente add articles").waitFor();
  await page.goto(`${empty.url}#/dyad?lang=en&a=ITA&b=FRA`);
  await heading(page, "Italy and France").waitFor();
  await page.getByText("nothing in the ledger is dated").waitFor();
});

test("names, voices and evidence are text, and no address runs code", async (context) => {
  const page = await browserOr(context, browser).page();
  await page.goto(address("a=ESP&b=evil"));
  await page.locator(".telling .entries").waitFor();
  expect(await page.locator(".telling").textContent()).toContain(EVIL);
  expect(await page.locator("main img, main script").count()).toBe(0);
  expect(await page.locator("main a[href^=javascript]").count()).toBe(0);
  expect(await page.title()).toBe("Pairs · Entente");
  await page.goto(address(`a=${encodeURIComponent(EVIL)}&b=FRA`));
  await page.getByRole("alert").first().waitFor();
  expect(await page.locator("main img").count()).toBe(0);
});

test(
  "nothing is in the way of whoever uses it: light, dark, narrow",
  async (context) => {
    const page = await browserOr(context, browser).page();
    for (const look of Object.keys(LOOKS) as (keyof typeof LOOKS)[]) {
      await lookAt(page, look);
      await page.goto(address(""));
      await page.locator(".busiest").waitFor();
      await expectAccessible(page);
      await page.goto(address("a=ITA&b=FRA&open=pledges,chances", look === "dark" ? "it" : "en"));
      await shown(page);
      await expectAccessible(page);
    }
  },
  SLOW,
);

test(
  "it looks as in the guide",
  async (context) => {
    const page = await browserOr(context, browser).page();
    await lookAt(page, "light");
    for (const language of ["en", "it"]) {
      await page.goto(address("a=ITA&b=FRA", language));
      await shown(page);
      await page.evaluate("scrollTo(0, 0)");
      await expectPicture(page, `dyad.${language}`);
    }
  },
  SLOW,
);

test("every kind of pledge, measure and agreement has words in each language", () => {
  const { pledgeKinds, measureKinds, regimes, treaties } = packageKnowledge();
  for (const { dyad } of Object.values(WORDS)) {
    const missing = (words: Readonly<Record<string, string>>, kinds: readonly { kind: string }[]) =>
      kinds.filter(({ kind }) => words[kind] === undefined).map(({ kind }) => kind);
    expect(missing(dyad.pledges.kinds, pledgeKinds)).toEqual([]);
    expect(missing(dyad.measures.kinds, [...measureKinds, ...regimes])).toEqual([]);
    expect(missing(dyad.agreements.kinds, treaties)).toEqual([]);
  }
});
