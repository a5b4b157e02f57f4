import { describe, expect, it } from "vitest";
import { eventsOf } from "../support/reading.ts";

describe("what is said of others and of oneself", () => {
  it.each([
    ["«Il Perù ritiri le truppe», ha detto il presidente cileno.", "REQUEST/yield CHL > PER"],
    ["La Norvegia smetta di bombardare la Svezia, ha detto Macron.", "REQUEST/yield FRA > NOR"],
    [
      "«Il Perù deve cessare ogni sostegno all’Eln», ha affermato il ministro degli Esteri cileno.",
      "REQUEST/yield CHL > PER",
    ],
  ])("a main clause in the subjunctive, or an end that must come, is asked for: %s", async (text, event) => {
    expect(await eventsOf("it", text)).toEqual([event]);
  });

  it("a subordinate clause in the subjunctive asks for nothing", async () => {
    const [event] = await eventsOf(
      "it",
      "Benché il Perù ritiri le truppe, ha detto il presidente cileno, la crisi resta.",
    );
    expect(event).not.toContain("REQUEST");
  });

  it.each([
    ["«Il Perù ne pagherà le conseguenze», ha detto il presidente cileno.", "THREATEN CHL > PER"],
    ["«Reagiremo all’invasione peruviana», ha detto il presidente cileno.", "THREATEN CHL > PER"],
    ["«Colpiremo il Perù», ha detto il ministro degli Esteri cileno.", "THREATEN/violence CHL > PER"],
  ])("what others will bear, answers and force foretold are threats: %s", async (text, event) => {
    expect(await eventsOf("it", text)).toContain(event);
  });

  it("an answer to a question threatens nobody", async () => {
    expect(await eventsOf("it", "«Risponderemo alle domande del Perù», ha detto il presidente cileno.")).toEqual([]);
  });

  it.each([
    ["«Invieremo aiuti al Perù», ha detto il ministro degli Esteri cileno.", "AGREE CHL > PER future"],
    ["«Condanniamo l’attacco peruviano», ha detto il presidente cileno.", "ACCUSE/disapprove CHL > PER"],
  ])("what is quoted in the first person is of its own tense, or of when it was said: %s", async (text, event) => {
    expect(await eventsOf("it", text)).toContain(event);
  });
});
