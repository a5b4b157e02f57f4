import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, type TestContext, test } from "vitest";
import { expectAccessible, LOOKS, lookAt } from "../support/accessible.ts";
import { BROWSER_TIMEOUT, browserOr, openBrowser } from "../support/browser.ts";
import { servePage } from "../support/page-server.ts";
import { expectPicture } from "../support/pictures.ts";
import { ATTACK, REPORTS } from "../support/reports.ts";

let server: Awaited<ReturnType<typeof servePage>>;
let reading: typeof server;
let empty: typeof server;
let browser: Awaited<ReturnType<typeof openBrowser>>;

beforeAll(async () => {
  server = await servePage(REPORTS);
  reading = await servePage(REPORTS, { readOnly: true });
  empty = await servePage([]);
  browser = await openBrowser();
}, BROWSER_TIMEOUT);

afterAll(async () => {
  if (browser !== undefined && "close" in browser) await browser.close();
  for (const each of [server, reading, empty]) await each?.close();
});

async function open(context: TestContext, facts = "", author = "Anna", language = "en"): Promise<Page> {
  const page = await browserOr(context, browser).page();
  await page.addInitScript(
    `if (location.protocol === "http:") localStorage.setItem("entente-author", ${JSON.stringify(author)})`,
  );
  await page.goto(`${server.url}#/review?lang=${language}${facts}`);
  await page.locator(".bench").waitFor();
  return page;
}

// biome-ignore lint/suspicious/noExplicitAny: answers are looked into
const asked = async (path: string, { url } = server): Promise<any> => (await fetch(`${url}api/v1${path}`)).json();
const bench = (page: Page, event: string) =>
  page.getByRole("region", { name: `Event ${event}`, exact: true }).waitFor();
const notice = (page: Page) => page.locator(".notice").textContent();

test.for(["en", "it"])("looks as in the guide: %s", async (language, context) => {
  const page = await open(context, "&event=e2", "Anna", language);
  await lookAt(page, "light");
  await page.locator(".text .lit-trigger").waitFor();
  await expectPicture(page, `review.${language}`);
  await page.close();
});

test("what is least certain comes first, beside its evidence; it is rejected by a key and taken back by another", async (context) => {
  const page = await open(context);
  await bench(page, "e10");
  expect(await page.locator(".review > .answered > .hint").last().textContent()).toMatch(/^10 events nobody/);
  await page.goto(`${server.url}#/review?lang=en&event=e2`);
  await bench(page, "e2");
  await expect.poll(() => page.locator(".text .lit-trigger").textContent()).toBe("signed");
  expect(await page.locator(".doubts").innerText()).toMatch(/less than half sure/);
  // Keys hold only while something of the event has the focus.
  await page.keyboard.press("r");
  expect((await asked("/corrections")).corrections).toEqual([]);
  await page.getByRole("button", { name: /^Next/ }).focus();
  await page.keyboard.press("r");
  await expect.poll(() => notice(page)).toBe("e2 rejected.");
  expect((await asked("/events/e2")).standing).toBe("rejected");
  expect((await asked("/corrections")).corrections[0]).toMatchObject({
    ...{ name: "e2", author: "Anna", reason: "the text does not say so", change: { reject: true } },
  });
  expect(await page.locator(".bench").getAttribute("aria-label")).not.toBe("Event e2");
  await page.keyboard.press("u");
  await bench(page, "e2");
  expect(await notice(page)).toBe("Correction 1 undone.");
  expect((await asked("/events/e2")).standing).toBe("in force");
  await expect.poll(() => page.locator(".text .lit-trigger").textContent()).toBe("signed");
  await page.close();
});

test("what is accepted is not listed again; j and k walk on and back", async (context) => {
  const page = await open(context);
  await bench(page, "e10");
  await page.locator(".bench").focus();
  await page.keyboard.press("j");
  const second = await page.locator(".bench").getAttribute("aria-label");
  expect(second).not.toBe("Event e10");
  await page.keyboard.press("k");
  await bench(page, "e10");
  await page.keyboard.press("a");
  await expect.poll(() => notice(page)).toBe("e10 accepted.");
  expect(await page.locator(".bench").getAttribute("aria-label")).toBe(second);
  const { events, open: left } = await asked("/review");
  expect([left, events.some(({ event }: { event: string }) => event === "e10")]).toEqual([9, false]);
  await page.reload();
  await page.locator(".bench").waitFor();
  expect(await page.locator(".review > .answered > .hint").last().textContent()).toMatch(/^9 events.*; 1 accepted/);
  await page.close();
});

