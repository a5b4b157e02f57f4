import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { mountPages } from "../../src/server/pages.ts";
import { newFile } from "../support/ledgers.ts";
import { serving } from "../support/server.ts";

const PAGE = "<!doctype html><title>Entente</title>";
const SCRIPT = "export const answer = 42;";

function builtPage(): string {
  const folder = mkdtempSync(join(tmpdir(), "entente-pages-"));
  mkdirSync(join(folder, "assets"));
  writeFileSync(join(folder, "index.html"), PAGE);
  writeFileSync(join(folder, "assets", "index-Ab12.js"), SCRIPT);
  writeFileSync(join(folder, "assets", "index-Ab12.js.gz"), gzipSync(SCRIPT));
  return folder;
}

test("the page is asked for again and sent when it changed; assets hold forever and go out compressed", async (context) => {
  const { app } = await serving(context, newFile());
  const folder = builtPage();
  mountPages(app, folder);
  const page = await app.request("/");
  expect([page.status, await page.text(), page.headers.get("cache-control")]).toEqual([200, PAGE, "private, no-cache"]);
  expect(page.headers.get("content-security-policy")).toContain("script-src 'self'");
  const had = { headers: { "if-none-match": page.headers.get("etag")! } };
  expect((await app.request("/", had)).status).toBe(304);
  writeFileSync(join(folder, "index.html"), `${PAGE}<p>`);
  expect(await (await app.request("/", had)).text()).toBe(`${PAGE}<p>`);

  const plain = await app.request("/assets/index-Ab12.js");
  expect([await plain.text(), plain.headers.get("content-encoding")]).toEqual([SCRIPT, null]);
  expect(plain.headers.get("cache-control")).toContain("immutable");
  const small = await app.request("/assets/index-Ab12.js", { headers: { "accept-encoding": "gzip, deflate, br" } });
  expect(small.headers.get("content-encoding")).toBe("gzip");
  expect(small.headers.get("vary")).toMatch(/accept-encoding/i);
  expect(gunzipSync(Buffer.from(await small.arrayBuffer())).toString()).toBe(SCRIPT);
});

test("nothing outside the page is served", async (context) => {
  const { app } = await serving(context, newFile());
  mountPages(app, builtPage());
  const paths = [
    "/../secret",
    "/%2e%2e/secret",
    "/assets/..%2findex.html",
    "/assets/none.js",
    "/packs/../package.json",
  ];
  for (const path of [...paths, "/packs/%2e%2e%2fpackage.json", "/none"])
    expect((await app.request(path)).status, path).toBe(404);
});
