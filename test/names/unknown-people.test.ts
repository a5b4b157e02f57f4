import { describe, expect, it } from "vitest";
import { read } from "./reading.ts";

const ROME = "Il governo italiano vacilla. Il Parlamento italiano vota domani, e a Roma l'Italia intera aspetta.";
const LIMA = "Peru's government is shaking. Peruvian police guarded Congress in Lima, and Peru waits.";

describe("in a text about one land alone an unknown person who takes part in an act is of it", () => {
  it.each([
    ["it", `${ROME} Berlusconi ha incontrato Dellarocca.`, "Dellarocca", "ITA"],
    ["it", `${ROME} La legge è stata bocciata da Marco Testoni.`, "Marco Testoni", "ITA"],
    [
      "it",
      `${ROME} Paola Rivabella e Aldo Montanelli hanno chiesto la rimozione del direttore.`,
      "Aldo Montanelli",
      "ITA",
    ],
    ["en", `${LIMA} The president accused Carlos Testbahadur of lying.`, "Carlos Testbahadur", "PER"],
  ])("%s: %s", (language, text, person, country) => {
    expect(read(language, text).entity(person).country).toBe(country);
  });

  it("not where another land has a part", () => {
    const text = `${ROME} La Francia e il governo francese protestano da Parigi. Berlusconi ha incontrato Dellarocca.`;
    expect(read("it", text).mentions.entities.find(({ name }) => name === "Dellarocca")?.country ?? null).toBeNull();
  });
});
