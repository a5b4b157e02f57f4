import { expect, test } from "vitest";
import { eventsOf } from "../support/reading.ts";

test.each([
  [
    "it",
    "L'Iran e gli Stati Uniti hanno rotto le relazioni diplomatiche nel 1980.",
    ["SANCTION/discontinue IRN + USA"],
  ],
  ["it", "Marocco e Algeria avevano interrotto i rapporti dopo la crisi.", ["SANCTION/discontinue DZA + MAR"]],
  ["it", "Londra e Parigi hanno rotto le relazioni con Damasco.", ["SANCTION/discontinue FRA + GBR > SYR"]],
  ["en", "Qatar and Egypt severed diplomatic ties in 2014.", ["SANCTION/discontinue EGY + QAT"]],
])(
  "two states that cut relations and name no third cut them with each other: %s %s",
  async (language, text, events) => {
    expect(await eventsOf(language, text)).toEqual(events);
  },
);
