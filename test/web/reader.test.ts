import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BROWSER_TIMEOUT, browserOr, openBrowser } from "../support/browser.ts";
import { reader } from "../support/reading.ts";
import { serve } from "../support/serve.ts";
import type { ReadArticle } from "./page.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const PUBLISHED = "2025-03-04";
let folder: string;
let server: Awaited<ReturnType<typeof serve>>;
let browser: Awaited<ReturnType<typeof openBrowser>>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "entente-web-"));
  await bundle(folder);
  server = await serve({ "/": join(folder, "site"), "/packs/": join(ROOT, "dist", "packs") });
  browser = await openBrowser();
}, BROWSER_TIMEOUT);

afterAll(async () => {
  if (browser !== undefined && "close" in browser) await browser.close();
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Builds `page.ts` into `site/` as in a project that has the package installed. */
async function bundle(project: string): Promise<void> {
  mkdirSync(join(project, "node_modules"));
  symlinkSync(ROOT, join(project, "node_modules", "entente"), "junction");
  writeFileSync(join(project, "page.ts"), readFileSync(new URL("page.ts", import.meta.url)));
  writeFileSync(join(project, "index.html"), '<!doctype html><script type="module" src="/page.ts"></script>');
  await build({ root: project, configFile: false, logLevel: "error", build: { outDir: "site", target: "es2022" } });
}

describe("the reader in a browser", () => {
  test("needs nothing of Node", () => {
    const assets = join(folder, "site", "assets");
    const scripts = readdirSync(assets).filter((name) => name.endsWith(".js"));
    expect(scripts).not.toEqual([]);
    for (const name of scripts) {
      const source = readFileSync(join(assets, name), "utf8");
      expect(source).not.toMatch(/["'`]node:/);
      expect(source).not.toMatch(/browser-external/);
      expect(source).not.toMatch(/\bprocess\.(env|platform|argv|stdout)\b/);
    }
  });

  test.for(["it", "en"])(
    "reads %s as in Node, from a pack fetched over the web",
    { timeout: 60_000 },
    async (language, context) => {
      const text = readFileSync(join(ROOT, "samples", `${language}-summit.txt`), "utf8");
      const here = await reader.read(text, { published: PUBLISHED });
      const page = await browserOr(context, browser).page();
      await page.goto(server.url);
      const there = await page.evaluate(
        async ({ packs, text, published }) => {
          const { readArticle } = globalThis as unknown as { readArticle: ReadArticle };
          return JSON.stringify(await readArticle(packs, text, { published }));
        },
        { packs: new URL("packs/", server.url).href, text, published: PUBLISHED },
      );
      expect(JSON.parse(there)).toEqual(here);
      expect(here.language).toBe(language);
      expect(here.events).not.toEqual([]);
    },
  );
});
