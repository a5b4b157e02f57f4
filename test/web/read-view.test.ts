import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, type TestContext, test } from "vitest";
import { expectAccessible, LOOKS, lookAt } from "../support/accessible.ts";
import { BROWSER_TIMEOUT, browserOr, openBrowser } from "../support/browser.ts";
import { expectPicture } from "../support/pictures.ts";
import { reader } from "../support/reading.ts";
import { serve } from "../support/serve.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const SITE = join(ROOT, "dist", "web");
/** Longest first page, gzipped, in bytes: everything but the language packs and the model that tells languages apart. */
const LARGEST_PAGE = 250_000;
/** A sample that is read in the page, as its address has it. */
const SAMPLE = "en-sanctions";

/** Whether the words that are lit stand in the window. */
const IN_VIEW = `(() => {
  const { top, bottom } = document.querySelector(".text .passage").getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
})()`;

let server: Awaited<ReturnType<typeof serve>>;
let browser: Awaited<ReturnType<typeof openBrowser>>;

beforeAll(async () => {
  server = await serve({ "/": SITE, "/packs/": join(ROOT, "dist", "packs") });
  browser = await openBrowser();
}, BROWSER_TIMEOUT);

afterAll(async () => {
  if (browser !== undefined && "close" in browser) await browser.close();
  server?.close();
});

async function open(context: TestContext, address = "#/read?lang=en"): Promise<Page> {
  const page = await browserOr(context, browser).page();
  await page.goto(new URL(address, server.url).href);
  return page;
}

const sampleText = (name: string) => readFileSync(join(ROOT, "samples", `${name}.txt`), "utf8");
const shown = (page: Page) => page.locator("#result").waitFor({ timeout: 25_000 });

/** Reads a text through the form, as a person does. */
async function read(page: Page, text: string): Promise<void> {
  await page.getByLabel("Text of the article").fill(text);
  await page.getByRole("button", { name: "Read", exact: true }).click();
}

