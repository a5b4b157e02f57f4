import { describe, expect, it } from "vitest";
import { eventsOf } from "../support/reading.ts";

/** A text about one land, as papers at home write. */
const atHome = (sentence: string): string =>
  `Vote in Missouri.\n\nST. LOUIS (AP) — Democrats in the Missouri Senate spoke for 39 hours. ${sentence} The US Senate met.`;

describe("laws at home and who speaks against somebody", () => {
  it.each([
    ["Monsanto, an employer, opposed the bill.", "REJECT USA > USA"],
    ["Business leaders slammed the law.", "ACCUSE/disapprove USA > USA"],
    ["Ted Cruz praised the amendment.", "SUPPORT USA > USA"],
    ["Key Democratic lawmakers have given the bill their seal of approval.", "SUPPORT USA > USA"],
  ])("a law nobody is named for is its land's: %s", async (sentence, event) => {
    expect(await eventsOf("en", atHome(sentence))).toEqual([event]);
  });

  it.each([
    ["Hillary Clinton came under heavy criticism over her emails.", "ACCUSE/disapprove USA > USA"],
    ["The governor faced a backlash over the tax.", "ACCUSE/disapprove USA > USA"],
    ["Jay Nixon endured criticism for the delay.", "ACCUSE/disapprove USA > USA"],
  ])("whoever suffers criticism at home is criticised there: %s", async (sentence, event) => {
    expect(await eventsOf("en", atHome(sentence))).toEqual([event]);
  });

  it.each([
    ["Gay rights groups condemned the bill's passage.", "ACCUSE/disapprove USA > USA"],
    ["Advocacy groups praised the senators.", "SUPPORT USA > USA"],
    ["Civil rights groups sued the governor.", "ACCUSE/allege USA > USA"],
  ])("rights groups in a text about one land are of it: %s", async (sentence, event) => {
    expect(await eventsOf("en", atHome(sentence))).toEqual([event]);
  });

  it.each([
    ["Boris Johnson came under fire from Keir Starmer.", ["ACCUSE/disapprove GBR > GBR"]],
    ["Aleppo came under fire from rebels.", ["ASSAULT SYR > SYR"]],
    ["A Turkish convoy came under attack from Kurdish fighters.", ["ASSAULT TUR > TUR"]],
  ])("whose fire one comes under depends on who comes under it: %s", async (text, events) => {
    expect(await eventsOf("en", text)).toEqual(events);
  });

  it("rights groups elsewhere may be anybody's", async () => {
    expect(await eventsOf("en", "Rights groups criticised the governments of Kenya, Peru and Norway.")).toEqual([]);
  });
});
