import { existsSync } from "node:fs";
import { join } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import type { Hono } from "hono";
import { PACKAGE } from "../sources/node-resources.ts";

/** Where a built page lies, and what its reader loads. */
const WEB = join(PACKAGE, "dist", "web");
const PACKS = join(PACKAGE, "dist", "packs");

/** Serves a built page at / and the packs its reader loads at /packs/; nothing where none was built. Its views are addresses of its own. */
export function mountPages(app: Hono, folder = WEB): void {
  if (!existsSync(join(folder, "index.html"))) return;
  app.get("/packs/*", serveStatic({ root: PACKS, rewriteRequestPath: (path) => path.slice("/packs".length) }));
  app.get("*", async (context, next) => {
    if (context.req.path.startsWith("/api/")) return context.notFound();
    return serveStatic({ root: folder })(context, next);
  });
  app.get("*", async (context, next) => {
    const isView = !context.req.path.split("/").at(-1)!.includes(".");
    return isView ? serveStatic({ root: folder, path: "index.html" })(context, next) : next();
  });
}
