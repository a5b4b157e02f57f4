import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const COMMAND = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));

export interface Outcome {
  status: number | null;
  out: string;
  err: string;
}

/** Runs the built command line in `folder`, with `input` on standard input. */
export function entente(args: readonly string[], folder: string, input: string | Buffer = ""): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [COMMAND, ...args], { cwd: folder });
    const outcome = { status: null as number | null, out: "", err: "" };
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => (outcome.out += chunk));
    child.stderr.setEncoding("utf8").on("data", (chunk: string) => (outcome.err += chunk));
    child.stdin.on("error", () => {});
    child.stdin.end(input);
    child.on("error", reject);
    child.on("close", (status) => resolve({ ...outcome, status }));
  });
}
