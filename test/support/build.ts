import { spawn } from "node:child_process";
import { once } from "node:events";

/** Builds dist/ once, for the tests that run the command line as it is shipped. */
export async function build(): Promise<void> {
  const [status] = await once(spawn("npm", ["run", "build"], { stdio: ["ignore", "ignore", "inherit"] }), "close");
  if (status !== 0) throw new Error("npm run build failed");
}
