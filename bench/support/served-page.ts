import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { line } from "../../src/evaluation/figures.ts";
import { openBrowser } from "../../test/support/browser.ts";

const ROUNDS = 5;
const READINGS = 9;
/** Milliseconds within which the reader has made itself ready. */
const READY = 10_000;
const WORDS = 500;
const sample = (name: string) => readFileSync(new URL(`../../samples/${name}.txt`, import.meta.url), "utf8");
/** Two samples, one after the other. */
const ARTICLE = `${sample("en-summit")}\n${sample("en-treaty")}`.split(" ").slice(0, WORDS).join(" ");
/** What is fetched when an article comes: language packs, and the model that tells languages apart. */
const LATER = /\/packs\/|\/static\./;
/** How the page says how long a reading took. */
const TOLD = /read in (\d+) ms/;

/** The first page in a browser that never saw it, and an article of 500 words read in it: bytes and milliseconds, medians. Null where there is no browser. */
export async function measurePage(url: string): Promise<unknown> {
  const firsts: { bytes: number; ready: number }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const browser = await openBrowser();
    if ("missing" in browser) return null;
    firsts.push(await firstPage(await browser.page(), url));
    await browser.close();
  }
  const bytes = median(firsts.map((first) => first.bytes));
  const ready = median(firsts.map((first) => first.ready));
  console.log(
    line("first page: bytes as sent, without language packs; ms until text can be typed", [bytes, ready.toFixed(0)]),
  );
  const browser = await openBrowser();
  if ("missing" in browser) return null;
  try {
    const readings = await readInPage(await browser.page(), url);
    console.log(
      line(`an article of ${WORDS} words read in the page, ms: the first, half of ${READINGS}, until it is shown`, [
        readings.first,
        readings.reading,
        readings.shown.toFixed(0),
      ]),
    );
    return { bytes, ready, ...readings };
  } finally {
    await browser.close();
  }
}

const median = (values: number[]): number => values.sort((one, other) => one - other)[values.length >> 1];

/** What goes over the wire until somebody can type, and when that is. */
async function firstPage(page: Page, url: string): Promise<{ bytes: number; ready: number }> {
  const sizes: Promise<number>[] = [];
  page.on("response", (response) => {
    if (!LATER.test(response.url())) sizes.push(response.headerValue("content-length").then(Number));
  });
  await page.goto(`${url}#/read?lang=en`, { waitUntil: "commit" });
  await page.getByLabel("Text of the article").fill("Rome");
  const ready = await page.evaluate(() => performance.now());
  await page.waitForLoadState("networkidle");
  return { bytes: (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0), ready };
}

/** Reads the article some times; between two the page goes back to its form. */
async function readInPage(page: Page, url: string): Promise<{ first: number; reading: number; shown: number }> {
  await page.goto(`${url}#/read?lang=en`);
  await page.getByLabel("Text of the article").waitFor();
  // The reader makes itself ready meanwhile.
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(READY);
  const readings: number[] = [];
  const shown: number[] = [];
  for (let round = 0; round < READINGS; round++) {
    await page.getByLabel("Text of the article").fill(`${ARTICLE} ${round}.`);
    shown.push(await page.evaluate(READ_AND_WAIT));
    readings.push(Number(TOLD.exec(await page.locator("main").innerText())![1]));
    await page.getByRole("button", { name: "Another article" }).click();
  }
  return { first: readings[0], reading: median(readings), shown: median(shown) };
}

/** Presses the button and tells the milliseconds until the result stands in the page. */
const READ_AND_WAIT = `new Promise((resolve) => {
  const started = performance.now();
  const seen = new MutationObserver(() => {
    if (document.getElementById("result") === null) return;
    seen.disconnect();
    requestAnimationFrame(() => resolve(performance.now() - started));
  });
  seen.observe(document.body, { childList: true, subtree: true });
  [...document.querySelectorAll("button")].find(({ textContent }) => textContent.trim() === "Read").click();
})`;
