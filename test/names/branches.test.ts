import { describe, expect, it } from "vitest";
import { read } from "./reading.ts";

describe("a party whose name many lands have is of the one the text is about", () => {
  it.each([
    [
      "it",
      "I Fratelli Musulmani boicottano il voto. In Giordania si vota domenica: il re di Giordania ha sciolto il Parlamento giordano.",
      "Fratelli Musulmani",
      "JOR",
    ],
    [
      "it",
      "Il Kuwait ha espulso tre predicatori. Per l'emiro del Kuwait i Fratelli musulmani minacciano la sicurezza kuwaitiana.",
      "Fratelli musulmani",
      "KWT",
    ],
    [
      "en",
      "Sudan held a vote. Sudanese police guarded the polls in Sudan, and the Muslim Brotherhood called for calm.",
      "Muslim Brotherhood",
      "SDN",
    ],
  ])("%s: %s", (language, text, party, country) => {
    expect(read(language, text).entity(party).country).toBe(country);
  });

  it("not where its own land is spoken of", () => {
    const text =
      "La Giordania teme il contagio. In Giordania, dice il governo giordano, i Fratelli Musulmani guardano all'Egitto.";
    expect(read("it", text).entity("Fratelli Musulmani").country).toBe("EGY");
  });

  it("nor one whose name is its land's alone", () => {
    const text = "L'Iran arma le milizie. Teheran minaccia, dice il Likud, e l'Iran non si fermerà: l'Iran mente.";
    expect(read("it", text).entity("Likud").country).toBe("ISR");
  });
});
