import { describe, expect, it } from "vitest";
import { read } from "./reading.ts";

describe("officials whom a text names without their state", () => {
  it("are of the state that was the subject before them", () => {
    const text =
      "GENEVA, Sept 1 (News) - Egypt and Ethiopia met in Geneva. Ethiopia moved guns to the dam, and General Tesfaye Testu warned Egypt.";
    expect(read("en", text).entity("Tesfaye Testu").country).toBe("ETH");
  });

  it("in Italian too", () => {
    const text =
      "Il Brasile e l’Uruguay si sono visti ieri. L’Uruguay è più esplicito, e il ministro Diego Testelli avverte che senza regole nulla cambierà.";
    expect(read("it", text).entity("Diego Testelli").country).toBe("URY");
  });

  it("are not of a state where somebody else holds their office", () => {
    const text =
      "ROMA, 3 SET - L’Italia ha convocato i vicini. Andorra ha chiuso il confine con l’Italia. Il ministro degli Esteri Miquel Testàs ha protestato.";
    expect(read("it", text).entity("Miquel Testàs").country).toBe("AND");
  });

  it("an ambassador who speaks is not of the state where he speaks", () => {
    const text =
      "OSLO, Sept 1 (News) - Norway expelled a Russian diplomat. Norway said Russia had spied. Ambassador Timur Testov called it hysteria.";
    expect(read("en", text).entity("Timur Testov").country).toBe("RUS");
  });
});

describe("officials in a clause of its own place, and of bodies", () => {
  it("a minister is of the capital that opens his clause", () => {
    const text =
      "Il premier greco ha criticato le sanzioni a Mosca, mentre a Roma il ministro dell'Agricoltura Carlo Testoni ha promesso aiuti.";
    expect(read("it", text).entity("Carlo Testoni").country).toBe("ITA");
  });

  it("a commissioner is of the Union where the text speaks of it", () => {
    const text = "The European Union froze the talks. Karl Testmann, the commissioner for enlargement, flew to Ankara.";
    expect(read("en", text).entity("Karl Testmann").body).toBe("eu");
  });

  it("the Union is the European one in a text on it, a union no state", () => {
    const text = "The European Parliament debated the deal. The Union suspended aid to Turkey.";
    expect(read("en", text).entity("Union", 0).id).toBe("eu");
  });

  it("a plural relative clause is of all those joined before it", () => {
    const text = "Si sono astenuti il Messico e l’Argentina, i quali richiamano gli ambasciatori.";
    const reading = read("it", text);
    const { members } = reading.entity("quali");
    expect(members.map((member) => reading.mentions.entities[member].id).sort()).toEqual(["argentina", "mexico"]);
  });
});

describe("pronouns that come again", () => {
  it("an object pronoun repeated in its sentence is of the same", () => {
    const text =
      "Omar al-Bashir è ricercato. Il Ciad lo ha accolto con tutti gli onori; il Kenya lo ha invitato in agosto.";
    const reading = read("it", text, "2011-06-30");
    expect(reading.entity("lo", 1).id).toBe(reading.entity("lo", 0).id);
  });
});
