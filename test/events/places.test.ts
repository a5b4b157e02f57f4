import { expect, test } from "vitest";
import { read } from "../support/reading.ts";

async function placesOf(language: string, text: string): Promise<string[]> {
  const { events } = await read(language, text);
  return events.map(({ type, place }) => `${type} ${place?.country ?? "–"}`);
}

test("a visit is at the host's, an expulsion at who expels", async () => {
  expect(await placesOf("it", "Il presidente serbo ha visitato la Croazia.")).toEqual(["CONSULT HRV"]);
  expect(await placesOf("en", "Norway expelled three Russian diplomats.")).toEqual(["SANCTION NOR"]);
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
