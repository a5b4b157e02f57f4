import { describe, expect, test } from "vitest";
import { eventsOf, read } from "../support/reading.ts";

/** Acts told by a noun: who decided on them stands behind, in a participle or under another verb. */
const DECIDED = {
  en: [
    [
      "The expulsion of the Chilean diplomats, ordered by Lima on Monday, is the largest in years.",
      "SANCTION/expel PER > CHL",
    ],
    ["The closure of the border with Chile, decided by Peru, has stranded hundreds.", "COERCE/restrict PER > CHL"],
    [
      "Bolivia deplored the freezing of its assets announced by the Chilean government.",
      "SANCTION/discontinue CHL > BOL",
    ],
    [
      "The withdrawal of troops from Mali, ordered by Oslo on Thursday, will take six months.",
      "RETREAT/withdraw NOR > MLI",
    ],
    ["The truce agreed by Armenia and Azerbaijan was holding.", "AGREE ARM + AZE"],
    [
      "The UN called for an inquiry into the bombing of a market in Yemen by Saudi warplanes.",
      "ASSAULT/aerial SAU > YEM",
    ],
    ["A strike by Peruvian teachers against President Boluarte entered its second week.", "PROTEST/strike PER > PER"],
    ["The severing of ties between Peru and Chile shook the region.", "SANCTION/discontinue CHL + PER"],
    ["Macron's visit to Algeria began on Monday.", "CONSULT/visit FRA > DZA"],
    ["Peru halted traffic at its border with Chile.", "COERCE/restrict PER > CHL"],
  ],
  it: [
    ["L’espulsione dei diplomatici cileni, disposta lunedì da Lima, ha sorpreso tutti.", "SANCTION/expel PER > CHL"],
    [
      "La sospensione della cooperazione con il Ciad, decisa lunedì dall’Italia, ha colpito i contadini.",
      "SANCTION/discontinue ITA > TCD",
    ],
    ["Il congelamento dei beni cileni deciso dalla Svizzera è in vigore.", "SANCTION/discontinue CHE > CHL"],
    ["L’ambasciatore, richiamato lunedì da Oslo, ha lasciato Minsk.", "SANCTION/withdraw NOR > BLR"],
    ["La tregua concordata domenica da Armenia e Azerbaigian ha retto per sei ore.", "RETREAT/ceasefire ARM + AZE"],
    ["La rottura dei rapporti tra Perù e Cile ha scosso la regione.", "SANCTION/discontinue CHL + PER"],
    [
      "La liberazione dei prigionieri armeni da parte dell’Azerbaigian è stata accolta con gioia.",
      "RETREAT/release AZE > ARM",
    ],
    ["L’arresto dell’oppositore in Uganda non ha fatto notizia.", "COERCE/arrest UGA > UGA"],
  ],
};

describe.each(Object.entries(DECIDED))("acts told by a noun, %s", (language, sentences) => {
  test.each(sentences)("%s", async (sentence, event) => {
    expect(await eventsOf(language, sentence)).toContain(event);
  });
});

test("when it was decided is when it was done", async () => {
  const { events } = await read(
    "en",
    "The expulsion of the Chilean diplomats, ordered by Lima on Monday, is the largest since 1989.",
  );
  expect(events[0].date?.start).toBe("2025-03-03");
});

test("whoever is no crowd at home strikes by force", async () => {
  expect(await eventsOf("en", "Israel's strikes on Gaza killed dozens.")).toEqual(["ASSAULT ISR > PSE"]);
});

describe.each([
  ["en", "A rebel attack killed ten Malian soldiers near Gao.", "ASSAULT MLI > MLI"],
  ["en", "President Nicolas Maduro ordered the army to close the border with Colombia.", "COERCE/restrict VEN > COL"],
  [
    "en",
    "The Peruvian president ordered her foreign minister to expel the Chilean ambassador.",
    "SANCTION/expel PER > CHL",
  ],
  ["en", "A Libyan coast guard vessel shot at an Italian trawler on Monday.", "ASSAULT/firearms LBY > ITA"],
  ["en", "The mission in Haiti was wound up by the United Nations on Monday.", "RETREAT/withdraw un > HTI"],
  ["it", "La missione ad Haiti è stata chiusa lunedì dalle Nazioni Unite.", "RETREAT/withdraw un > HTI"],
  [
    "it",
    "Il congelamento dei negoziati con il Cile, annunciato dal presidente peruviano, dura da mesi.",
    "SANCTION/withdraw PER > CHL",
  ],
  ["it", "Un attacco jihadista ha ucciso dieci soldati congolesi a Goma.", "ASSAULT COD > COD"],
  ["en", "The rebel FDLR force shelled the Congolese town of Goma.", "ASSAULT/heavy-weapons fdlr > COD"],
  [
    "it",
    "La giunta di Niamey ha ordinato alla polizia di espellere l’ambasciatore francese.",
    "SANCTION/expel NER > FRA",
  ],
  ["it", "Il parlamento nigeriano ha votato la proroga dello stato d’emergenza.", "COERCE/martial-law NGA > NGA"],
])("who fights told by an adjective, what is ordered of one's own: %s %s", (language, sentence, event) => {
  test(event, async () => {
    expect(await eventsOf(language, sentence)).toContain(event);
  });
});
