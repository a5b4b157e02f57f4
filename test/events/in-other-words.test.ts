import { expect, test } from "vitest";
import { labelled } from "../../src/evaluation/labels.ts";
import { read } from "../support/reading.ts";

/** One event as several outlets word it: each wording gives its type and who takes part. `types`: those a careful coder may give. */
const EVENTS: { types: string[]; who: string; wordings: [language: string, text: string][] }[] = [
  {
    types: ["COOPERATE"],
    who: "KOR + USA",
    wordings: [
      ["it", "Sono cominciate martedì le manovre navali di Stati Uniti e Corea del Sud."],
      ["it", "Al via le esercitazioni militari tra Washington e Seul"],
      ["en", "War games between Washington and Seoul get under way"],
      ["en", "A naval drill between the United States and South Korea began on Tuesday."],
    ],
  },
  {
    types: ["ASSAULT"],
    who: "LBN > ISR",
    wordings: [
      ["it", "Colpi di mortaio libanesi su un villaggio israeliano"],
      ["it", "I razzi libanesi sono piovuti sabato su Israele."],
      ["en", "Lebanese shells landed in Israel on Saturday."],
    ],
  },
  {
    types: ["MOBILIZE"],
    who: "CHN > VNM",
    wordings: [
      ["it", "Diecimila soldati cinesi schierati al confine con il Vietnam"],
      ["it", "Blindati cinesi si dirigono verso il Vietnam."],
      ["en", "Chinese troops are heading towards the border of Vietnam."],
    ],
  },
  {
    types: ["SANCTION"],
    who: "CZE > RUS",
    wordings: [
      ["it", "Praga ha dato a tre diplomatici russi 72 ore per lasciare il Paese."],
      ["it", "Tre funzionari dell'ambasciata russa a Praga hanno due giorni per andarsene."],
      ["it", "La Repubblica Ceca ha messo alla porta tre diplomatici russi."],
      ["en", "The Czech foreign ministry gave three Russian diplomats 72 hours to pack their bags."],
      ["en", "Three members of the Russian embassy have been told to leave the Czech Republic by Sunday."],
    ],
  },
  {
    types: ["SANCTION", "REJECT"],
    who: "CUB > ESP",
    wordings: [
      ["it", "Cuba ha sospeso il rilascio di visti agli spagnoli."],
      ["it", "L'Avana ha sospeso i visti per i cittadini spagnoli."],
      ["en", "Cuba stopped giving visas to Spaniards."],
    ],
  },
  {
    types: ["ASSAULT"],
    who: "taliban > AFG",
    wordings: [
      ["en", "At least 18 soldiers killed in Taliban raid on Afghan base"],
      ["it", "Diciotto soldati afghani uccisi in un raid dei talebani"],
    ],
  },
  {
    types: ["SANCTION"],
    who: "CAN > NIC",
    wordings: [
      ["en", "Nine officials in Managua were hit with Canadian sanctions on Wednesday."],
      ["it", "Nove funzionari di Managua sono stati colpiti da sanzioni canadesi."],
    ],
  },
  {
    types: ["RETREAT"],
    who: "NLD > AFG",
    wordings: [
      ["it", "È finita la missione olandese in Afghanistan."],
      ["en", "The Netherlands has wound up its mission in Afghanistan."],
    ],
  },
  {
    types: ["ASSAULT"],
    who: "UKR > RUS",
    wordings: [
      ["it", "Droni ucraini su una raffineria russa"],
      ["en", "Ukrainian drones hit a Russian refinery."],
    ],
  },
  {
    types: ["COERCE"],
    who: "IRN > ALB",
    wordings: [["it", "Hacker iraniani contro i siti del governo albanese"]],
  },
  {
    types: ["SANCTION"],
    who: "PER > CHL",
    wordings: [
      ["it", "Il Perù ha ordinato al suo ambasciatore in Cile di rientrare in patria."],
      ["it", "Lima ha chiesto all'ambasciatore a Santiago di fare le valigie e tornare a casa."],
      ["en", "Peru ordered its ambassador in Chile to return home."],
      ["en", "Peru told its ambassador to Chile to come home."],
    ],
  },
  {
    types: ["ASSAULT"],
    who: "al-shabaab > CUB",
    wordings: [
      ["it", "Due medici cubani sono stati sequestrati in Kenya da uomini armati del gruppo jihadista al Shabaab."],
      ["en", "Two Cuban doctors were kidnapped in Kenya by gunmen of the jihadist group al-Shabaab."],
    ],
  },
  {
    types: ["SUPPORT", "AGREE"],
    who: "BOL + PER",
    wordings: [
      ["it", "L'intesa sottoscritta lunedì tra il governo boliviano e quello peruviano prevede vent'anni di gas."],
      ["it", "Bolivia e Perù hanno firmato un'intesa sul gas."],
    ],
  },
  {
    types: ["RETREAT"],
    who: "IRN > GBR",
    wordings: [
      ["en", "Iran released a British-Iranian aid worker after five years in prison."],
      ["it", "L'Iran ha scarcerato una cooperante britannica."],
    ],
  },
  {
    types: ["SANCTION"],
    who: "USA > TUR",
    wordings: [
      ["it", "Gli Stati Uniti hanno sospeso la vendita di F-35 alla Turchia."],
      ["it", "Washington ferma la consegna degli F-35 ad Ankara"],
      ["en", "Washington halts F-35 deliveries to Ankara"],
    ],
  },
  {
    types: ["SUPPORT"],
    who: "GRC > CYP",
    wordings: [
      ["en", "Cyprus has Greece's full backing."],
      ["it", "Cipro gode dell'appoggio della Grecia."],
    ],
  },
  {
    types: ["ACCUSE"],
    who: "IND > CAN",
    wordings: [
      ["en", "The Canadian ambassador was summoned to the Indian foreign ministry."],
      ["it", "L'ambasciatore canadese è stato convocato martedì al ministero degli Esteri indiano."],
    ],
  },
  {
    types: ["SANCTION"],
    who: "GBR > SYR",
    wordings: [
      ["it", "Siria, chiude l'ambasciata britannica"],
      ["en", "Britain closed its embassy in Syria."],
    ],
  },
  {
    types: ["MOBILIZE"],
    who: "KEN > HTI",
    wordings: [
      ["it", "Duecento poliziotti keniani sono arrivati martedì ad Haiti."],
      ["en", "Kenyan police officers landed in Haiti on Tuesday."],
    ],
  },
  {
    types: ["REJECT"],
    who: "IRN > iaea",
    wordings: [
      ["en", "IAEA inspectors were turned away from an Iranian military site."],
      ["it", "L'Iran ha negato agli ispettori dell'Aiea l'accesso a un sito militare."],
    ],
  },
  {
    types: ["ASSAULT"],
    who: "COD + m23",
    wordings: [
      ["en", "Fighting erupted between the Congolese army and M23 near Goma."],
      ["it", "Scontri tra l'esercito congolese e l'M23 a nord di Goma"],
    ],
  },
  {
    types: ["SUPPORT"],
    who: "FRA > GRC",
    wordings: [
      ["it", "Macron, elogio alla Grecia"],
      ["en", "French President Emmanuel Macron praised Greece."],
    ],
  },
  {
    types: ["CONSULT"],
    who: "UKR > VAT",
    wordings: [["it", "Zelensky dal papa"]],
  },
  {
    types: ["COERCE"],
    who: "RUS > JPN",
    wordings: [
      ["it", "Un peschereccio giapponese è stato condotto in porto dai guardacoste russi."],
      ["en", "Russian border guards seized a Japanese boat."],
    ],
  },
  {
    types: ["COOPERATE"],
    who: "FRA > QAT",
    wordings: [["en", "France sold 24 Rafale jets to Qatar."]],
  },
  {
    types: ["ACCUSE"],
    who: "CHN > USA",
    wordings: [["it", "La nota di protesta di Pechino è stata consegnata giovedì all'ambasciata americana."]],
  },
];

test.each(
  EVENTS.flatMap(({ types, who, wordings }) => wordings.map(([language, text]) => ({ types, who, language, text }))),
)("$language: $text", async ({ types, who, language, text }) => {
  const record = await read(language, text, "2023-05-14");
  const told = record.events.map((event) => {
    const { actors, recipients } = labelled(record, event);
    const sides = event.symmetric ? actors.join(" + ") : `${actors.join(" + ")} > ${recipients.join(" + ")}`;
    return `${types.includes(event.type) ? "" : `${event.type} `}${sides}`;
  });
  expect(told).toContain(who);
});
