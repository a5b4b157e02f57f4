import { describe, expect, it } from "vitest";
import { eventsOf } from "../support/reading.ts";

describe("in Italian", () => {
  it.each([
    [
      "Il Perù ha tagliato gli aiuti al Ruanda, come aveva fatto il Cile la settimana scorsa.",
      "SANCTION/discontinue CHL > RWA",
    ],
    ["Il Perù preme perché il Cile sospenda l’accordo con la Norvegia.", "REQUEST PER > CHL present"],
    [
      "Le autorità peruviane hanno vietato le manifestazioni davanti all’ambasciata del Cile.",
      "COERCE/restrict PER > PER",
    ],
    ["Il presidente peruviano ha escluso un ritiro dalla Norvegia.", "REJECT/yield PER > NOR"],
    ["«Il Perù non accetta interferenze del Cile», ha detto Boluarte.", "REJECT PER > CHL"],
    ["Il Perù ha messo in stato di massima allerta le proprie forze.", "MOBILIZE/troops PER > –"],
    ["«È un atto di pirateria», ha detto Boluarte dopo il raid cileno.", "ACCUSE/disapprove PER > CHL"],
    ["La Norvegia si è detta «profondamente delusa» dal governo peruviano.", "ACCUSE/disapprove NOR > PER"],
    ["Il Perù ha richiamato l’ambasciatrice in Cile.", "SANCTION/withdraw PER > CHL"],
    ["Espulsi quattro diplomatici russi dalla Norvegia.", "SANCTION/expel NOR > RUS"],
    ["Stop di Lima all’ingresso del Cile nell’alleanza.", "REJECT PER > CHL"],
    ["Sì di Lima all’ingresso del Cile nell’alleanza.", "SUPPORT PER > CHL"],
    ["I sindacati peruviani hanno indetto uno sciopero per venerdì.", "PROTEST/strike PER > – future"],
  ])("%s", async (text, event) => {
    const events = await eventsOf("it", text);
    expect(events.map((one) => one.split(" by ")[0])).toContain(event);
  });

  it("what is at a standstill is arrested by nobody", async () => {
    expect(await eventsOf("it", "L’oleodotto, fermo da due anni, porta il greggio iracheno in Turchia.")).toEqual([]);
  });
});
