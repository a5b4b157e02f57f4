/** `node resident-memory.mjs it en`: megabytes resident once the built package has read every sample of these languages for some rounds. */
import { readdirSync, readFileSync } from "node:fs";
import { createReader } from "../../dist/reader/index.js";
import { nodeResources } from "../../dist/sources/node-resources.js";

const SAMPLES = new URL("../../samples/", import.meta.url);
const ROUNDS = 20;

const reader = createReader(nodeResources());
for (const language of process.argv.slice(2)) {
  const files = readdirSync(SAMPLES).filter((name) => name.startsWith(`${language}-`) && name.endsWith(".txt"));
  for (let round = 0; round < ROUNDS; round++)
    for (const file of files)
      await reader.read(readFileSync(new URL(file, SAMPLES), "utf8"), { language, published: "2024-01-01" });
}
console.log(Math.round(process.memoryUsage().rss / 2 ** 20));
