import { existsSync } from "node:fs";
import { join } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import type { Hono } from "hono";
import { PACKAGE } from "../sources/node-resources.ts";

/** Where a built page lies, and what its reader loads. */
const WEB = join(PACKAGE, "dist", "web");
const PACKS = join(PACKAGE, "dist", "packs");

/** Serves a built page at / and the packs its reader loads at /packs/; nothing where none was built. Its views stand behind the #. */
export function mountPages(app: Hono, folder = WEB): void {
  if (!existsSync(join(folder, "index.html"))) return;
  app.get("/packs/*", serveStatic({ root: PACKS, rewriteRequestPath: (path) => path.slice("/packs".length) }));
  app.get("/*", serveStatic({ root: folder }));
}
