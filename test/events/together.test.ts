import { expect, test } from "vitest";
import { eventsOf } from "../support/reading.ts";

test.each([
  ["en", "Serbia and Kosovo traded accusations on Tuesday.", "ACCUSE/allege SRB + XKX"],
  ["en", "India and Pakistan blamed each other for the shelling.", "ACCUSE/allege IND + PAK"],
  ["en", "Armenia and Azerbaijan threatened each other with force.", "THREATEN/violence ARM + AZE"],
  ["it", "Cipro e Turchia si sono scambiati accuse.", "ACCUSE/allege CYP + TUR"],
  ["it", "Algeria e Marocco hanno espulso a vicenda i propri diplomatici.", "SANCTION/expel DZA + MAR"],
])("what two sides do to each other is both sides' act: %s %s", async (language, text, event) => {
  expect(await eventsOf(language, text)).toContain(event);
});

test("accusations traded with somebody are turned to him", async () => {
  expect(await eventsOf("en", "Vietnam exchanged barbs with China over the reef.")).toEqual([
    "ACCUSE/disapprove VNM > CHN",
  ]);
});
