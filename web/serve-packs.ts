import { createReadStream, existsSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const FOLDER = new URL("../dist/packs/", import.meta.url);

/** While developing, the built language packs are served under /packs/ as the server does. */
export const packs: Plugin = {
  name: "packs",
  configureServer: ({ middlewares }) => {
    middlewares.use("/packs/", (request, response, next) => {
      const file = fileURLToPath(new URL(basename(request.url ?? ""), FOLDER));
      if (!existsSync(file)) return next();
      createReadStream(file).pipe(response);
    });
  },
};
