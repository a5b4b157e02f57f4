import { describe, expect, it } from "vitest";
import { eventsOf } from "../support/reading.ts";

const BLAMED = "ACCUSE/disapprove CHL > PER";

describe("what is quoted as a judgement blames or praises those whose thing it is", () => {
  it.each([
    "«L’attacco peruviano è inaccettabile», ha detto il presidente cileno.",
    "«Si tratta di una grave provocazione», ha detto il presidente cileno dopo il raid peruviano.",
    "«È un pericoloso precedente», ha commentato il presidente cileno dopo le sanzioni peruviane.",
    "Il Perù ha chiuso l’ambasciata a Santiago. «Una provocazione», ha detto il presidente cileno.",
  ])("%s", async (text) => {
    expect(await eventsOf("it", text)).toContain(BLAMED);
  });

  it("praise needs somebody praised", async () => {
    expect(await eventsOf("it", "«Il Perù è un partner affidabile», ha detto il presidente cileno.")).toContain(
      "SUPPORT CHL > PER",
    );
    expect(await eventsOf("it", "«È importante parlare con una sola voce», ha detto il presidente cileno.")).toEqual(
      [],
    );
  });

  it("neither what would be so nor how things are is blamed on anybody", async () => {
    expect(await eventsOf("it", "«Sarebbe un errore rinunciare», ha detto il presidente cileno.")).toEqual([]);
    expect(await eventsOf("it", "«La situazione in Perù è grave», ha detto il presidente cileno.")).toEqual([]);
  });
});

describe("with whom somebody holds the same office is of another state", () => {
  it.each([
    "Il ministro Piantedosi ha firmato un memorandum con il suo omologo Alvaro Testelli a Lima.",
    "Il ministro dell’Interno italiano ha firmato un memorandum a Lima con il suo omologo Alvaro Testelli.",
  ])("%s", async (text) => {
    expect(await eventsOf("it", text, "2025-03-04")).toEqual(["SUPPORT ITA + PER"]);
  });
});

it("no government declines a visit of its own", async () => {
  expect(
    await eventsOf("it", "Il Cile ha annullato la visita in Perù del ministro degli Esteri Alberto van Klaveren."),
  ).toEqual(["REJECT/meet CHL > PER"]);
});

it("an occasion may be named by a phrase", async () => {
  expect(
    await eventsOf(
      "it",
      "Il premier cileno ha annunciato aiuti al Perù al termine di un colloquio con la presidente Dina Boluarte.",
    ),
  ).toContain("CONSULT/visit CHL > PER");
});

describe("whom words attack", () => {
  it.each([
    "«Il Perù ostacola la pace», ha attaccato il ministro degli Esteri cileno.",
    "La presidente Boluarte, definita dal Cile «una marionetta stonata», non ha risposto.",
    "Veto del Perù all’Onu. «Una vergogna», ha detto il presidente cileno.",
  ])("%s", async (text) => {
    expect(await eventsOf("it", text)).toContain(BLAMED);
  });

  it("the opposition attacks its own government when it names nobody", async () => {
    expect(await eventsOf("it", "ROMA - «Così non si può andare avanti», tuona il Partito democratico.")).toEqual([
      "ACCUSE/disapprove ITA > ITA present",
    ]);
  });
});

it("a plural adjective behind two nouns says whose both are", async () => {
  expect(await eventsOf("it", "Quattordici navi da guerra e una portaerei cilene hanno circondato il Perù.")).toEqual([
    "COERCE/restrict CHL > PER",
  ]);
});
