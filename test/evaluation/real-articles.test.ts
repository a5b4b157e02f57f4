import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { REAL, REAL_HELD_OUT, sharedData, textsIn } from "../../bench/support/real-articles.ts";
import { readGold } from "../../src/evaluation/read-gold.ts";

const codings = [REAL, REAL_HELD_OUT].flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith(".gold.json"))
    .map((file) => ({ file, coding: JSON.parse(readFileSync(new URL(file, folder), "utf8")) })),
);
const folder = sharedData();

it("real articles are coded in both languages, where they come from and not what they say", () => {
  expect(codings.filter(({ file }) => file.startsWith("it-")).length).toBeGreaterThan(150);
  expect(codings.filter(({ file }) => file.startsWith("en-")).length).toBeGreaterThan(100);
  for (const { file, coding } of codings) {
    expect(coding.text, file).toBeUndefined();
    expect(coding.origin.collection, file).toMatch(/^(gum|polnear|wikinews)$/);
    for (const { trigger } of coding.events) expect(trigger, file).toEqual([expect.any(Number), expect.any(Number)]);
  }
});

it("codings of real articles use the labels, types and forms of all gold", () => {
  for (const { file, coding } of codings) {
    const { gold, parts } = readGold(coding, (label) => label, "");
    expect([...parts], file).toEqual(["events"]);
    for (const { actors, recipients } of gold.events)
      for (const label of [...actors, ...recipients]) expect(label, file).toMatch(/^([A-Z]{3}|[a-z0-9-]+)$/);
  }
});

// Only where the shared data stands beside the project can the texts be looked at.
it.runIf(folder !== null)("the words of every coded act stand inside its text", () => {
  const textOf = textsIn(folder!);
  for (const { file, coding } of codings) {
    const length = [...textOf(coding.origin)].length;
    for (const { trigger } of coding.events) expect(trigger[1], file).toBeLessThanOrEqual(length);
  }
});