describe("an article read in the page", () => {
  test.for(["it", "en"])("is read as in Node: %s", { timeout: 60_000 }, async (language, context) => {
    const text = sampleText(`${language}-summit`);
    const here = await reader.read(text, { published: "2024-11-14" });
    const page = await open(context);
    await page.getByLabel("Published on").fill("2024-11-14");
    await read(page, text);
    await shown(page);
    expect(await page.locator(".card").count()).toBe(here.events.length);
    expect(here.events.length).toBeGreaterThan(3);
    expect(await page.locator("article.text").getAttribute("lang")).toBe(language);
    expect(await page.locator(".quotation").count()).toBe(here.quotations.length);
    const saving = page.waitForEvent("download");
    await page.getByRole("button", { name: "Record (JSON)" }).click();
    const record = JSON.parse(readFileSync(await (await saving).path(), "utf8"));
    expect(record).toEqual(JSON.parse(JSON.stringify(here)));
    await page.close();
  });

  test("lights the text from a card and a card from the text", async (context) => {
    const page = await open(context, `#/read?lang=en&sample=${SAMPLE}`);
    await shown(page);
    await page.locator(".card").first().hover();
    const id = await page.locator(".card.lit").getAttribute("id");
    expect(await page.locator(".text .lit-trigger").first().getAttribute("id")).toBe(id?.replace("card-", "at-"));
    await page.locator(".text .trigger").last().hover();
    const other = await page.locator(".card.lit").getAttribute("id");
    expect(other).not.toBe(id);
    await page.locator(".quotation").first().hover();
    expect(await page.locator(".text .passage").count()).toBeGreaterThan(0);
    await page.locator(".projection a").last().focus();
    await page.keyboard.press("Enter");
    expect(page.url()).toMatch(/event=projection-\d/);
    await expect.poll(() => page.evaluate(IN_VIEW), { timeout: 5000 }).toBe(true);
    await page.close();
  });

  test("has a table of its events, and the same as CSV", async (context) => {
    const page = await open(context, `#/read?lang=en&sample=${SAMPLE}&show=table`);
    await shown(page);
    const rows = await page.locator("table.events tbody tr").count();
    expect(rows).toBeGreaterThan(3);
    const saving = page.waitForEvent("download");
    await page.getByRole("button", { name: "Events (CSV)" }).click();
    const csv = readFileSync(await (await saving).path(), "utf8");
    expect(csv.trim().split("\r\n")).toHaveLength(rows + 1);
    await page.close();
  });

  test("says what is wrong with what cannot be read", async (context) => {
    const page = await open(context);
    await read(page, "");
    expect(await page.getByRole("alert").textContent()).toMatch(/no text yet/);
    await read(page, "Ja.");
    await expect.poll(() => page.getByRole("alert").textContent()).toMatch(/cannot be told/);
    await page.close();
  });

  test("is read when it is pasted or dropped", async (context) => {
    const page = await open(context);
    const text = page.getByLabel("Text of the article");
    await text.fill(sampleText(SAMPLE));
    await text.press("ControlOrMeta+a");
    await text.press("ControlOrMeta+x");
    await text.press("ControlOrMeta+v");
    await shown(page);
    const found = await page.locator(".card").count();
    await page.getByRole("button", { name: "Another article" }).click();
    const dropped = await page.evaluateHandle(
      `(() => {
        const dropped = new DataTransfer();
        dropped.items.add(new File([${JSON.stringify(sampleText(SAMPLE))}], "article.txt", { type: "text/plain" }));
        return dropped;
      })()`,
    );
    await text.dispatchEvent("drop", { dataTransfer: dropped });
    await shown(page);
    expect(await page.locator(".card").count()).toBe(found);
    await page.close();
  });

  test("is read later where the language packs did not come at first", async (context) => {
    const page = await open(context, "about:blank");
    await page.route("**/packs/**", (route) => route.fulfill({ status: 503 }));
    await page.goto(`${server.url}#/read?lang=en`);
    await read(page, sampleText(SAMPLE));
    await expect.poll(() => page.getByRole("alert").textContent()).toMatch(/answered 503/);
    await page.unroute("**/packs/**");
    await page.getByRole("button", { name: "Read", exact: true }).click();
    await shown(page);
    await page.close();
  });

  test("is taken out of a saved page, whose code never runs", async (context) => {
    const page = await open(context);
    const paragraphs = "<p>Canada imposed sanctions on Myanmar on Thursday.</p><p>Britain criticised Myanmar, too.</p>";
    const html = `<html lang="en"><title>t</title><script>window.broken = 1</script><nav><p>Home</p></nav><article><h1>Sanctions</h1>${paragraphs}<img src="x" onerror="window.broken = 1"></article></html>`;
    await page.setInputFiles("input[type=file]", { name: "a.html", mimeType: "text/html", buffer: Buffer.from(html) });
    await shown(page);
    expect(await page.locator("article.text").innerText()).toMatch(/^Sanctions\s+\S*\s*Canada/);
    expect(await page.locator(".card").count()).toBeGreaterThanOrEqual(2);
    expect(await page.evaluate("window.broken")).toBeUndefined();
    await page.close();
  });
});

