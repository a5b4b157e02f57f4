import { expect, test } from "vitest";
import { eventsOf } from "../support/reading.ts";

/** In a text about one land, what only its authorities do is theirs, and what its people ask and refuse is its own affair. */
const PERU = "Il governo peruviano tace. Il Perù vota a marzo e i partiti del Perù si preparano.";
const KENYA = "The Kenyan government gave no comment. Kenya votes in March and parties in Kenya prepare.";

test.each([
  ["it", `In Perù l'ex ministro è stato accusato di corruzione. ${PERU}`, ["ACCUSE/allege PER > PER"]],
  ["it", `Dopo le violenze in Perù è scattato il coprifuoco. ${PERU}`, ["COERCE/curfew PER > PER"]],
  ["it", `Il giudice nega i domiciliari all'imputato. ${PERU}`, ["REJECT PER > PER present"]],
  ["en", `Three judges were acquitted on Monday. ${KENYA}`, ["CONCEDE KEN > KEN"]],
  ["en", `The governor of Mombasa vetoed a bill. ${KENYA}`, ["REJECT KEN > KEN"]],
] as const)("%s: %s", async (language, text, events) => {
  expect(await eventsOf(language, text)).toEqual(events);
});

test("where two lands are spoken of, nobody is made up", async () => {
  const both =
    "Peru and Bolivia vote in March. Parties in Peru and in Bolivia prepare. Peru and Bolivia are neighbours.";
  expect(await eventsOf("en", `Three judges were acquitted on Monday. ${both}`)).toEqual([]);
});
