import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { toFile } from "../../src/cli/output-file.ts";

const folder = () => mkdtempSync(join(tmpdir(), "entente-output-"));

test("a file bears its name only when it is whole", async () => {
  const place = folder();
  const out = await toFile(join(place, "x.csv"), false, "ledger.duckdb");
  await out.write("half");
  expect(readdirSync(place)).not.toContain("x.csv");
  await out.write(" and half");
  await out.finish();
  expect(readdirSync(place)).toEqual(["x.csv"]);
  expect(readFileSync(join(place, "x.csv"), "utf8")).toBe("half and half");
});

test("what is abandoned leaves nothing, and what was there before as it was", async () => {
  const place = folder();
  writeFileSync(join(place, "x.csv"), "before");
  const out = await toFile(join(place, "x.csv"), true, "ledger.duckdb");
  await out.write("half");
  await out.abandon();
  expect(readdirSync(place)).toEqual(["x.csv"]);
  expect(readFileSync(join(place, "x.csv"), "utf8")).toBe("before");
});

test("what cannot be converted leaves nothing once it is abandoned", async () => {
  const place = folder();
  const out = await toFile(join(place, "x.parquet"), false, "ledger.duckdb");
  await out.write("a,b\r\n");
  const convert = async (_: string, to: string) => {
    writeFileSync(to, "half");
    throw new Error("No space left on device");
  };
  await expect(out.finish(convert)).rejects.toMatchObject({ code: "output-unwritable" });
  await out.abandon();
  expect(readdirSync(place)).toEqual([]);
});

test("an interruption is listened to only while something is unfinished", async () => {
  const before = process.listenerCount("SIGTERM");
  const out = await toFile(join(folder(), "x.csv"), false, "ledger.duckdb");
  expect(process.listenerCount("SIGTERM")).toBe(before + 1);
  await out.finish();
  expect(process.listenerCount("SIGTERM")).toBe(before);
});
