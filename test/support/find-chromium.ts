import { execFileSync } from "node:child_process";
import { accessSync, constants, existsSync, mkdirSync, rmdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { chromium } from "playwright-core";

/** Where the system keeps it under other names. */
const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
/** One installation at a time, whatever number of test files ask for a browser; minutes until it counts as abandoned. */
const LOCK = "/tmp/entente-installs-chromium";
const ABANDONED_MINUTES = 10;

/**
 * The path of a Chromium: the one ENTENTE_CHROMIUM names, the system's, one that the package manager installs (as root), or
 * Playwright's own download. Throws an Error that says what was tried when there is none to be had.
 */
export async function findChromium(): Promise<string> {
  const named = process.env.ENTENTE_CHROMIUM;
  if (named !== undefined && named !== "") {
    if (!isProgram(named)) throw new Error(`ENTENTE_CHROMIUM names ${named}, which is no program`);
    return named;
  }
  return installed() ?? (await alone(() => installed() ?? install()));
}

function installed(): string | null {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const paths = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...paths, chromium.executablePath()].find(isProgram) ?? null;
}

function install(): string {
  const failures: string[] = [];
  for (const [how, command] of ways()) {
    process.stderr.write(`No Chromium on this machine: ${how}, some minutes at most …\n`);
    try {
      execFileSync("sh", ["-c", command], { stdio: ["ignore", "ignore", "pipe"], timeout: 270_000 });
      const path = installed();
      if (path !== null) return path;
      failures.push(`${how} left none behind`);
    } catch (error) {
      failures.push(`${how} failed: ${(error as Error).message.trim().split("\n").slice(-3).join(" ")}`);
    }
  }
  throw new Error(`no Chromium: ${failures.join("; ")}`);
}

function ways(): [how: string, command: string][] {
  const playwright = join(dirname(createRequire(import.meta.url).resolve("playwright-core/package.json")), "cli.js");
  const download: [string, string] = [
    "downloading Playwright's",
    `"${process.execPath}" "${playwright}" install chromium`,
  ];
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return [download];
  const apt = "DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=300";
  return [
    ["installing it with apt-get", `${apt} update && ${apt} install -y --no-install-recommends chromium`],
    download,
  ];
}

/** Runs `work` while no other process does. */
async function alone<Result>(work: () => Result): Promise<Result> {
  for (;;) {
    try {
      mkdirSync(LOCK);
      break;
    } catch {
      const since = existsSync(LOCK) ? Date.now() - statSync(LOCK).mtimeMs : 0;
      if (since > ABANDONED_MINUTES * 60_000) rmdirSync(LOCK);
      await sleep(500);
    }
  }
  try {
    return work();
  } finally {
    rmdirSync(LOCK);
  }
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
