import { describe, expect, it } from "vitest";
import { read } from "./reading.ts";

describe("bodies that no table holds", () => {
  it("are named by the noun that closes their name", () => {
    const { entity } = read("en", "Columbia University in New York suspended the students.");
    expect(entity("Columbia University")).toMatchObject({
      id: "columbia-university",
      country: "USA",
      sectors: ["EDU"],
    });
  });

  it("are their initials in brackets, from then on", () => {
    const english = read("en", "The Popular Front of Zambia (PFZ) protested. The PFZ rejected the vote.");
    expect(english.entity("PFZ")).toMatchObject({ id: "popular-front-of-zambia", country: "ZMB", sectors: ["PTY"] });
    const italian = read("it", "Il Fronte popolare dello Zambia (Fpz) ha protestato. L'Fpz ha respinto il voto.");
    expect(italian.entity("Fpz")).toMatchObject({ id: "fronte-popolare-dello-zambia", country: "ZMB" });
  });

  it("have the sector of what stands before a noun that says too little", () => {
    expect(read("en", "A Russian army driver was arrested.").entity("Russian army driver")).toMatchObject({
      country: "RUS",
      sectors: ["MIL"],
    });
    expect(read("en", "A congressional group met the president of Poland.").entity("group").sectors).toEqual(["LEG"]);
  });

  it("are of the navy whose ships bear their prefix or class", () => {
    expect(read("en", "A Kilo-class submarine left the port.").entity("Kilo-class submarine")).toMatchObject({
      country: "RUS",
      sectors: ["MIL"],
    });
    expect(read("it", "La Uss Cole ha lasciato lo Yemen.").entity("Cole")).toMatchObject({ country: "USA" });
  });
});

describe("sectors by date and by word", () => {
  it("count a group that rules as a government while it does", () => {
    expect(read("en", "The Taliban released him.", "2022-05-01").entity("Taliban").sectors).toEqual(["GOV", "REB"]);
    expect(read("en", "The Taliban released him.", "2012-05-01").entity("Taliban").sectors).toEqual(["REB"]);
  });

  it("add the opposition to whoever is of it", () => {
    expect(
      read("en", "Anti-government protesters marched in Belarus.").entity("Anti-government protesters").sectors,
    ).toContain("OPP");
  });
});

describe("lists", () => {
  it("are taken up by how many they hold, whoever else is named beside", () => {
    const { entity } = read(
      "it",
      "Francia, Germania e Regno Unito hanno condannato l'Iran. I tre Paesi chiedono nuove sanzioni.",
    );
    expect(entity("Paesi").id).toBe("france+germany+united-kingdom");
  });
});
