import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { line } from "../../src/evaluation/figures.ts";
import { createWordFinder, indexArticles, openLedger } from "../../src/ledger/index.ts";
import { nodeResources } from "../../src/sources/node-resources.ts";

const SAMPLES = fileURLToPath(new URL("../../samples/", import.meta.url));
const ARTICLES = 8192;
/** Paragraphs an article, about 250 words. */
const PARAGRAPHS = 3;

/** What indexing an article costs, in milliseconds of the processor, and whether the last cost more than the first: texts of the samples' paragraphs. */
export async function measureIndexing(folder: string): Promise<unknown> {
  const store = await openLedger(join(folder, "indexing.duckdb"));
  try {
    const texts = ["it", "en"].map((language) => ({ language, paragraphs: paragraphsOf(language) }));
    const rows = Array.from({ length: ARTICLES }, (_, at) => {
      const { language, paragraphs } = texts[at % 2];
      const chosen = Array.from(
        { length: PARAGRAPHS },
        (_, place) => paragraphs[(at * 7 + place * (at % 13) + place) % paragraphs.length],
      );
      const number = at + 1;
      return {
        article: number,
        sha256: `${number}`,
        address: `${number}`,
        language,
        rights_reserved: false,
        text: `${chosen.join("\n\n")}\n\n${number}`,
        reading: "{}",
        added_at: "2025-01-01T00:00:00Z",
      };
    });
    await store.transaction(async (inside) => {
      await inside.insert("articles", rows);
      await inside.run("UPDATE counters SET next = $1 WHERE name = 'article'", [ARTICLES + 1]);
    });
    const marks: { done: number; worked: number }[] = [];
    const started = process.cpuUsage();
    await indexArticles(store, createWordFinder(nodeResources()), (done) => {
      const { user, system } = process.cpuUsage(started);
      marks.push({ done, worked: (user + system) / 1000 });
    });
    const worked = (share: number) => marks[Math.min(marks.length - 1, Math.floor(share * marks.length))].worked;
    const each = marks.at(-1)!.worked / ARTICLES;
    const growth = (worked(1) - worked(0.75)) / (worked(0.5) - worked(0.25));
    const words = rows.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0) / ARTICLES;
    console.log(line("articles indexed; words each", [ARTICLES, Math.round(words)]));
    console.log(
      line("  processor ms an article; one of the last quarter costs, of the second's", [
        each.toFixed(2),
        growth.toFixed(2),
      ]),
    );
    return { each, growth };
  } finally {
    await store.close();
  }
}

function paragraphsOf(language: string): string[] {
  const names = readdirSync(SAMPLES).filter((name) => name.startsWith(`${language}-`) && name.endsWith(".txt"));
  return names.flatMap((name) => readFileSync(join(SAMPLES, name), "utf8").split(/\n\s*\n/));
}
