import { expect, test } from "vitest";
import { eventsOf } from "../support/reading.ts";

/** People are of the place something happened to, and so many of a people are no state. */
test.each([
  ["en", "Togo bombed a market in Accra, killing eight people.", ["ASSAULT/explosives TGO > GHA"]],
  ["en", "Togo carried out air strikes inside Ghana, killing eight people.", ["ASSAULT/aerial TGO > GHA"]],
  ["it", "Il Togo ha bombardato Accra e ucciso due donne.", ["ASSAULT/aerial TGO > GHA"]],
  ["en", "Thousands of Kenyans rallied in Nairobi against the budget.", ["PROTEST/demo KEN > KEN"]],
  ["it", "Migliaia di keniani hanno manifestato a Nairobi.", ["PROTEST/demo KEN > KEN"]],
  ["en", "Ethiopian and Somali officials held talks in Nairobi.", ["CONSULT/third-party ETH + SOM"]],
  ["en", "Denmark will station a brigade in Latvia.", ["MOBILIZE/troops DNK > LVA future"]],
  ["en", "M23 rebels entered the centre of Bukavu.", ["COERCE/seize m23 > COD"]],
  ["en", "The rebels fled the army-held town of Goma.", []],
])("%s: %s", async (language, text, events) => {
  expect(await eventsOf(language, text)).toEqual(events);
});
