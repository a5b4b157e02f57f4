import { execSync } from "node:child_process";

/** Builds dist/ once, for the tests that run the command line as it is shipped. */
export default function build(): void {
  execSync("npm run build", { stdio: ["ignore", "ignore", "inherit"] });
}
