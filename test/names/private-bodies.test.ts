import { expect, test } from "vitest";
import { read } from "../support/reading.ts";

test.each([
  ["Marco Rinaldi, presidente dell'Unione Induista Italiana, ha criticato il sindaco.", "marco-rinaldi", ["CVL"]],
  ["Ivo Sartori, presidente della polisportiva, ha criticato il governo greco.", "ivo-sartori", ["CVL"]],
])("who presides over a body that rules nobody is no head of state: %s", async (text, id, sectors) => {
  const { actors } = await read("it", text);
  expect(actors.find((actor) => actor.id === id)).toMatchObject({ sectors, role: null });
});
