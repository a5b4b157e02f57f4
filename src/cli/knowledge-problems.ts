import { statSync } from "node:fs";
import { UsageError } from "../questions/usage-error.ts";
import type { KnowledgeProblem } from "../sources/knowledge/contribution.ts";
import { knownTables } from "../sources/knowledge-resources.ts";
import { nodeResources } from "../sources/node-resources.ts";

/** Throws a UsageError when a user's knowledge is no folder that can be read. */
export function checkKnowledgeFolder(folder: string): void {
  const stats = statSync(folder, { throwIfNoEntry: false });
  if (stats?.isDirectory()) return;
  throw new UsageError("knowledge-folder", { folder, reason: stats === undefined ? "there is none" : "it is a file" });
}

/**
 * Tells every row of a user's knowledge that cannot be used, one line on standard error each, in the languages read; gives the exit
 * status they make. Throws a UsageError when the folder cannot be read.
 */
export function reportKnowledge(folder: string, language?: string): number {
  checkKnowledgeFolder(folder);
  const languages = language === undefined ? nodeResources().languages : [language];
  return reportProblems(languages.flatMap((each) => knownTables(folder, each).problems));
}

/** Tells each problem once; gives the exit status they make. */
export function reportProblems(problems: readonly KnowledgeProblem[]): number {
  const lines = new Set(
    problems.map(({ file, line, message }) => `entente: ${file}:${line}: [knowledge] ${message}\n`),
  );
  for (const line of lines) process.stderr.write(line);
  return lines.size > 0 ? 1 : 0;
}
