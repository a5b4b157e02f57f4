import { expect, test } from "vitest";
import { eventsOf } from "../support/reading.ts";

/** Each text with the only events it gives: what is told besides is no act of its own. */
test.each([
  // trade as it always is
  ["en", "Peru condemned Chile. Peru sells copper to Chile.", ["ACCUSE/disapprove PER > CHL"]],
  ["it", "Il Perù ha condannato il Cile. Il Perù compra vino dal Cile.", ["ACCUSE/disapprove PER > CHL"]],
  // talks only referred to
  ["en", "Ghana met Togo in Accra. The talks were long.", ["CONSULT/visit TGO > GHA"]],
  // what is denied is an act
  ["en", "Ghana met Togo in Accra. Togo denied that anybody had been arrested.", ["CONSULT/visit TGO > GHA"]],
  // a door shut to nobody
  ["it", "Il Ghana non ha chiuso la porta.", []],
  // what is not ruled out and would hurt
  ["it", "Il Perù non esclude di espellere l’ambasciatore cileno.", ["THREATEN/expel PER > CHL present"]],
])("%s: %s", async (language, text, events) => {
  expect(await eventsOf(language, text)).toEqual(events);
});
