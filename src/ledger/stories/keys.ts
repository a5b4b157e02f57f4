import { hashOf } from "../copies/sketch.ts";
import type { Report } from "./reports.ts";

/** Conflict or cooperation, which reports of one event seldom take for each other. */
const sideOf = (quad: number): string => (quad <= 2 ? "cooperation" : "conflict");

/**
 * What reports of one event have in common, at least one of it: two of the parties that take part, one party with conflict or cooperation,
 * a person. As hashes, so that candidates are found by equality.
 */
export function keysOf({ parts: all, quad }: Report): number[] {
  const parties = [...new Set(all.flatMap((part) => part.parties))].sort();
  const keys = new Set<number>();
  for (const [at, one] of parties.entries()) {
    keys.add(keyOf(`party ${one} ${sideOf(quad)}`));
    for (const other of parties.slice(at + 1)) keys.add(keyOf(`pair ${one} ${other}`));
  }
  for (const { kind, id } of all) if (kind === "person" || kind === "group") keys.add(keyOf(`who ${id}`));
  return [...keys];
}

/** 52 bits of two hashes. */
const keyOf = (text: string): number => hashOf(text) * 0x100000 + (hashOf(`${text} `) >>> 12);
