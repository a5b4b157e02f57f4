import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import type { Hono, MiddlewareHandler } from "hono";
import { PACKAGE } from "../sources/node-resources.ts";

/** Where a built page lies, and what its reader loads. */
const WEB = join(PACKAGE, "dist", "web");
const PACKS = join(PACKAGE, "dist", "packs");

/** The names of assets have a hash of what is in them: under one name there is never anything else. */
const FOREVER = "public, max-age=31536000, immutable";
/** All else may change with the next build: whoever has it asks whether it still holds. */
const AGAIN = "private, no-cache";

/**
 * Serves a built page at / and the packs its reader loads at /packs/; nothing where none was built. Its views stand behind the #. Texts go out
 * compressed where they lie so beside themselves (web/compress.ts); packs do not: unpacking them takes a browser longer than a near server needs to send them.
 */
export function mountPages(app: Hono, folder = WEB): void {
  if (!existsSync(join(folder, "index.html"))) return;
  const inPacks = (path: string) => path.slice("/packs".length);
  app.get("/packs/*", unchanged(PACKS, inPacks), serveStatic({ root: PACKS, rewriteRequestPath: inPacks }));
  app.get("/assets/*", forever, serveStatic({ root: folder, precompressed: true }));
  app.get(
    "/*",
    unchanged(folder, (path) => (path === "/" ? "/index.html" : path)),
    serveStatic({ root: folder, precompressed: true }),
  );
}

/** What is not found says otherwise itself. */
const forever: MiddlewareHandler = async (context, next) => {
  context.header("cache-control", FOREVER);
  await next();
};

/** Names of files there may be; nothing that leads out of a folder. */
const NAME = /^\/[\w-]+(\.[\w-]+)*$/;

/** Names a file by its size and when it was written, and tells whoever has it that it still holds. */
function unchanged(folder: string, nameOf: (path: string) => string): MiddlewareHandler {
  return async (context, next) => {
    const name = nameOf(context.req.path);
    const found = NAME.test(name) ? statSync(join(folder, name), { throwIfNoEntry: false }) : undefined;
    if (found === undefined || !found.isFile()) return next();
    const tag = `W/"${found.size.toString(36)}-${found.mtimeMs.toString(36)}"`;
    const headers = { "cache-control": AGAIN, etag: tag };
    if (context.req.header("if-none-match") === tag) return context.body(null, 304, headers);
    for (const [header, value] of Object.entries(headers)) context.header(header, value);
    await next();
  };
}
