import { describe, expect, it } from "vitest";
import { eventsOf } from "../support/reading.ts";

const readings: [rule: string, cases: [language: string, text: string, ...events: string[]][]][] = [
  [
    "whoever is set beside the subject does it too",
    [
      [
        "it",
        "L'Austria, insieme con Danimarca e Svezia, ha imposto sanzioni alla Bielorussia.",
        "SANCTION/discontinue AUT + DNK + SWE > BLR",
      ],
      [
        "it",
        "Insieme a Canada e Australia, il Regno Unito ha sanzionato due ministri israeliani.",
        "SANCTION/discontinue AUS + CAN + GBR > ISR",
      ],
      [
        "it",
        "Il Giappone, con Corea del Sud e Stati Uniti, ha condannato il test nordcoreano.",
        "ACCUSE/disapprove JPN + KOR + USA > PRK",
      ],
      [
        "en",
        "Together with Denmark and Sweden, Austria expelled a Belarusian diplomat.",
        "SANCTION/expel AUT + DNK + SWE > BLR",
      ],
    ],
  ],
  [
    "who says that another broke what binds him accuses him",
    [
      ["it", "La Cambogia ha affermato che la Thailandia ha violato l'accordo di tregua.", "ACCUSE/allege KHM > THA"],
      [
        "it",
        "«Il Pakistan ha violato il cessate il fuoco», ha dichiarato il ministro indiano Rajnath Singh.",
        "ACCUSE/allege IND > PAK",
      ],
      ["en", "NATO said Russia had breached the treaty.", "ACCUSE/allege nato > RUS"],
    ],
  ],
  [
    "a title tells a visit, whatever the words quoted behind it foresee",
    [
      ["it", "Baerbock a Kiev: «Non vi lasceremo soli».", "CONSULT/visit DEU > UKR"],
      ["it", 'Il ministro Crosetto a Gibuti: "Una base strategica".', "CONSULT/visit ITA > DJI"],
      ["it", 'Rutte ad Ankara: "La Turchia è un alleato essenziale".', "CONSULT/visit nato > TUR"],
    ],
  ],
  [
    "a meeting told by a noun or in the present for a day to come is still to be",
    [
      ["it", "Domani a Roma colloqui tra Iran e Stati Uniti.", "AGREE IRN + USA future"],
      ["it", "Visita di Meloni ad Algeri mercoledì prossimo.", "AGREE ITA > DZA future"],
      ["en", "Putin and Orban meet tomorrow in Budapest.", "AGREE RUS > HUN future"],
    ],
  ],
  [
    "before an embassy people protest to those whose it is, wherever it stands",
    [
      [
        "it",
        "Un centinaio di iraniani ha manifestato davanti all'ambasciata francese a Teheran.",
        "PROTEST/demo IRN > FRA",
      ],
    ],
  ],
  [
    "a nursery that is hit is no asylum",
    [["it", "Un raid israeliano ha distrutto un asilo a Rafah.", "ASSAULT/destroy ISR > PSE"]],
  ],
];

for (const [rule, cases] of readings)
  describe(rule, () => {
    it.each(cases)("%s: %s", async (language, text, ...events) => {
      expect(await eventsOf(language, text)).toEqual(events);
    });
  });