describe("the page", () => {
  test("is its address: what is open, in which language", async (context) => {
    const page = await open(context, `#/read?lang=it&sample=${SAMPLE}&event=e2&why=1`);
    await shown(page);
    expect(await page.locator("html").getAttribute("lang")).toBe("it");
    expect(await page.locator("#card-e2 .why").count()).toBe(1);
    expect(await page.locator("#card-e2").getAttribute("class")).toMatch(/\blit\b/);
    expect(await page.locator("#card-e2 .why").isVisible()).toBe(true);
    await page.getByRole("link", { name: "English" }).click();
    expect(await page.locator("#events-title").textContent()).toBe("Events");
    expect(page.url()).toContain("lang=en");
    await page.goBack();
    expect(await page.locator("#events-title").textContent()).toBe("Eventi");
    await page.close();
  });

  test("needs no pointer", async (context) => {
    const page = await open(context);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await page.evaluate("document.activeElement.id")).toBe("content");
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.id")).toBe("article");
    // What is typed is text, also j and k.
    await page.keyboard.insertText(sampleText(SAMPLE));
    await page.keyboard.type("jk");
    for (let step = 0; step < 5; step++) {
      await page.keyboard.press("Tab");
      if ((await page.evaluate("document.activeElement.textContent")) === "Read") break;
      if ((await page.evaluate("document.activeElement.type")) === "date") step -= 1;
    }
    expect(await page.evaluate("document.activeElement.textContent")).toBe("Read");
    await page.keyboard.press("Enter");
    await shown(page);
    expect(await page.evaluate("document.activeElement.id")).toBe("result");
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    const second = await page.locator(".card").nth(1).getAttribute("id");
    expect(await page.locator(".card.lit").getAttribute("id")).toBe(second);
    await page.keyboard.press("Enter");
    expect(await page.locator(`#${second} .why`).count()).toBe(1);
    await page.keyboard.press("Escape");
    expect(await page.locator(".why").count()).toBe(0);
    await page.keyboard.press("k");
    expect(await page.locator(".card.lit").getAttribute("id")).toBe(
      await page.locator(".card").first().getAttribute("id"),
    );
    await page.close();
  });

  test.for(Object.keys(LOOKS) as (keyof typeof LOOKS)[])(
    "is accessible: %s",
    { timeout: 60_000 },
    async (look, context) => {
      const page = await open(context);
      await lookAt(page, look);
      const views = ["", `&sample=${SAMPLE}&event=e2&why=1`, `&sample=${SAMPLE}&show=table`];
      for (const view of views) {
        await page.goto("about:blank");
        await page.goto(`${server.url}#/read?lang=it${view}`);
        await (view === "" ? page.locator("#article").waitFor() : shown(page));
        await expectAccessible(page);
      }
      await page.close();
    },
  );

  test.for(["en", "it"])("looks as in the guide: %s", async (language, context) => {
    const page = await open(context, `#/read?lang=${language}&sample=${language}-sanctions&event=e1`);
    await lookAt(page, "light");
    await shown(page);
    // How long reading took is another time's.
    await page.locator(".bar .faint").evaluate((line) => line.remove());
    await expectPicture(page, `read.${language}`);
    await page.close();
  });

  test("shows markup in a title and a text as text", async (context) => {
    const page = await open(context);
    const attack = "<img src=x onerror=\"document.title='broken'\"><script>document.title='broken'</script>";
    await read(page, `${attack} Canada\n\nCanada ${attack} imposed sanctions on Myanmar. "${attack}", Canada said.`);
    await shown(page);
    expect(await page.locator("article.text").innerText()).toContain("<script>document.title='broken'</script>");
    expect(await page.locator("#page img, #page script").count()).toBe(0);
    expect(await page.title()).toBe("Read · Entente");
    await page.close();
  });

  test("asks its own server for files, and no other, and sends it nothing", async (context) => {
    const page = await open(context, "");
    const asked: string[] = [];
    page.on("request", (request) =>
      asked.push(`${request.method()} ${request.url()} ${request.postData() ?? ""}`.trim()),
    );
    const refused: string[] = [];
    page.on("console", (message) => {
      if (/Content Security Policy/i.test(message.text())) refused.push(message.text());
    });
    await page.reload();
    await read(page, `Canada imposed sanctions on Myanmar on Thursday. ${sampleText(SAMPLE)}`);
    await shown(page);
    expect(asked.length).toBeGreaterThan(3);
    for (const each of asked) expect(each).toMatch(new RegExp(`^GET (${server.url}|blob:)`));
    expect(asked.join("\n")).not.toMatch(/Canada|Myanmar/);
    expect(refused).toEqual([]);
    await page.close();
  });

  test("is small", () => {
    const html = readFileSync(join(SITE, "index.html"), "utf8").replaceAll("&#39;", "'");
    expect(html).toContain("default-src 'self'");
    expect(html).not.toMatch(/<style|style=|<script(?![^>]*src=)|\son\w+=/);
    const assets = readdirSync(join(SITE, "assets")).filter((name) => /^(index|worker)-.*\.(js|css)$/.test(name));
    const size = (name: string) => gzipSync(readFileSync(join(SITE, name))).length;
    const sizes = ["index.html", "sign.svg", ...assets.map((name) => join("assets", name))].map(size);
    const total = sizes.reduce((sum, one) => sum + one, 0);
    process.stderr.write(`First page with the reader: ${(total / 1000).toFixed(1)} KB gzipped\n`);
    expect(assets.length).toBeGreaterThanOrEqual(3);
    expect(total).toBeLessThan(LARGEST_PAGE);
  });
});
