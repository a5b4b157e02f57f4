import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { Plugin } from "vite";

/** Smaller files gain nothing. */
const SMALLEST = 1024;
const TEXTS = /\.(html|js|css|svg|json)$/;
/** A higher one takes ten times as long and saves a hundredth. */
const QUALITY = 9;

/** Lays beside every text of the built page what it is compressed, so that a server has only to send it. */
export const compress: Plugin = {
  name: "compress",
  apply: "build",
  writeBundle: ({ dir }) => {
    for (const name of readdirSync(dir!, { recursive: true, encoding: "utf8" })) {
      if (!TEXTS.test(name)) continue;
      const file = join(dir!, name);
      const text = readFileSync(file);
      if (text.length < SMALLEST) continue;
      writeFileSync(`${file}.gz`, gzipSync(text, { level: constants.Z_BEST_COMPRESSION }));
      writeFileSync(`${file}.br`, brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } }));
    }
  },
};