test("an event is said to be another, by keys alone; the correction stands in the list, in the story, and is undone there", async (context) => {
  const page = await open(context, "&event=e7");
  await bench(page, "e7");
  await page.locator(".bench").focus();
  await page.keyboard.press("c");
  expect(await page.evaluate("document.activeElement.value")).toBe("THREATEN");
  await page.keyboard.press("Escape");
  expect(await page.locator("form.correct").count()).toBe(0);
  await page.keyboard.press("c");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  expect(await page.locator("form.correct [role=status]").textContent()).toMatch(/Nothing is different/);
  await page.locator("form.correct select").first().selectOption("REJECT");
  await page.getByLabel("To whom 1").fill("ESP");
  await page.keyboard.press("Enter");
  await expect.poll(() => notice(page)).toBe("e7 corrected.");
  const event = await asked("/events/e7");
  expect(event.type).toBe("REJECT");
  expect(event.participants.map(({ id }: { id: string }) => id)).toEqual(["france", "spain"]);
  await expect
    .poll(() => page.locator(".history .corrections li").first().innerText())
    .toMatch(/e7: Rejects, done to spain[\s\S]*Anna[\s\S]*the text says otherwise/);
  const saving = page.waitForEvent("download");
  await page.locator(".history").getByRole("button", { name: "Save as CSV" }).click();
  expect(readFileSync(await (await saving).path(), "utf8").split("\r\n")[1]).toMatch(/^\d+,.*,Anna,e7,/);
  await page
    .locator(".history")
    .getByRole("button", { name: /^Undo \d/ })
    .first()
    .click();
  await bench(page, "e7");
  expect((await asked("/events/e7")).type).toBe("THREATEN");
  await expect.poll(() => page.locator(".history .undone").first().innerText()).toMatch(/e7: Rejects/);
  await page.close();
});

test("nobody speaks without a name, which is asked once", async (context) => {
  const page = await open(context, "&event=e3", "");
  await page.getByRole("button", { name: /^Accept/ }).click();
  expect(await notice(page)).toMatch(/Say who you are/);
  await page.keyboard.type("Bruno");
  await page.getByRole("button", { name: /^Accept/ }).click();
  await expect.poll(() => notice(page)).toBe("e3 accepted.");
  expect((await asked("/corrections")).corrections[0].author).toBe("Bruno");
  expect(await page.evaluate("localStorage.getItem('entente-author')")).toBe("Bruno");
  await page.close();
});

test("a server that only reads says so, and takes nothing", async (context) => {
  const page = await browserOr(context, browser).page();
  await page.goto(`${reading.url}#/review?lang=en`);
  await page.getByText("This server only reads").waitFor();
  await page.locator(".bench").waitFor();
  expect(await page.getByRole("button", { name: /^Accept/ }).getAttribute("aria-disabled")).toBe("true");
  await page.getByRole("button", { name: /^Accept/ }).focus();
  for (const key of ["Enter", "r", "c", "u", "j"]) await page.keyboard.press(key);
  await expect.poll(() => page.locator(".bench").getAttribute("aria-label")).not.toBe("Event e10");
  expect((await asked("/corrections", reading)).corrections).toEqual([]);
  await page.close();
});

test("an empty ledger says what to do; markup is text", async (context) => {
  const page = await open(context, "&event=e10");
  await bench(page, "e10");
  await page.locator(".bench").getByText(ATTACK).first().waitFor();
  expect(await page.locator("#page img, #page script").count()).toBe(0);
  expect(await page.title()).toBe("Review · Entente");
  await page.close();
  const other = await browserOr(context, browser).page();
  await other.goto(`${empty.url}#/review?lang=en`);
  await other.getByText("entente add articles/*.txt").waitFor();
  await other.close();
});

test("is accessible in every look", { timeout: 90_000 }, async (context) => {
  const page = await open(context, "&event=e2");
  await page.locator(".history li").first().waitFor();
  for (const look of Object.keys(LOOKS) as (keyof typeof LOOKS)[]) {
    await lookAt(page, look);
    for (const facts of ["&event=e1", "&event=e9"]) {
      await page.goto("about:blank");
      await page.goto(`${server.url}#/review?lang=it${facts}`);
      await page.locator(".card.lit .confidence").waitFor();
      await page.getByRole("button", { name: /^Correggi/ }).click();
      await expectAccessible(page);
    }
  }
  await page.close();
});
