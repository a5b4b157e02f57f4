import { expect, test } from "vitest";
import { eventsOf } from "../support/reading.ts";

test.each([
  ["Armenia and Azerbaijan trade fire on border.", ["ASSAULT/firearms ARM + AZE present"]],
  ["Japan summons Chinese charge d'affaires over islet.", ["ACCUSE/disapprove JPN > CHN present"]],
  ["Russia and Ukraine swap 90 captured soldiers.", ["RETREAT/release RUS + UKR present"]],
  ["US and China trade talks on hold.", []],
  ["Greek farmers block roads near Larissa.", ["PROTEST/obstruct GRC > GRC present"]],
  ["Hundreds rally in Seoul against president.", ["PROTEST/demo KOR > KOR present"]],
  ["Minsk police round up 20 activists.", ["COERCE/arrest BLR > BLR present"]],
  ["Japan, US kick off naval drills.", ["COOPERATE JPN + USA present"]],
  ["Weapons test in North Korea.", []],
])("a title's verb of the letters of a noun: %s", async (text, events) => {
  expect(await eventsOf("en", text)).toEqual(events);
});

test("no noun has a particle", async () => {
  expect(await eventsOf("en", "Syrian rockets rain down on Haifa, killing two.")).toContain(
    "ASSAULT/heavy-weapons SYR > ISR present",
  );
});

test.each([
  [
    "Vertice a due in mattinata fra il cancelliere Scholz e il premier Sunak.",
    "2023-05-03",
    "CONSULT/multilateral DEU + GBR",
  ],
  ["Lunga telefonata nella notte tra Ankara e Teheran.", "2023-05-03", "CONSULT/phone IRN + TUR"],
])("who is between is no complement of a place or time: %s", async (text, published, event) => {
  expect(await eventsOf("it", text, published)).toEqual([event]);
});

test("a capital in the street is its people", async () => {
  expect(await eventsOf("it", "Nairobi è scesa in strada contro le tasse.")).toEqual(["PROTEST/demo KEN > KEN"]);
});

test("a participle with a capital is no name", async () => {
  expect(await eventsOf("it", "Siglata a Hanoi un'intesa di difesa tra Vietnam e Filippine.")).toContain(
    "SUPPORT PHL + VNM",
  );
});

test.each([
  ["it", "Strappo di Bogotà: rotti i rapporti diplomatici con Israele.", "SANCTION/discontinue COL > ISR"],
  ["it", "Mossa francese: congelati i beni di sei oligarchi russi.", "SANCTION/discontinue FRA > RUS"],
])("whose the noun before a colon is did what stands behind: %s %s", async (language, text, event) => {
  expect(await eventsOf(language, text)).toEqual([event]);
});

test.each([
  ["In manette il sindaco di Smirne.", ["COERCE/arrest TUR > TUR"]],
  ["In sciopero i ferrovieri francesi.", ["PROTEST/strike FRA > –"]],
  ["Arrestato il capo dell'opposizione turca.", ["COERCE/arrest TUR > TUR"]],
  ["Destituito il ministro della Difesa ucraino.", ["SANCTION/expel UKR > UKR"]],
  ["Dal Canada sanzioni contro la Bielorussia.", ["SANCTION/discontinue CAN > BLR"]],
])("a title says without a verb what somebody is in or gets: %s", async (text, events) => {
  expect(await eventsOf("it", text)).toEqual(events);
});

test.each([
  ["it", "Argentina paralizzata dallo sciopero generale.", "PROTEST/strike ARG > –"],
  ["it", "Uno sciopero generale ha paralizzato l'Argentina.", "PROTEST/strike ARG > –"],
  ["en", "Kenya gripped by protests over tax bill.", "PROTEST/demo KEN > KEN"],
])("the people of what a strike paralyses are on strike: %s %s", async (language, text, event) => {
  expect(await eventsOf(language, text)).toEqual([event]);
});
