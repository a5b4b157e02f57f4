import { spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { fileURLToPath } from "node:url";

const COMMAND = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));

export interface Outcome {
  status: number | null;
  out: string;
  err: string;
}

/** Runs the built command line in `folder`, with `input` on standard input; standard output is kept, or goes to the file `output`. */
export function entente(
  args: readonly string[],
  folder: string,
  input: string | Buffer = "",
  output: string | null = null,
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const file = output === null ? null : openSync(output, "w");
    const child = spawn(process.execPath, [COMMAND, ...args], { cwd: folder, stdio: ["pipe", file ?? "pipe", "pipe"] });
    if (file !== null) closeSync(file);
    const outcome = { status: null as number | null, out: "", err: "" };
    child.stdout?.setEncoding("utf8").on("data", (chunk: string) => (outcome.out += chunk));
    child.stderr?.setEncoding("utf8").on("data", (chunk: string) => (outcome.err += chunk));
    child.stdin?.on("error", () => {});
    child.stdin?.end(input);
    child.on("error", reject);
    child.on("close", (status) => resolve({ ...outcome, status }));
  });
}
