import { execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { LedgerError, openLedger } from "../../src/ledger/index.ts";
import { entente } from "../support/entente.ts";
import { killWriters } from "../support/kill-writers.ts";
import { newFile, onBothStores } from "../support/ledgers.ts";

const WRITER = fileURLToPath(new URL("../support/ledger-writer.mjs", import.meta.url));
/** `npm run bench -- faults` kills 200 times. */
const KILLS = 12;

onBothStores((newLedger) => {
  test("writers killed at random moments lose nothing that was acknowledged and leave no half article", async () => {
    const { acknowledged, lost, halves } = await killWriters(newLedger(), KILLS);
    expect({ lost, halves }).toEqual({ lost: 0, halves: 0 });
    expect(acknowledged).toBeGreaterThan(0);
  }, 180_000);
});

const refused = async (ledger: string, readOnly = false): Promise<LedgerError> => {
  const error = await openLedger(ledger, { readOnly }).then(
    () => null,
    (error) => error,
  );
  expect(error).toBeInstanceOf(LedgerError);
  return error;
};

test("a second process is told who holds the file, to write and to read", async () => {
  const ledger = newFile();
  const writer = spawn(process.execPath, [WRITER, ledger, "0"], { stdio: ["ignore", "pipe", "inherit"] });
  try {
    await once(writer.stdout!, "data");
    for (const readOnly of [false, true]) {
      const { code, facts } = await refused(ledger, readOnly);
      expect(code).toBe("ledger-held");
      expect(facts).toMatchObject({ pid: writer.pid, host: hostname(), since: expect.stringMatching(/^20\d\d-/) });
    }
    const { status, err } = await entente(["ledger", "--ledger", ledger], dirname(ledger));
    expect(status).toBe(1);
    expect(err).toMatch(/^entente: \[ledger-held\] .+ is held by process \d+ on .+: wait until it has ended, .+\n$/);
  } finally {
    writer.kill("SIGKILL");
    await once(writer, "close");
  }
  const store = await openLedger(ledger);
  await store.close();
  expect(existsSync(`${ledger}.holder`)).toBe(false);
});

test("a file that is no ledger is left as it is", async () => {
  const ledger = newFile();
  writeFileSync(ledger, "Dear diary,\n".repeat(1000));
  expect((await refused(ledger)).code).toBe("ledger-foreign");
  expect((await refused(ledger, true)).code).toBe("ledger-foreign");
  expect(readFileSync(ledger, "utf8")).toBe("Dear diary,\n".repeat(1000));
});

test("a folder where nothing can be written is told", async () => {
  const folder = mkdtempSync(join(tmpdir(), "entente-ledger-"));
  mkdirSync(join(folder, "closed"));
  chmodSync(join(folder, "closed"), 0o500);
  writeFileSync(join(folder, "file"), "");
  // The superuser may write anywhere but where no folder can be.
  const closed = process.getuid?.() === 0 ? "/proc/none" : join(folder, "closed");
  for (const place of [closed, join(folder, "file")]) {
    const { code, facts } = await refused(join(place, "ledger.duckdb"));
    expect(code).toBe("ledger-unwritable");
    expect(facts.reason).not.toBe("");
  }
});

test("a server that does not answer is told, without the password", async () => {
  const { code, facts } = await refused("postgres://me:secret@localhost:1/news");
  expect(code).toBe("ledger-unreachable");
  expect(JSON.stringify(facts)).not.toContain("secret");
});

test("on a disk that is full the sentence says so, and what was acknowledged is kept", async (context) => {
  const disk = smallDisk(8);
  if (disk === null) return context.skip("no small disk can be made here: only the superuser of some systems may");
  try {
    const records = join(mkdtempSync(join(tmpdir(), "entente-ledger-")), "records.jsonl");
    const { out } = await entente(
      ["read", "-", "--format", "json", "--lang", "en"],
      tmpdir(),
      "France accused Russia of spying.",
    );
    const record = JSON.parse(out);
    writeFileSync(records, Array.from({ length: 400 }, (_, at) => lineOf(record, at)).join(""));
    const ledger = join(disk, "ledger.duckdb");
    const {
      status,
      out: told,
      err,
    } = await entente(["add", records, "--ledger", ledger, "--format", "jsonl"], tmpdir());
    expect(status).toBe(1);
    expect(err).toMatch(/^entente: \[ledger-full\] there is no room left for .+\n$/);
    const store = await openLedger(ledger, { readOnly: true });
    const [{ kept }] = await store.query<{ kept: number }>("SELECT count(*) AS kept FROM articles");
    await store.close();
    const acknowledged = told.split("\n").length - 1;
    expect(kept).toBe(acknowledged);
    expect(kept).toBeLessThan(400);
  } finally {
    execFileSync("umount", [disk]);
    rmSync(disk, { recursive: true });
  }
});

/** A file system of some megabytes; null where none can be made. */
function smallDisk(megabytes: number): string | null {
  const folder = mkdtempSync(join(tmpdir(), "entente-disk-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", folder], { stdio: "ignore" });
    return folder;
  } catch {
    return null;
  }
}

/** The record with a text of its own of about 100 kB that no store can make small. */
function lineOf(record: object, at: number): string {
  const text = `France accused Russia of spying. ${Array.from({ length: 12_000 }, () => Math.random().toString(36).slice(2, 10)).join(" ")} ${at}`;
  const sha256 = createHash("sha256").update(text).digest("hex");
  return `${JSON.stringify({ ...record, id: `sha256:${sha256}`, sha256, text })}\n`;
}
