import { execFileSync } from "node:child_process";
import { userInfo } from "node:os";

/** Who corrects when nobody is named: the name git signs with, else that of the account. */
export function defaultAuthor(): string {
  return nameInGit() ?? process.env.USER ?? userInfo().username;
}

function nameInGit(): string | null {
  try {
    const name = execFileSync("git", ["config", "user.name"], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    return name.trim() || null;
  } catch {
    return null;
  }
}
