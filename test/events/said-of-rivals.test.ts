import { describe, expect, it } from "vitest";
import { eventsOf } from "../support/reading.ts";

describe("what is said of rivals, abroad and at home", () => {
  it.each([
    ["en", "Yair Lapid said Benjamin Netanyahu failed to protect the border.", "ACCUSE/disapprove ISR > ISR"],
    ["en", "Keir Starmer said Boris Johnson does not understand the border.", "ACCUSE/disapprove GBR > GBR"],
    ["en", "Bernie Sanders said Hillary Clinton is too close to the banks.", "ACCUSE/disapprove USA > USA"],
    ["en", "Ted Cruz wrote that Marco Rubio should have read the bill.", "ACCUSE/disapprove USA > USA"],
    ["en", "Marine Le Pen said Emmanuel Macron has no plan for the suburbs.", "ACCUSE/disapprove FRA > FRA"],
    [
      "it",
      "Matteo Salvini ha detto che Enrico Letta non ha fatto nulla per i pescatori.",
      "ACCUSE/disapprove ITA > ITA",
    ],
  ])("%s: a fault told of a rival blames him, with no word of blame: %s", async (language, text, event) => {
    expect(await eventsOf(language, text)).toEqual([event]);
  });

  it.each([
    "Emmanuel Macron said his government has done nothing wrong.",
    "The finance minister said the government has no plan to raise taxes.",
    "The Kenyan police said the opposition had done nothing wrong.",
  ])("nobody blames his own government, nor whoever has done nothing wrong: %s", async (text) => {
    expect(await eventsOf("en", text)).toEqual([]);
  });

  it.each([
    ["Lindsey Graham said Barack Obama was exaggerating the gains in Iraq.", "ACCUSE/disapprove USA > USA"],
    ["Matteo Renzi said Silvio Berlusconi mismanaged the economy.", "ACCUSE/disapprove ITA > ITA"],
    ["“Paris is hiding behind Brussels,” the Polish foreign minister said.", "ACCUSE/disapprove POL > FRA"],
  ])("what nobody says of himself blames a rival: %s", async (text, event) => {
    expect(await eventsOf("en", text)).toEqual([event]);
  });

  it.each([
    ["Norway said Russian hackers had broken into the mail of its parliament.", "ACCUSE/allege NOR > RUS"],
    ["Hillary Clinton said Russia hacked the committee's computers.", "ACCUSE/allege USA > RUS"],
    ["Estonia says Moscow interfered in its elections.", "ACCUSE/allege EST > RUS"],
  ])("what is done unseen is alleged by whoever says it of another: %s", async (text, event) => {
    expect(await eventsOf("en", text)).toEqual([event]);
  });

  it.each([
    ["The Labour Party said the prime minister must resign.", "REQUEST/change GBR > GBR"],
    ["Bernie Sanders said Congress should reject the deal.", "REQUEST/change USA > USA"],
    ["Elizabeth Warren said the United States should lift the embargo on Cuba.", "REQUEST/yield USA > USA"],
  ])("what somebody out of office says those in power must do he demands: %s", async (text, event) => {
    expect(await eventsOf("en", text)).toEqual([event]);
  });
});
