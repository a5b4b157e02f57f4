import { describe, expect, it } from "vitest";
import { read } from "./reading.ts";

const KENYA = "NAIROBI, Sept 11 (News) - Thousands of people marched in Nairobi against a levy.";
const PARAGUAY = "ASUNCIÓN, 20 OTT - Migliaia di contadini hanno manifestato nella capitale del Paraguay.";

describe("actors known only by kind belong to the state the text speaks of", () => {
  it("people, police, unions and opposition in a story from one country", () => {
    const reading = read(
      "en",
      `${KENYA} Police fired tear gas. Bus drivers blocked a road and the opposition protested.`,
    );
    for (const phrase of ["Thousands of people", "Police", "Bus drivers", "opposition"])
      expect(reading.entity(phrase).country, phrase).toBe("KEN");
  });

  it("in Italian too, with the article of the institutions", () => {
    const text = `${PARAGUAY} La polizia ha caricato i manifestanti. L'esecutivo ha offerto una moratoria ai sindacati.`;
    const reading = read("it", text);
    for (const phrase of ["polizia", "manifestanti", "esecutivo", "sindacati"])
      expect(reading.entity(phrase).country, phrase).toBe("PRY");
  });

  it("ministers and ministries without a name", () => {
    const reading = read(
      "en",
      `${KENYA} The finance minister appealed for calm. The interior ministry banned gatherings.`,
    );
    expect(reading.entity("finance minister")).toMatchObject({ id: "kenya-finance-minister", country: "KEN" });
    expect(reading.entity("interior ministry").id).toBe("kenya");
  });

  it("a minister named without his country", () => {
    const text =
      "KATHMANDU, July 19 (News) - Rain fell in Nepal. Foreign Minister Ram Testbahadur thanked Nepali farmers.";
    expect(read("en", text).entity("Ram Testbahadur")).toMatchObject({
      kind: "person",
      country: "NPL",
      sectors: ["GOV"],
    });
  });

  it("a person no table knows who has a government", () => {
    const text =
      "KATHMANDU, July 19 (News) - Rain fell in Nepal. The opposition accused the cabinet of Hari Testkumar.";
    expect(read("en", text).entity("Hari Testkumar")).toMatchObject({
      country: "NPL",
      sectors: ["GOV"],
      political: true,
    });
  });

  it("the place in their own phrase comes first", () => {
    const reading = read("en", `${KENYA} Farmers in Uganda also protested.`);
    expect(reading.entity("Farmers").country).toBe("UGA");
  });

  it("a government that something is done to is not the doer's", () => {
    const text =
      "YANGON, May 19 (News) - Soldiers patrolled Yangon, in Myanmar. Canada criticised the government of Myanmar. France condemned the junta.";
    expect(read("en", text).entity("junta").country).not.toBe("FRA");
  });

  it("observers, envoys and reporters are of no state", () => {
    const reading = read("en", `${KENYA} A diplomat said observers had arrived.`);
    expect(reading.entity("diplomat").country).toBeNull();
    expect(reading.entity("observers").country).toBeNull();
  });

  it("nobody, when two states are spoken of alike", () => {
    const text = "La Russia e l'Ucraina si accusano. L'esercito è in allerta.";
    expect(read("it", text).entity("esercito").country).toBeNull();
  });
});

describe("bodies and fighters are taken up by a noun", () => {
  it("the bloc, the party, the insurgents", () => {
    const text = "Envoys of ECOWAS met the president of Ghana. The bloc threatened sanctions.";
    expect(read("en", text).entity("bloc").id).toBe("ecowas");
    const clash = read("en", "Boko Haram attacked a base in Chad. The insurgents fled by boat.");
    expect(clash.entity("insurgents").id).toBe("boko-haram");
  });

  it("il gruppo, l'organizzazione", () => {
    expect(
      read("it", "Hezbollah ha lanciato razzi su Israele. Il gruppo ha rivendicato l'attacco.").entity("gruppo").id,
    ).toBe("hezbollah");
    expect(read("it", "L'Onu ha inviato aiuti. L'organizzazione chiede fondi.").entity("organizzazione").id).toBe("un");
  });

  it("nothing, when two of the sort stand as near", () => {
    const { lines } = read("en", "NATO and the EU met in Paris. The bloc spoke.");
    expect(lines.filter((line) => /bloc → (?:nato|eu|france)/.test(line))).toEqual([]);
  });
});

describe("officials of a body act for it", () => {
  it("at the date of the text", () => {
    expect(read("en", "Kaja Kallas spoke.", "2025-06-01").entity("Kaja Kallas")).toMatchObject({
      country: "IGO",
      body: "eu",
    });
    expect(read("en", "Kaja Kallas spoke.", "2023-06-01").entity("Kaja Kallas")).toMatchObject({
      country: "EST",
      body: null,
    });
  });

  it("organs stand for the whole, ambassadors for their state", () => {
    expect(read("it", "La Commissione europea ha deciso.").entity("Commissione europea").body).toBe("eu");
    expect(
      read("en", "The Canadian ambassador to the United Nations spoke.").entity(
        "Canadian ambassador to the United Nations",
      ).country,
    ).toBe("CAN");
  });
});

describe("names no table knows", () => {
  it("take country and sector from what stands beside them, before or behind", () => {
    const text =
      "John Testson, a spokesman for the Kenyan police, spoke. The Testland Democratic Front, a Kenyan party, replied.";
    const reading = read("en", text);
    expect(reading.entity("John Testson")).toMatchObject({ kind: "person", country: "KEN" });
    expect(reading.entity("Testland Democratic Front")).toMatchObject({
      kind: "organisation",
      country: "KEN",
      sectors: ["PTY"],
    });
  });

  it("come back by their initials, their short double surname, or as the former holder", () => {
    const text =
      "The Testland Democratic Front, a Kenyan party, protested. The TDF criticised Mary Testova, the former Slovak chancellor. The former chancellor replied.";
    const reading = read("en", text);
    expect(reading.entity("TDF").id).toBe("testland-democratic-front");
    expect(reading.entity("former chancellor").id).toBe("mary-testova");
    const double = read("it", "Il ministro croato Ivan Testić Rovan ha parlato. Testić Rovan ha ringraziato.");
    expect(double.entity("Testić Rovan").id).toBe("ivan-testic-rovan");
  });

  it("stand behind an adjective of the body they name", () => {
    const reading = read("it", "Il movimento islamista Testaharat ha attaccato una base in Mali.");
    expect(reading.entity("Testaharat")).toMatchObject({ kind: "organisation", country: "MLI" });
  });
});
