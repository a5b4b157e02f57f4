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
      "La Thailandia è bloccata. Il governo thailandese tratta con l’opposizione. La polizia thailandese ha arrestato il capo dei manifestanti. Il generale ha sollecitato le parti a trattare.";
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
