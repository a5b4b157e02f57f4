import { describe, expect, it } from "vitest";
import { eventsOf, read } from "../support/reading.ts";

const PUBLISHED = "2022-03-11";

describe("Italian dispatches", () => {
  it.each([
    ["Quattro soldati cileni sono stati uccisi in un agguato dei ribelli nel nord del Perù.", "ASSAULT PER > CHL"],
    ["Il Cile ha risposto con una salva di razzi contro Lima.", "ASSAULT/heavy-weapons CHL > PER"],
    ["La giunta del Togo ha sospeso le attività di tutti i partiti.", "COERCE/restrict TGO > TGO"],
    ["Il governo peruviano ha convocato i sindacati.", "CONSULT PER"],
    ["Il Perù ha chiesto al Consiglio di sicurezza di condannare il Cile.", "REQUEST/change PER > un-security-council"],
    ["Il Perù ha bloccato in Consiglio di sicurezza una risoluzione presentata dal Cile.", "REJECT PER > CHL"],
    ["Dopo le proteste contro il governo peruviano il Cile ha chiuso il confine.", "PROTEST/demo PER > PER"],
    ["Il Perù ha annunciato la rottura delle relazioni con il Cile.", "SANCTION/discontinue PER > CHL"],
    ["«Il governo ritiri il decreto», ha detto il leader dell’opposizione peruviana.", "REQUEST/change PER > PER"],
    ["«Il Cile ha tradito i suoi lavoratori», ha detto Boluarte.", "ACCUSE/disapprove PER > CHL"],
    ["I ribelli hanno attaccato una base militare nel nord del Perù.", "ASSAULT PER > PER"],
    ["L’esercito cileno nega.", "REJECT CHL > –"],
  ])("%s", async (text, event) => {
    const events = await eventsOf("it", text);
    expect(events.map((one) => one.split(" by ")[0].replace(/ present$/, ""))).toContain(event);
  });

  it.each([
    ["Il Perù ha promesso aiuti al Cile e mercoledì ha inviato una nave.", "AGREE 2022-03-11"],
    ["Il ministro peruviano andrà domani in Cile, ma ha criticato la Bolivia.", "ACCUSE 2022-03-11"],
    [
      "Il Perù ha lanciato stamane un missile balistico verso il mare, il terzo dall’inizio dell’anno.",
      "MOBILIZE 2022-03-11",
    ],
    ["Il Perù rifiutò di estradare un ministro cileno nel 2010.", "REJECT 2010-01-01"],
  ])("dates of their own: %s", async (text, dated) => {
    const { events } = await read("it", text, PUBLISHED);
    expect(events.map(({ type, date }) => `${type} ${date.start}`)).toContain(dated);
  });

  it("the heads of an opposition are no summit", async () => {
    const events = await eventsOf("it", "Boluarte ha incontrato in Cile i vertici dell’opposizione.");
    expect(events.filter((one) => one.includes("multilateral"))).toEqual([]);
  });

  it("who is called in is called to whoever calls", async () => {
    const { events } = await read("it", "Il Perù ha convocato l’ambasciatore cileno.", PUBLISHED);
    expect(events.map(({ place }) => place?.country)).toEqual(["PER"]);
  });
});
