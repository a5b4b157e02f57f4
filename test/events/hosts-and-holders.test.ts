import { expect, test } from "vitest";
import { eventsOf } from "../support/reading.ts";

test.each([
  ["en", "Russia will not attend a peace summit hosted by Switzerland next month.", "REJECT/meet RUS > CHE"],
  ["en", "China attended a summit hosted by Japan.", "CONSULT/multilateral CHN + JPN"],
  ["it", "Il Perù ha partecipato a una conferenza convocata dalla Spagna.", "CONSULT/multilateral ESP + PER"],
])("whoever holds a meeting takes part in it: %s %s", async (language, text, event) => {
  expect(await eventsOf(language, text)).toEqual([event]);
});

test.each([
  ["en", "Chile lodged a complaint at the Inter-American Court against Bolivia.", "ACCUSE/disapprove CHL > BOL"],
  [
    "en",
    "South Korea has filed a complaint at the WTO against Japan over export curbs.",
    "ACCUSE/disapprove KOR > JPN",
  ],
  ["it", "Il Cile ha presentato un reclamo all'OMC contro il Perù.", "ACCUSE/disapprove CHL > PER"],
])("a complaint is against whom it names, not before whom it is lodged: %s %s", async (language, text, event) => {
  expect(await eventsOf(language, text)).toEqual([event]);
});

test.each([
  ["en", "An Australian writer jailed by China was released on bail.", "RETREAT/release CHN > AUS"],
  ["en", "Twelve Kenyan fishermen detained by Somali police will be released on Monday.", "CONCEDE SOM > KEN future"],
  [
    "it",
    "Quattro pescatori tunisini fermati dalla guardia costiera libica saranno liberati lunedì.",
    "CONCEDE LBY > TUN future",
  ],
])("who holds people lets them go: %s %s", async (language, text, event) => {
  expect(await eventsOf(language, text)).toContain(event);
});

test("whoever has lost what others hit did not hit it", async () => {
  expect(
    await eventsOf("en", "Vietnam, whose fishermen have been beaten and robbed by Chinese patrols, protested."),
  ).toContain("ASSAULT/beat CHN > VNM");
  expect(await eventsOf("en", "Lebanon, whose fishermen have been beaten, protested.")).not.toContain(
    "ASSAULT/beat LBN > LBN",
  );
});

test.each([
  ["en", "Several countries from the EU condemned Belarus.", "ACCUSE/disapprove eu > BLR"],
  ["en", "Lawmakers from the African Union visited Sudan.", "CONSULT/visit au > SDN"],
])("several from a body are its members: %s %s", async (language, text, event) => {
  expect(await eventsOf(language, text)).toEqual([event]);
});

test.each([
  ["en", "Macron thanked Modi for his support for Ukraine.", ["SUPPORT FRA > IND", "SUPPORT IND > UKR"]],
  ["it", "Macron ha ringraziato Modi per il suo sostegno all'Ucraina.", ["SUPPORT FRA > IND", "SUPPORT IND > UKR"]],
])("whoever is judged is so for what is his own: %s %s", async (language, text, events) => {
  expect(await eventsOf(language, text)).toEqual(events);
});

test.each([
  ["en", "Wang Yi criticised the sale of submarines to Australia by the United States.", "ACCUSE/disapprove CHN > USA"],
  ["en", "China denounced a visit to Taiwan by American lawmakers.", "ACCUSE/disapprove CHN > USA"],
  [
    "it",
    "La Russia ha condannato la consegna di missili all'Ucraina da parte della Germania.",
    "ACCUSE/disapprove RUS > DEU",
  ],
])("who did what is blamed is blamed, not whom it was for: %s %s", async (language, text, event) => {
  expect(await eventsOf(language, text)).toContain(event);
});
