import { randomUUID } from "node:crypto";
import { createReadStream, rmSync, statSync } from "node:fs";
import { type FileHandle, open, rename } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { UsageError } from "../questions/usage-error.ts";
import { write } from "./output.ts";

/** Where an export goes. A file is there whole or not at all. */
export interface Output {
  write(text: string): Promise<void>;
  /** All is written: `convert` makes what is kept of it, from one file to another. */
  finish(convert?: Convert): Promise<void>;
  /** Leaves nothing behind. */
  abandon(): Promise<void>;
}

export type Convert = (from: string, to: string) => Promise<void>;

/** Standard output as the text comes; when it is to be converted first, by files that are gone afterwards. */
export async function toStandardOutput(converted: boolean): Promise<Output> {
  if (!converted) return { write, finish: async () => {}, abandon: async () => {} };
  const unfinished = join(tmpdir(), `entente-export-${randomUUID()}`);
  return fileOutput("standard output", unfinished, async (made) => {
    for await (const chunk of createReadStream(made)) await write(chunk);
  });
}

/**
 * A file, which bears its name only once it is whole. Throws a UsageError: output-exists (unless `force`), output-ledger (it would take the
 * ledger's place), output-unwritable.
 */
export async function toFile(path: string, force: boolean, ledger: string): Promise<Output> {
  const target = resolve(path);
  if (target === resolve(ledger)) throw new UsageError("output-ledger", { file: path });
  const there = statSync(target, { throwIfNoEntry: false });
  if (there?.isDirectory()) throw new UsageError("output-unwritable", { file: path, reason: "it is a folder" });
  if (there !== undefined && !force) throw new UsageError("output-exists", { file: path });
  const unfinished = join(dirname(target), `.${basename(target)}.${randomUUID().slice(0, 8)}`);
  return fileOutput(path, unfinished, (made) => rename(made, target));
}

async function fileOutput(name: string, unfinished: string, keep: (made: string) => Promise<void>): Promise<Output> {
  const explain = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw unwritable(name, error);
    }
  };
  const handle: FileHandle = await explain(() => open(unfinished, "wx"));
  const made = `${unfinished}.made`;
  const remove = () => {
    for (const each of [unfinished, made]) rmSync(each, { force: true });
  };
  const forget = onInterruption(remove);
  return {
    write: (text) => explain(() => handle.writeFile(text)),
    finish: (convert) =>
      explain(async () => {
        await handle.sync();
        await handle.close();
        if (convert !== undefined) await convert(unfinished, made);
        await keep(convert === undefined ? unfinished : made);
        remove();
        forget();
      }),
    abandon: async () => {
      await handle.close().catch(() => {});
      remove();
      forget();
    },
  };
}

/** What the file system says when it refuses, as an error of ours; what is no refusal comes back as it is. */
function unwritable(file: string, error: unknown): unknown {
  if (error instanceof UsageError || !(error instanceof Error)) return error;
  const { code } = error as NodeJS.ErrnoException;
  const full = code === "ENOSPC" || /No space left|ENOSPC|disk is full/i.test(error.message);
  if (full) return new UsageError("output-unwritable", { file, reason: "there is no room left" });
  if (code === undefined || !/^E[A-Z]+$/.test(code)) return error;
  return new UsageError("output-unwritable", { file, reason: REASONS[code] ?? error.message });
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such folder",
  ENOTDIR: "there is no such folder",
  EACCES: "the system does not allow it",
  EPERM: "the system does not allow it",
  EROFS: "the disk can only be read",
};

/** Whoever interrupts the program finds nothing left behind. */
function onInterruption(remove: () => void): () => void {
  const leave = (signal: NodeJS.Signals) => {
    remove();
    process.exit(signal === "SIGINT" ? 130 : 143);
  };
  process.once("SIGINT", leave).once("SIGTERM", leave);
  return () => process.off("SIGINT", leave).off("SIGTERM", leave);
}
