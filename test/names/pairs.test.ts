import { describe, expect, it } from "vitest";
import { read } from "./reading.ts";

/** The ids of those a phrase for several means. */
function meant(language: string, text: string, phrase: string): string[] {
  const reading = read(language, text);
  const { members, id } = reading.entity(phrase);
  return (members.length === 0 ? [id] : members.map((member) => reading.mentions.entities[member].id)).sort();
}

describe("the two of whom a text goes on speaking", () => {
  it("are those named together again and again, not the pair named last", () => {
    const text =
      "Armenia and Azerbaijan met in Bratislava. Armenia accused Azerbaijan of shelling. Observers are wanted by France and Italy. Both sides praised the Red Cross.";
    expect(meant("en", text, "sides")).toEqual(["armenia", "azerbaijan"]);
  });

  it("in Italian too, whoever speaks to them", () => {
    const text =
      "La Cina ha minacciato Taiwan. Taiwan ha respinto le accuse della Cina. Il Giappone, che con gli Stati Uniti pattuglia lo stretto, ha invitato le due parti alla calma.";
    expect(meant("it", text, "parti")).toEqual(["china", "taiwan"]);
  });

  it("are the people of the one state a text tells of when it names no group there", () => {
    const text =
      "La Thailandia è bloccata. Il governo thailandese tratta con l’opposizione. La polizia thailandese ha arrestato il capo dei manifestanti. Il generale ha chiesto alle parti di trattare.";
    expect(meant("it", text, "parti")).toEqual(["thailand"]);
  });
});

describe("the place that opens a clause", () => {
  it("is where people in it are at home, and a government where it sits", () => {
    const text =
      "Moscow said it would retaliate; in Podgorica, where the opposition is restless, the speaker of parliament called for a referendum and the government refused.";
    const reading = read("en", text);
    expect(reading.entity("speaker of parliament").country).toBe("MNE");
    expect(reading.entity("government").country).toBe("MNE");
  });
});

describe("governments called after who founded or leads them", () => {
  it.each([
    ["it", "La presidente ha accusato il governo sandinista.", "nicaragua"],
    ["it", "Washington ha condannato il regime castrista.", "cuba"],
    ["en", "The opposition accused the Chavista government.", "venezuela"],
  ])("%s: %s", (language, text, id) => {
    expect(read(language, text).mentions.entities.map((entity) => entity.id)).toContain(id);
  });
});

describe("several counted and taken up", () => {
  it("movements are no states", () => {
    const text =
      "Hamas e Hezbollah hanno respinto la proposta dell’Egitto. Il Qatar ha invitato entrambi i movimenti al dialogo.";
    expect(meant("it", text, "movimenti")).toEqual(["hamas", "hezbollah"]);
  });

  it("generals are the two named so, in office or against it", () => {
    const text =
      "General Abdel Fattah al-Burhan fights General Mohamed Hamdan Dagalo. Washington urged both generals to talk.";
    expect(meant("en", text, "generals")).toEqual(["abdel-fattah-al-burhan", "mohamed-hamdan-dagalo"]);
  });
});

describe("the country", () => {
  it("is the one a text is about where another is only named beside", () => {
    const text =
      "Mauritania's army seized power in Nouakchott. Mauritania closed its airports. The Mauritanian president was arrested and Mauritania's borders were shut. The general received the American ambassador. The African Union suspended the country.";
    expect(meant("en", text, "country")).toEqual(["mauritania"]);
  });
});
