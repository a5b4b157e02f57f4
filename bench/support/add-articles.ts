import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { line } from "../../src/evaluation/figures.ts";
import { peakOf, processorSeconds } from "./process-figures.ts";

const SAMPLES = fileURLToPath(new URL("../../samples/", import.meta.url));
const COMMAND = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));

/** Where adding has come to: articles kept, and seconds the processor has worked for them. */
interface Mark {
  articles: number;
  processor: number;
}

/**
 * Adds so many articles, put together from the paragraphs of the samples, with one thread: articles a second, whether the last cost more than
 * the first, memory (Linux only). On a machine that does other things the processor's seconds tell more than the clock's.
 */
export async function addArticles(folder: string, articles: number): Promise<unknown> {
  writeArticles(join(folder, "articles"), articles);
  const args = ["add", "articles", "--jobs", "1", "--ledger", "ledger.duckdb", "--format", "jsonl"];
  const started = performance.now();
  const child = spawn(process.execPath, [COMMAND, ...args], { cwd: folder, stdio: ["ignore", "pipe", "inherit"] });
  const marks: Mark[] = [];
  let megabytes = 0;
  let count = 0;
  for await (const lines of child.stdout.setEncoding("utf8")) {
    count += lines.split("\n").length - 1;
    marks.push({ articles: count, processor: processorSeconds(child.pid!) });
    megabytes = Math.max(megabytes, peakOf(child.pid!));
  }
  if (child.exitCode === null) await once(child, "close");
  const seconds = (performance.now() - started) / 1000;
  const processor = Math.max(...marks.map((mark) => mark.processor));
  // The first quarter pays for the start and for code that is not compiled yet, so the second is set beside the last.
  const growth = costOf(marks, 0.75, 1) / costOf(marks, 0.25, 0.5);
  console.log(line("articles added, seconds, processor seconds", [count, seconds.toFixed(1), processor.toFixed(1)]));
  console.log(line("  articles a second of the processor", [(count / processor).toFixed(0)]));
  console.log(line("  one of the last quarter costs, of the second's", [growth.toFixed(2)]));
  console.log(line("  memory at most, MB", [megabytes]));
  return { articles: count, seconds, processor, growth, megabytes };
}

/** Processor seconds an article between two shares of all. */
function costOf(marks: readonly Mark[], from: number, to: number): number {
  const all = marks.at(-1)!.articles;
  const nearest = (share: number) =>
    marks.reduce((best, mark) =>
      Math.abs(mark.articles - share * all) < Math.abs(best.articles - share * all) ? mark : best,
    );
  const [first, last] = [nearest(from), nearest(to)];
  return (last.processor - first.processor) / (last.articles - first.articles);
}

/** Articles of eight paragraphs each, no two alike, in both languages. */
function writeArticles(folder: string, articles: number): void {
  mkdirSync(folder);
  for (const [at, language] of ["it", "en"].entries()) {
    const names = readdirSync(SAMPLES).filter((name) => name.startsWith(`${language}-`) && name.endsWith(".txt"));
    const paragraphs = names.flatMap((name) => readFileSync(join(SAMPLES, name), "utf8").split(/\n\s*\n/));
    for (let number = at; number < articles; number += 2) {
      const chosen = Array.from(
        { length: 8 },
        (_, place) => paragraphs[(number * 7 + place * (number % 13) + place) % paragraphs.length],
      );
      const name = join(folder, `${language}-${String(number).padStart(7, "0")}`);
      writeFileSync(`${name}.txt`, `${chosen.join("\n\n")}\n\n${number}\n`);
      const day = new Date(Date.UTC(2015, 0, 1 + (number % 3650))).toISOString().slice(0, 10);
      writeFileSync(
        `${name}.meta.json`,
        JSON.stringify({ language, published: day, url: `https://example.org/${number}` }),
      );
    }
  }
}
