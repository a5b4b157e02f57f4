import { expect, test } from "vitest";
import { read } from "./reading.ts";

test.each([
  ["it", "Il governo francese ha inviato mille soldati in Mali.", "soldati", "FRA"],
  ["it", "La Russia ha ammassato le truppe al confine con l'Ucraina.", "truppe", "RUS"],
  ["it", "Il Kenya prepara cinquecento poliziotti per Haiti.", "poliziotti", "KEN"],
  ["en", "Kenya withdrew the troops, and Haiti waits.", "troops", "KEN"],
])("soldiers that a state sends are its own: %s %s", (language, text, soldiers, country) => {
  expect(read(language, text).entity(soldiers).country).toBe(country);
});
