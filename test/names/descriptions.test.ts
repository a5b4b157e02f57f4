import { describe, expect, it } from "vitest";
import { read } from "./reading.ts";

describe("states", () => {
  it("are found by name, demonym and seat", () => {
    const { lines } = read("it", "Il Cremlino ha criticato le sanzioni occidentali contro la Corea del Nord.");
    expect(lines).toEqual(["Cremlino → russia", "occidentali → west", "Corea del Nord → north-korea"]);
  });

  it("are governments by their capital, which is also a place", () => {
    const reading = read("it", "Mosca ha invitato il ministro a Pechino.");
    expect(reading.entity("Mosca")).toMatchObject({ id: "russia", country: "RUS", sectors: ["GOV"] });
    const { mentions } = reading;
    expect(mentions.entities[reading.mention("Pechino").place]).toMatchObject({
      kind: "place",
      name: "Beijing",
      country: "CHN",
    });
  });

  it("are their government, in every wording", () => {
    expect(read("it", "Il governo tedesco ha protestato.").lines).toEqual(["governo tedesco → germany"]);
    expect(read("en", "The German government has protested.").lines).toEqual(["German government → germany"]);
    expect(read("it", "Il governo di Kiev ha protestato.").entity("governo di Kiev").id).toBe("ukraine");
    expect(read("en", "The Trump administration has protested.").entity("Trump administration").id).toBe(
      "united-states",
    );
  });

  it("are told from words and names that look like them", () => {
    expect(read("en", "Michael Jordan arrived. Jordan said he was happy.").lines).toEqual([
      "Michael Jordan → michael-jordan",
      "Jordan → michael-jordan",
      "he (pronoun) → michael-jordan",
    ]);
    expect(read("en", "They told us about turkey and china.").lines).toEqual([]);
    expect(read("en", "Pro-Russian separatists attacked.").lines).not.toContain("Pro-Russian → russia");
  });
});

describe("bodies without a name", () => {
  it("take the state of their demonym and the sector of their noun", () => {
    const reading = read("it", "Le truppe russe hanno colpito un villaggio.");
    expect(reading.entity("truppe russe")).toMatchObject({
      id: "russia-mil",
      kind: "agent",
      country: "RUS",
      sectors: ["MIL"],
    });
  });

  it("take the state of the place, when they are civilians", () => {
    expect(read("it", "I manifestanti a Teheran chiedono libertà.").entity("manifestanti")).toMatchObject({
      country: "IRN",
      sectors: ["CVL"],
    });
    expect(read("en", "Iranian protesters demand freedom.").entity("Iranian protesters").country).toBe("IRN");
  });

  it("are their organisation, when they fight or speak for it", () => {
    expect(read("it", "I miliziani di Hamas hanno rilasciato due prigionieri.").entity("miliziani di Hamas").id).toBe(
      "hamas",
    );
  });
});

