import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import type { TestContext } from "vitest";
import { findChromium } from "./find-chromium.ts";

/** Longest time to find, perhaps install, and start a browser, in milliseconds: the timeout of a hook that calls `openBrowser`. */
export const BROWSER_TIMEOUT = 600_000;

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A Chromium of its own, without history, or why there is none. */
export interface Browser {
  /** A new page whose errors fail the test that closes the browser. */
  page(): Promise<Page>;
  /** Closes it and throws the first error that a page met. */
  close(): Promise<void>;
}

/** Starts a browser. Where none can be had, that is an error on a machine that tests changes (CI=true) and a reason to skip elsewhere. */
export async function openBrowser(): Promise<Browser | { missing: string }> {
  let executablePath: string;
  try {
    executablePath = await findChromium();
  } catch (error) {
    if (process.env.CI === "true") throw error;
    const missing = (error as Error).message;
    process.stderr.write(`Tests in a browser are skipped: ${missing}\n`);
    return { missing };
  }
  const folder = mkdtempSync(join(tmpdir(), "entente-chromium-"));
  const context = await chromium.launchPersistentContext(folder, {
    executablePath,
    headless: true,
    args: FLAGS,
    // What scrolls smoothly is still on its way when a test looks.
    reducedMotion: "reduce",
  });
  const errors: Error[] = [];
  return {
    page: () => openPage(context, errors),
    close: async () => {
      await context.close();
      rmSync(folder, { recursive: true, force: true });
      if (errors.length > 0) throw errors[0];
    },
  };
}

/** The browser, or the running test skipped with the reason why there is none. */
export function browserOr(context: TestContext, browser: Browser | { missing: string }): Browser {
  if ("missing" in browser) return context.skip(browser.missing);
  return browser;
}

async function openPage(context: BrowserContext, errors: Error[]): Promise<Page> {
  const page = await context.newPage();
  page.on("pageerror", (error) => errors.push(error));
  return page;
}
