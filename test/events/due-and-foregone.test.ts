import { describe, expect, it } from "vitest";
import { eventsOf } from "../support/reading.ts";

describe("what rivals are to do, what was not done instead, what accusations hold", () => {
  it.each([
    ["Mitch McConnell said the Supreme Court should stay out of the race.", "REQUEST USA > USA"],
    ["“The president must level with Americans,” Paul Ryan said.", "REQUEST USA > USA"],
    ["“Donald Trump needs to apologize to veterans,” John McCain said.", "REQUEST/yield USA > USA"],
    ["Nancy Pelosi said Republicans have to decide whether they want a budget.", "REQUEST USA > USA"],
    ["Germany's Greens said Angela Merkel should explain the deal.", "REQUEST DEU > DEU"],
  ])("what somebody says a rival must do he asks for: %s", async (text, event) => {
    expect(await eventsOf("en", text)).toEqual([event]);
  });

  it.each(["The farm minister said farmers should plant early.", "“We should all work together,” Joe Biden said."])(
    "advice to farmers and to all asks nobody: %s",
    async (text) => {
      expect(await eventsOf("en", text)).toEqual([]);
    },
  );

  it.each([
    ["en", "Rather than scolding its allies, Washington praised Norway.", ["SUPPORT USA > NOR"]],
    ["en", "Instead of helping Kenya, Uganda closed the border.", ["COERCE/restrict UGA > KEN"]],
    ["it", "Invece di aiutare il Kenya, l’Uganda ha chiuso la frontiera.", ["COERCE/restrict UGA > KEN"]],
  ])("%s: what was not done but something else is no act: %s", async (language, text, events) => {
    expect(await eventsOf(language, text)).toEqual(events);
  });

  it.each([
    "The remarks drew criticism that Donald Trump was urging Russia to spy on Americans.",
    "There were allegations that China had hacked into American computers.",
    "“We face the threat of Iran,” the minister said.",
  ])("what critics say was done, and what is feared, is not told as done: %s", async (text) => {
    expect(await eventsOf("en", text)).toEqual([]);
  });

  it.each([
    "A poll found that 51 percent of respondents said they would vote for Hillary Clinton.",
    "Twenty-four percent said they were more likely to vote for Ben Carson.",
    "Half of all Republicans in Ohio would vote for John Kasich.",
  ])("what people will do at the polls they undertake towards nobody: %s", async (text) => {
    expect(await eventsOf("en", text)).toEqual([]);
  });

  it.each([
    "Seven Democrats in the Missouri Senate kept up a filibuster against the bill.",
    "Democratic senators in Missouri killed the bill on guns.",
    "Missouri Republicans torpedoed the governor's deal on taxes.",
  ])("a bill is killed in words: %s", async (text) => {
    expect(await eventsOf("en", text)).toEqual(["REJECT USA > USA"]);
  });
});
