import { expect, test } from "vitest";
import { eventsOf } from "../support/reading.ts";

test.each([
  ["en", "China cautioned Japan against sending troops to Taiwan.", "THREATEN CHN > JPN"],
  ["en", "Washington warned Ankara against buying Russian missiles.", "THREATEN USA > TUR"],
  ["en", "Berlin warned Poland off sending jets to Ukraine.", "THREATEN DEU > POL"],
  ["it", "La Russia ha diffidato la Norvegia dal fornire missili a Kiev.", "THREATEN RUS > NOR"],
  ["it", "La Cina ha messo in guardia il Giappone dall'inviare truppe a Taiwan.", "THREATEN CHN > JPN"],
])("what somebody is warned against nobody has done: %s %s", async (language, text, event) => {
  expect(await eventsOf(language, text)).toEqual([event]);
});
