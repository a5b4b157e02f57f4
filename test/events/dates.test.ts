import { expect, test } from "vitest";
import { read } from "../support/reading.ts";

const PUBLISHED = "2022-03-11";

async function datesOf(language: string, text: string): Promise<string[]> {
  const { events } = await read(language, text, PUBLISHED);
  return events.map(({ type, date, time }) => `${type} ${date.start} ${time}`);
}

test("the entries of a chronology date what they tell, in the present too", async () => {
  const text = [
    "Chi ha fatto che cosa",
    "3 marzo. La Finlandia espelle due diplomatici russi.",
    "5 marzo. La Norvegia condanna la Bielorussia.",
    "8 marzo. L'ambasciatore lettone accusa la Bielorussia. Il premier lituano visita Varsavia.",
  ].join("\n\n");
  expect(await datesOf("it", text)).toEqual([
    "SANCTION 2022-03-03 past",
    "ACCUSE 2022-03-05 past",
    "ACCUSE 2022-03-08 past",
    "CONSULT 2022-03-08 past",
  ]);
});

test("what goes along with an act is of its time", async () => {
  const text = "The Security Council, meeting behind closed doors on Monday, condemned North Korea.";
  expect(await datesOf("en", text)).toContain("ACCUSE 2022-03-07 past");
});

test("what is to be on a weekday lies ahead", async () => {
  expect(await datesOf("en", "Norway's prime minister is to visit Finland on Monday.")).toEqual([
    "AGREE 2022-03-14 future",
  ]);
});

test("a date of another thing gives way to the act's own", async () => {
  const text = "In February Norway condemned the Belarusian decree of 3 January.";
  expect(await datesOf("en", text)).toEqual(["ACCUSE 2022-02-01 past"]);
});

test("a day of the background dates what is told after it, not the news before", async () => {
  const text =
    "Norway condemned Belarus. The quarrel is older: on 3 June 2019 Belarus expelled the Norwegian ambassador.";
  expect(await datesOf("en", text)).toEqual(["ACCUSE 2022-03-11 past", "SANCTION 2019-06-03 past"]);
});

test.each([
  ["it", "La Norvegia ha espulso due diplomatici russi. La decisione è stata presa martedì."],
  ["it", "La Norvegia minaccia la Bielorussia. Lo ha detto martedì il premier norvegese."],
  ["it", "La Norvegia ha convocato martedì, all'alba, l'ambasciatore russo."],
  ["en", "Norway will free three Belarusian spies. The announcement came on Tuesday."],
])("an act without a day is of the day of the sentence that only takes it up (%s: %s)", async (language, text) => {
  expect((await datesOf(language, text)).map((date) => date.split(" ")[1])).not.toContain("2022-03-11");
});

test("a number behind a weekday counts what follows it", async () => {
  const text = "Norway sent 45 soldiers to Finland on Tuesday, 30 of whom were women.";
  expect((await datesOf("en", text))[0]).toContain("2022-03-08");
});

test.each([
  ["it", "Gli scontri fra Serbia e Kosovo, scoppiati lunedì, sono finiti."],
  ["en", "The clashes between Serbia and Kosovo, which began on Monday, went on."],
])("an act is of the day on which a clause of its own says it began (%s: %s)", async (language, text) => {
  expect(await datesOf(language, text)).toEqual(["ASSAULT 2022-03-07 past"]);
});

test("three days before what was told last, without another day to count from", async () => {
  const text = "Three days before, a Norwegian officer had been shot dead by Belarusian troops.";
  expect(await datesOf("en", text)).toEqual(["ASSAULT 2022-03-08 past"]);
});

test.each([
  ["it", "Nell'ultima settimana della campagna la Norvegia ha accusato la Bielorussia di spionaggio."],
  ["en", "In the last week of the campaign Norway accused Belarus of spying."],
])("the last week of something is not last week (%s: %s)", async (language, text) => {
  expect(await datesOf(language, text)).toEqual(["ACCUSE 2022-03-11 past"]);
});

test("a noun that comes back behind “to” is no infinitive", async () => {
  const text = "The presidents of Norway and Finland will meet face to face on Monday.";
  expect((await datesOf("en", text))[0]).toBe("AGREE 2022-03-14 future");
});
