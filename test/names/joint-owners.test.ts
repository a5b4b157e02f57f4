import { expect, test } from "vitest";
import { eventsOf } from "../support/reading.ts";

/** Officials of several states and bodies are some of each. */
test.each([
  ["en", "US and EU officials met in Geneva.", ["CONSULT/third-party USA + eu"]],
  ["en", "Israeli and Hamas negotiators met in Doha.", ["CONSULT/third-party ISR + hamas"]],
  ["en", "Hamas and Israeli negotiators met in Doha.", ["CONSULT/third-party ISR + hamas"]],
  ["en", "U.S. and South Korean troops held joint drills.", ["COOPERATE KOR + USA"]],
  ["en", "Israeli and U.S. warplanes bombed Iran.", ["ASSAULT/aerial ISR + USA > IRN"]],
  ["en", "Togo and Ghana's foreign ministers met on Sunday.", ["CONSULT GHA + TGO"]],
  ["en", "The presidents of Serbia and the European Commission signed a deal.", ["SUPPORT SRB + eu"]],
  ["it", "I negoziatori di Israele e di Hamas si sono incontrati a Doha.", ["CONSULT/third-party ISR + hamas"]],
])("%s: %s", async (language, text, events) => {
  expect(await eventsOf(language, text)).toEqual(events);
});
