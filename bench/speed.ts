/**
 * `npm run bench -- speed [--lang it] [--seconds 20]`: the whole reading of the built package on one core, warm, and through the command
 * line with one and two threads; memory; time to the first record; sizes.
 */
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { line } from "../src/evaluation/figures.ts";
import { createReader, type Reader } from "../src/reader/index.ts";
import { PASSES } from "../src/reader/passes/index.ts";
import { nodeResources } from "../src/sources/node-resources.ts";
import { costOfTowns, measureLoading } from "./support/loading.ts";
import { option } from "./support/samples.ts";

const ROOT = new URL("../", import.meta.url);
/** Times the samples are named to the command line, to see what threads give. */
const ROUNDS = 120;
/** Threads of the command line that are measured. */
const THREADS = [1, 2];
/** Starts of the command line that are timed; the median counts. */
const STARTS = 7;

export default async function run(args: string[]): Promise<unknown> {
  execFileSync("npm", ["run", "build", "--silent"], { cwd: fileURLToPath(ROOT), stdio: "inherit" });
  const reader = createReader(nodeResources());
  const seconds = Number(option(args, "seconds") ?? 20);
  const only = option(args, "lang");
  const figures: Record<string, unknown> = {};
  for (const language of reader.languages.filter((each) => only === null || each === only)) {
    figures[language] = await measure(reader, language, seconds);
  }
  if (only === null) {
    const together = residentMemory(reader.languages);
    console.log(line("all languages in one process, MB", [together]));
    figures.together = together;
  }
  return figures;
}

async function measure(reader: Reader, language: string, seconds: number): Promise<unknown> {
  const files = readdirSync(new URL("samples/", ROOT)).filter(
    (name) => name.startsWith(`${language}-`) && name.endsWith(".txt"),
  );
  const texts = files.map((name) => readFileSync(new URL(`samples/${name}`, ROOT), "utf8"));
  const wordsPerSecond = runBuilt("reading-speed.mjs", [language, String(seconds)]);
  const memory = residentMemory([language]);
  const models = modelSizes(language);
  const paths = files.map((name) => fileURLToPath(new URL(`samples/${name}`, ROOT)));
  const [sample] = paths;
  const first = { withLanguage: timeToFirst([sample, "--lang", language]), withoutLanguage: timeToFirst([sample]) };
  console.log(line(`${language}: words a second`, [wordsPerSecond]));
  console.log(line("  memory resident, MB", [memory]));
  console.log(line("  first record, ms", [first.withLanguage]));
  console.log(line("  … language unknown, ms", [first.withoutLanguage]));
  const allModels = Object.values(models).reduce((sum, size) => sum + size, 0);
  console.log(line("  models, MB", [allModels.toFixed(1)]));
  for (const [name, size] of Object.entries(models)) console.log(line(`  … ${name}`, [size.toFixed(1)]));
  const round = await wordsOf(reader, language, texts);
  const threads: Record<number, number> = {};
  for (const jobs of THREADS) {
    threads[jobs] = throughThreads(paths, language, round * ROUNDS, jobs);
    console.log(line(`  command line, words a second, ${jobs} ${jobs === 1 ? "thread" : "threads"}`, [threads[jobs]]));
  }
  const loading = measureLoading(await nodeResources().pack(language));
  console.log(line("  actors and places known", [loading.actors, loading.places]));
  console.log(line("  … loaded in ms, MB", [loading.milliseconds.toFixed(0), loading.megabytes.toFixed(1)]));
  const read = await Promise.all(texts.map((text) => reader.readDocument(text, { language, published: "2024-01-01" })));
  const documents = read.map(({ document }) => document);
  const towns = costOfTowns(documents, read[0].pack);
  console.log(line("  … towns looked up, reading longer by", [`${towns.toFixed(1)}%`]));
  const shares = await passShares(reader, language, texts);
  for (const [name, share] of Object.entries(shares)) console.log(line(`  pass ${name}`, [`${share.toFixed(1)}%`]));
  return { wordsPerSecond, memory, firstRecord: first, threads, models, loading: { ...loading, towns }, shares };
}

/** Megabytes of each model of a language that is part of the project. */
function modelSizes(language: string): Record<string, number> {
  const folder = new URL(`models/${language}/`, ROOT);
  const files = readdirSync(folder).filter((name) => /^[a-z]+\.bin$/.test(name));
  return Object.fromEntries(files.map((name) => [name.slice(0, -4), statSync(new URL(name, folder)).size / 1_000_000]));
}

/** Megabytes resident in a process of the built package that has read the samples of these languages. */
const residentMemory = (languages: readonly string[]): number => runBuilt("resident-memory.mjs", languages);

/** The number that a script of `support/` prints, which runs the built package in a process of its own. */
function runBuilt(script: string, args: readonly string[]): number {
  const path = fileURLToPath(new URL(`support/${script}`, import.meta.url));
  return Number(execFileSync(process.execPath, [path, ...args], { encoding: "utf8" }));
}

/** Reads the texts once; words are those of the grammar, punctuation among them. */
async function wordsOf(reader: Reader, language: string, texts: readonly string[]): Promise<number> {
  let words = 0;
  for (const text of texts)
    words += (await reader.readDocument(text, { language, published: "2024-01-01" })).document.words.length;
  return words;
}

/** Words a second of the command line over many articles, its start included. */
function throughThreads(paths: readonly string[], language: string, words: number, jobs: number): number {
  const started = performance.now();
  const articles = Array.from({ length: ROUNDS }, () => paths).flat();
  runCommand([...articles, "--lang", language, "--jobs", String(jobs)]);
  return Math.round((words / (performance.now() - started)) * 1000);
}

function runCommand(args: readonly string[]): void {
  const command = fileURLToPath(new URL("dist/cli/main.js", ROOT));
  execFileSync(process.execPath, [command, "read", "--format", "jsonl", ...args], {
    stdio: ["ignore", "ignore", "inherit"],
  });
}

/** Share of each pass in the time of all, in per cent, over twenty readings of every text. */
async function passShares(reader: Reader, language: string, texts: readonly string[]): Promise<Record<string, number>> {
  const spent = new Map(PASSES.map(({ name }) => [name, 0]));
  for (const text of texts) {
    const { document, pack } = await reader.readDocument(text, { language, published: "2024-01-01" });
    for (let round = 0; round < 20; round++) {
      for (const { name, run } of PASSES) {
        const started = performance.now();
        run(document, pack);
        spent.set(name, spent.get(name)! + performance.now() - started);
      }
    }
  }
  const all = [...spent.values()].reduce((sum, time) => sum + time, 0);
  return Object.fromEntries([...spent].map(([name, time]) => [name, (100 * time) / all]));
}

/** Milliseconds from the start of the process to its end after one record, the median of several. */
function timeToFirst(args: readonly string[]): number {
  const times = Array.from({ length: STARTS }, () => {
    const started = performance.now();
    runCommand(args);
    return performance.now() - started;
  });
  return Math.round(times.sort((a, b) => a - b)[STARTS >> 1]);
}