describe("officials", () => {
  it("are found by office and date", () => {
    const wording = "Il presidente russo ha parlato.";
    expect(read("it", wording, "2010-06-01").entity("presidente russo").id).toBe("dmitry-medvedev");
    expect(read("it", wording, "2025-06-01").entity("presidente russo").id).toBe("vladimir-putin");
    expect(read("it", wording, null).entity("presidente russo").id).toBe("vladimir-putin");
  });

  it("are an office of their state, when nobody is known", () => {
    const text = "L'ambasciatore russo a Roma ha protestato.";
    expect(read("it", text).entity("ambasciatore russo")).toMatchObject({
      id: "russia-ambassador",
      country: "RUS",
      role: "ambassador",
    });
    expect(read("en", "A German minister has protested.").entity("German minister").id).toBe("germany-minister");
  });

  it("lend their country and office to a name no table knows", () => {
    const text = "La ministra della Giustizia islandese Guðrún Testsdóttir ha parlato. Testsdóttir ha sorriso.";
    const reading = read("it", text);
    expect(reading.entity("Guðrún Testsdóttir")).toMatchObject({
      kind: "person",
      country: "ISL",
      sectors: ["GOV"],
      political: true,
    });
    expect(reading.entity("Testsdóttir").id).toBe(reading.entity("Guðrún Testsdóttir").id);
  });

  it("keep the name as the mention, and give it to every word of the phrase", () => {
    const text = "Il presidente francese Emmanuel Macron ha parlato.";
    const reading = read("it", text);
    expect(reading.lines).toEqual(["Emmanuel Macron → emmanuel-macron"]);
    const { mentionAt } = reading.mentions;
    expect([...mentionAt.slice(1, 5)]).toEqual([0, 0, 0, 0]);
  });

  it("may follow their name", () => {
    const reading = read("en", "Emmanuel Macron, the French president, has spoken.");
    expect(reading.entity("French president").id).toBe("emmanuel-macron");
  });

  it("hold no office once they are former", () => {
    expect(read("it", "L'ex presidente americano Bill Clinton ha parlato.").entity("Bill Clinton").sectors).toEqual([
      "ELI",
    ]);
    expect(read("en", "The former Lithuanian minister Jonas Testas spoke.").entity("Jonas Testas").sectors).toEqual([
      "ELI",
    ]);
  });

  it("come in pairs of two states", () => {
    const reading = read("it", "I ministri degli Esteri russo e ucraino si vedranno domani.");
    const group = reading.entity("ministri degli Esteri russo e ucraino");
    expect(group.members.map((member) => reading.mentions.entities[member].country)).toEqual(["RUS", "UKR"]);
  });

  it("of a part of the state are not its head", () => {
    const reading = read("it", "Il presidente del consiglio regionale italiano ha parlato.");
    expect(reading.entity("presidente del consiglio regionale italiano")).toMatchObject({
      kind: "agent",
      country: "ITA",
    });
  });

  it("are nobody without a determiner", () => {
    expect(read("it", "La situazione in generale è migliorata.").lines).toEqual([]);
  });

  it("of organisations are found by their body", () => {
    expect(
      read("it", "Il segretario generale della Nato ha parlato.").entity("segretario generale della Nato").id,
    ).toBe("mark-rutte");
  });
});

describe("organisations and media", () => {
  it("take their acronym from the brackets behind their name", () => {
    const reading = read("en", "The Testland Relief Council (TRC) met the International Criminal Court (ICC).");
    expect(reading.entity("ICC").id).toBe("icc");
  });

  it("are no actors when they report", () => {
    expect(
      read("it", "L'agenzia Interfax ha riferito la notizia.").mentions.entities.every((entity) => !entity.political),
    ).toBe(true);
  });
});

describe("whose a description is", () => {
  const ownerOf = (language: string, text: string, phrase: string) => {
    const { country, body } = read(language, text).entity(phrase);
    return body ?? country;
  };

  it("stands bare behind the noun", () => {
    expect(ownerOf("it", "La portavoce Nato ha accusato la Russia.", "portavoce Nato")).toBe("nato");
    expect(ownerOf("it", "L'ambasciatore Usa ha protestato.", "ambasciatore Usa")).toBe("USA");
    expect(ownerOf("it", "L'inviato Onu per lo Yemen ha protestato.", "inviato Onu")).toBe("un");
  });

  it("stands behind what the office is for", () => {
    const italian = "Il commissario per i diritti umani del Consiglio d'Europa ha criticato la Turchia.";
    expect(ownerOf("it", italian, "commissario per i diritti umani del Consiglio d'Europa")).toBe("council-of-europe");
    const english = "The minister for defence of Sweden criticised Russia.";
    expect(ownerOf("en", english, "minister for defence of Sweden")).toBe("SWE");
  });

  it("does not name its holder where many hold the office", () => {
    const { id } = read("en", "The U.N. special rapporteur has protested.", "2025-01-10").entity(
      "U.N. special rapporteur",
    );
    expect(id).toBe("un-special-envoy-igo");
  });
});
