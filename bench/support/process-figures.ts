import { readFileSync } from "node:fs";

/** Megabytes a running process has had resident at most; 0 where the system does not tell. */
export function peakOf(pid: number): number {
  const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(processFile(pid, "status")) ?? [0, 0];
  return Math.round(Number(kilobytes) / 1024);
}

/** Seconds the processor has worked for a process, its threads among them; 0 where the system does not tell. */
export function processorSeconds(pid: number): number {
  const fields = processFile(pid, "stat").split(") ").at(-1)!.split(" ");
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / 100;
}

function processFile(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, "utf8");
  } catch {
    return "";
  }
}
