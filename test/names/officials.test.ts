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
      "Il Brasile e l’Uruguay si sono visti ieri. Più esplicito l’Uruguay: senza regole, avverte il ministro Diego Testelli, il Brasile resterà solo.";
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
