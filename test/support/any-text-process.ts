/**
 * `any-text-process.ts LANGUAGE RUNS SEED FILE`: reads texts that look like news and are not, and checks every record; prints what
 * went wrong first, nothing when all is well. FILE holds the text being read, up to a zero, should the process itself break.
 */
import { openSync, writeSync } from "node:fs";
import fc from "fast-check";
import { anyText } from "./any-text.ts";
import { checkRecord } from "./check-record.ts";
import { reader } from "./reading.ts";

/** A short text takes a millisecond or two of processor time, whatever else the machine does; so much more is a fault. */
const LONGEST_MILLISECONDS = 1_000;

const [language, runs, seed, file] = process.argv.slice(2);
const current = openSync(file, "w");
const read = (text: string) => reader.read(text, { language, published: "2025-03-04" });

async function check(text: string): Promise<void> {
  writeSync(current, `${text}\0`, 0);
  const started = performance.now();
  const record = await read(text);
  if (performance.now() - started > LONGEST_MILLISECONDS) await checkTime(text);
  const stored = text.replace(/^\ufeff/, "").normalize("NFC");
  if (record.text !== stored) throw new Error("the text is not stored as it is");
  checkRecord(record);
}

/** Reads a text that took long again: the machine may have done something else. */
async function checkTime(text: string): Promise<void> {
  const started = process.cpuUsage();
  await read(text);
  const taken = process.cpuUsage(started).user / 1000;
  if (taken > LONGEST_MILLISECONDS) throw new Error(`${text.length} characters took ${taken.toFixed(0)} ms`);
}

const isArticle = (text: string) => text.trim() !== "" && !text.includes("\0");
const property = fc.asyncProperty(anyText(language).filter(isArticle), check);
await reader.read("Roma.", { language });
const outcome = await fc.check(property, { numRuns: Number(runs), seed: Number(seed) });
if (outcome.failed) console.log(`${outcome.errorInstance}\n${await fc.asyncDefaultReportMessage(outcome)}`);
