import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const NAME = /^entente-stage-(\d+)-/;
/** Milliseconds a folder has to lie untouched: whose it is may live where its process is not seen. */
const UNTOUCHED = 3_600_000;

/** Makes a folder for what is staged, and takes away those of imports that were killed. */
export function makeStageFolder(parent = tmpdir()): string {
  for (const name of readdirSync(parent)) {
    const [, pid] = NAME.exec(name) ?? [];
    if (pid !== undefined && !isRunning(Number(pid))) removeUntouched(join(parent, name));
  }
  return mkdtempSync(join(parent, `entente-stage-${process.pid}-`));
}

/** One of somebody else's, or that another import takes away just now, stays as it is. */
function removeUntouched(folder: string): void {
  try {
    if (Date.now() - statSync(folder).mtimeMs > UNTOUCHED) rmSync(folder, { recursive: true, force: true });
  } catch {}
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
}
