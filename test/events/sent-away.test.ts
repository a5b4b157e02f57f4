import { describe, expect, it } from "vitest";
import { eventsOf } from "../support/reading.ts";

describe("who is expelled from a state is expelled by it, where nobody else is named", () => {
  it.each([
    ["en", "Two Chilean diplomats have been expelled from Peru.", "SANCTION/expel PER > CHL"],
    ["en", "A Chilean journalist was deported from Peru on Monday.", "COERCE/deport PER > CHL"],
    ["it", "Due diplomatici cileni sono stati espulsi dal Perù.", "SANCTION/expel PER > CHL"],
  ])("%s: %s", async (language, text, event) => {
    expect(await eventsOf(language, text)).toEqual([event]);
  });

  it("where he who does it is named, `from` tells whence they came", async () => {
    expect(await eventsOf("en", "Norway expelled two aid workers from Peru.")).toEqual(["COERCE/deport NOR > PER"]);
  });
});

describe("a name before a finite verb without a subject is its subject, not its compound", () => {
  it.each([
    ["U.S. Lifts Sanctions on Peru.", "RETREAT USA > PER present"],
    ["U.S. eases sanctions on Chile.", "RETREAT USA > CHL present"],
  ])("%s", async (text, event) => {
    expect(await eventsOf("en", text)).toEqual([event]);
  });
});

describe("fighting declared at an end, papers closed by order", () => {
  it.each([
    ["en", "Peru has declared a cessation of hostilities.", "CONCEDE PER > –"],
    ["it", "Il Perù ha dichiarato la cessazione delle ostilità.", "CONCEDE PER > –"],
    ["en", "Peru ordered the newspaper to close.", "COERCE/censor PER > PER"],
    ["it", "Il Perù ha ordinato la chiusura del quotidiano.", "COERCE/censor PER > PER"],
  ])("%s: %s", async (language, text, event) => {
    expect(await eventsOf(language, text)).toEqual([event]);
  });
});
