import { execFileSync } from "node:child_process";

/** Builds `dist` so that tests of the command line run what users run. */
export default function build(): void {
  execFileSync("npm", ["run", "build", "--silent"], { stdio: "inherit" });
}
