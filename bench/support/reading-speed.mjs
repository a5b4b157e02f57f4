/** `node reading-speed.mjs it 20`: words a second of the built package on one core, warm, over the samples of a language for some seconds. */
import { readdirSync, readFileSync } from "node:fs";
import { createReader } from "../../dist/reader/index.js";
import { nodeResources } from "../../dist/sources/node-resources.js";

const SAMPLES = new URL("../../samples/", import.meta.url);
const WARMING = 2;

const [language, seconds] = process.argv.slice(2);
const reader = createReader(nodeResources());
const texts = readdirSync(SAMPLES)
  .filter((name) => name.startsWith(`${language}-`) && name.endsWith(".txt"))
  .map((name) => readFileSync(new URL(name, SAMPLES), "utf8"));

/** Reads the texts over and over for some seconds; words are those of the grammar, punctuation among them. */
async function wordsPerSecond(seconds) {
  const started = performance.now();
  let words = 0;
  while (performance.now() - started < seconds * 1000) {
    for (const text of texts)
      words += (await reader.readDocument(text, { language, published: "2024-01-01" })).document.words.length;
  }
  return (words / (performance.now() - started)) * 1000;
}

await wordsPerSecond(WARMING);
console.log(Math.round(await wordsPerSecond(Number(seconds))));
