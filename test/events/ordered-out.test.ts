import { describe, expect, it } from "vitest";
import { eventsOf } from "../support/reading.ts";

describe("envoys told to go are expelled", () => {
  it.each([
    "Il Perù ha ordinato a due diplomatici cileni di lasciare il Paese entro 72 ore.",
    "Il Perù ha intimato all’ambasciatore cileno di lasciare il Paese.",
    "Due diplomatici cileni dovranno lasciare il Perù entro venerdì.",
    "Tre funzionari dell’ambasciata cilena a Lima dovranno andarsene entro giovedì.",
  ])("%s", async (text) => {
    expect(await eventsOf("it", text)).toEqual(["SANCTION/expel PER > CHL"]);
  });

  it("soldiers who must go withdraw", async () => {
    const [event] = await eventsOf("it", "I soldati cileni dovranno lasciare il Perù entro un mese.");
    expect(event).not.toContain("SANCTION");
  });
});

describe("what parsers take for something else", () => {
  it.each([
    ["Il Perù ha richiamato il suo ambasciatore in Cile ed espulso quello cileno.", "SANCTION/expel PER > CHL"],
    ["Il Perù, dal canto suo, minaccia di bloccare le importazioni dal Cile.", "THREATEN/restrict PER > CHL present"],
    ["Secondo il Perù sono stati i militari cileni ad aprire il fuoco.", "ASSAULT/firearms CHL > PER by Peru"],
    ["Un giornalista cileno, fermato martedì dalla polizia peruviana, è in carcere.", "COERCE/arrest PER > CHL"],
    ["Sono ripresi all’alba i combattimenti tra Perù e Cile.", "ASSAULT CHL + PER"],
    ["Il Perù ha proposto alla Norvegia di limitare gli spostamenti dei diplomatici russi.", "REQUEST PER > NOR"],
    ["Il Perù ha scritto alla Commissione europea chiedendo chiarimenti.", "REQUEST PER > eu"],
  ])("%s", async (text, event) => {
    expect(await eventsOf("it", text)).toContain(event);
  });

  it("whoever is said to hold an office in turn arrests nobody, nor does solidarity travel", async () => {
    expect(
      await eventsOf("it", "Il Perù detiene la presidenza di turno dell’Organizzazione degli Stati americani."),
    ).toEqual([]);
    expect(await eventsOf("it", "Solidarietà al Perù è arrivata dal presidente cileno.")).toEqual([
      "SUPPORT CHL > PER",
    ]);
  });
});
