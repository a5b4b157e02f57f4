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

test.each([
  [
    "en",
    "Cambodia and Thailand clashed again. France telephoned the two prime ministers.",
    "CONSULT/phone FRA + KHM + THA",
  ],
  ["en", "Cambodia and Thailand clashed again. France urged the two leaders to talk.", "REQUEST/meet FRA > KHM + THA"],
  [
    "it",
    "Cambogia e Thailandia si sono scontrate. La Francia ha ricevuto i due ambasciatori.",
    "CONSULT/visit KHM + THA > FRA",
  ],
])(
  "officers counted and not named are those of the states spoken of together: %s %s",
  async (language, text, event) => {
    expect(await eventsOf(language, text)).toContain(event);
  },
);

test.each([
  [
    "I ribelli hanno conquistato Macallè in Etiopia dopo due settimane di scontri con l'esercito etiope.",
    "ASSAULT ETH",
  ],
  [
    "Le Rsf hanno preso Wad Madani dopo tre giorni di combattimenti con l'esercito sudanese.",
    "ASSAULT SDN + rapid-support-forces",
  ],
])("company named behind what several do is of it, not of the verb: %s", async (text, event) => {
  expect(await eventsOf("it", text)).toContain(event);
});
