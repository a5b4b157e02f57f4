import { expect, test } from "vitest";
import { eventsOf, read } from "../support/reading.ts";

async function placesOf(language: string, text: string): Promise<string[]> {
  const { events } = await read(language, text);
  return events.map(({ type, place }) => `${type} ${place?.country ?? "–"}`);
}

test("a visit is at the host's, an expulsion at who expels", async () => {
  expect(await placesOf("it", "Il presidente serbo ha visitato la Croazia.")).toEqual(["CONSULT HRV"]);
  expect(await placesOf("en", "Norway expelled three Russian diplomats.")).toEqual(["SANCTION NOR"]);
});

test("a visit to a capital is in that city", async () => {
  const { events } = await read("en", "The Lebanese foreign minister visited Cairo.");
  expect(events[0].place?.name).toBe("Cairo");
});

test("arrests and deployments at home are at home", async () => {
  expect(await placesOf("en", "Georgian police arrested two opposition leaders of Georgia.")).toEqual(["COERCE GEO"]);
  expect(await placesOf("it", "La Finlandia ha mobilitato i riservisti.")).toEqual(["MOBILIZE FIN"]);
});

test("a stated place comes first, words have none", async () => {
  expect(await placesOf("it", "Il premier greco ha incontrato il presidente turco a Ginevra.")).toEqual([
    "CONSULT CHE",
  ]);
  expect(await placesOf("en", "Poland criticised Hungary.")).toEqual(["ACCUSE –"]);
});

test("a clause that begins with where is of the place named before it", async () => {
  expect(
    await placesOf("it", "Il ministro è arrivato a Herat, dove i militari italiani addestrano l'esercito afghano."),
  ).toContain("AID AFG");
});

test("a place no table holds is in the country of those who are reached there", async () => {
  const { events } = await read("it", "Soldati azeri hanno ferito un soldato armeno vicino a Gandzavar.");
  expect(events.map(({ place }) => `${place?.name} ${place?.country}`)).toEqual(["Gandzavar ARM"]);
});

test("fighting without a place is where the fighting beside it is", async () => {
  expect(
    await placesOf("en", "Rebels attacked an army base in Kidal, Mali. Malian soldiers killed ten of the rebels."),
  ).toEqual(["ASSAULT MLI", "ASSAULT MLI"]);
});

test.each([
  ["A Bruxelles il Belgio ha offerto aiuti a tre ministri del Congo.", "AGREE BEL > COD"],
  ["A Mosca la Cina ha promesso aiuti alla Siria.", "AGREE CHN > SYR"],
  ["A Kiev la Polonia ha fornito carri armati.", "AID POL > UKR"],
])("a town that opens a sentence is where, if somebody else is given something: %s", async (text, event) => {
  expect(await eventsOf("it", text)).toEqual([event]);
});
