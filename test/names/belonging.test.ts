import { describe, expect, it } from "vitest";
import { sideOf } from "../../src/names/sides.ts";
import { read } from "./reading.ts";

/** The side a phrase of a text is on. */
const side = (language: string, text: string, phrase: string, date = "2025-09-03", nth = 0) =>
  sideOf(read(language, text, date).entity(phrase, nth));

describe("people described by their body", () => {
  it.each([
    ["A spokesman for Hamas rejected the plan.", "spokesman", "hamas"],
    ["They praised the Houthis, whose fighters fired on a ship.", "fighters", "houthis"],
    ["The Taliban's negotiators left Doha.", "Taliban's negotiators", "taliban"],
    ["The UN envoy landed in Aden. The envoy's spokeswoman asked for calm.", "spokeswoman", "un"],
  ])("are on its side: %s", (text, phrase, expected) => {
    expect(side("en", text, phrase)).toBe(expected);
  });

  it.each([
    ["Hanno lodato Hezbollah, i cui miliziani hanno sparato.", "miliziani", "hezbollah"],
    ["I negoziatori di Hamas hanno lasciato Doha.", "negoziatori di Hamas", "hamas"],
    ["L'inviato dell'Onu è arrivato ad Aden. Il portavoce dell'inviato ha chiesto calma.", "portavoce", "un"],
  ])("stanno con esso: %s", (text, phrase, expected) => {
    expect(side("it", text, phrase)).toBe(expected);
  });
});

describe("unknown people whose noun says whose they are", () => {
  it.each([
    ["The UN rapporteur, Tomas Ekele, went to Juba.", "Tomas Ekele", "un"],
    ["Norway's negotiator, Arne Solvik, met both sides.", "Arne Solvik", "NOR"],
    ["Vladimir Putin's deputy, Oleg Marintsev, flew to Cairo. Marintsev praised Egypt.", "Marintsev", "RUS"],
  ])("%s", (text, phrase, expected) => {
    expect(side("en", text, phrase)).toBe(expected);
  });

  it.each([
    ["Il relatore dell'Onu Piero Danielli ha chiesto un'inchiesta.", "Piero Danielli", "un"],
    ["Il vice di Sergej Lavrov, Oleg Marincev, è volato al Cairo. Marincev ha lodato l'Egitto.", "Marincev", "RUS"],
    [
      "L'esercito keniano ha smentito; il suo capo, Joseph Mutua Karani, ha minacciato i ribelli.",
      "Joseph Mutua Karani",
      "KEN",
    ],
  ])("%s", (text, phrase, expected) => {
    expect(side("it", text, phrase)).toBe(expected);
  });

  it("stay nobody's without an owner", () => {
    expect(read("en", "The chairman, Tomas Ekele, left.").entity("Tomas Ekele").country).toBeNull();
  });
});

describe("officers without a name", () => {
  it.each([
    ["en", "Canada summoned the Turkish ambassador. The diplomat rejected the charge.", "diplomat", "TUR"],
    ["en", "Spain received the Chilean envoy. The envoy asked for time.", "envoy", "CHL"],
    [
      "it",
      "La Farnesina ha convocato l'incaricato d'affari bielorusso. Il diplomatico ha respinto le accuse.",
      "diplomatico",
      "BLR",
    ],
    ["it", "Madrid ha espulso l'ambasciatore cileno. L'ambasciatore ha protestato.", "ambasciatore", "CHL"],
  ])("are resumed by their noun: %s %s", (language, text, phrase, expected) => {
    expect(side(language, text, phrase)).toBe(expected);
  });
});

describe("hosts and visitors", () => {
  const warsaw = "Olaf Scholz è arrivato a Varsavia, dove ha incontrato Andrzej Duda.";
  it.each([
    ["it", `${warsaw} Il padrone di casa ha promesso aiuti.`, "padrone", "POL"],
    ["it", `${warsaw} L'ospite ha ringraziato.`, "ospite", "DEU"],
    ["it", "Emmanuel Macron è atterrato a Tokyo. Il padrone di casa ha promesso un accordo.", "padrone", "JPN"],
    ["en", "Olaf Scholz met Andrzej Duda in Warsaw. The host promised tanks.", "host", "POL"],
    ["en", "Olaf Scholz met Andrzej Duda in Warsaw. The visitor thanked him.", "visitor", "DEU"],
    ["en", "Emmanuel Macron landed in Tokyo. The visitor asked for a treaty.", "visitor", "FRA"],
  ])("%s: %s", (language, text, phrase, expected) => {
    expect(side(language, text, phrase, "2023-11-03")).toBe(expected);
  });

  it("are nobody where no place is named", () => {
    expect(read("en", "Olaf Scholz met Andrzej Duda. The visitor thanked him.", "2023-11-03").lines.join()).not.toMatch(
      /visitor →/,
    );
  });
});

describe("whoever was named last", () => {
  it.each([
    ["Keir Starmer ha telefonato a Emmanuel Macron. Questi ha promesso aiuti.", "Questi", "emmanuel-macron"],
    ["Londra ha chiesto tempo a Italia e Grecia. Questi hanno acconsentito.", "Questi", "greece+italy"],
    ["Keir Starmer ha accusato Viktor Orbán. Costui ha respinto le critiche.", "Costui", "viktor-orban"],
  ])("%s", (text, phrase, expected) => {
    expect(read("it", text).entity(phrase).id).toBe(expected);
  });
});

describe("figures", () => {
  it.each([
    ["it", "Emmanuel Macron ha parlato a Lione. L'uomo ha chiesto tempo.", "uomo", "emmanuel-macron"],
    ["it", "Giorgia Meloni ha parlato alla Camera. La donna ha difeso il governo.", "donna", "giorgia-meloni"],
    ["it", "Viktor Orbán ha perso. L'uomo, che governa da anni, ha accusato Bruxelles.", "uomo", "viktor-orban"],
    ["en", "Emmanuel Macron spoke in Lyon. The man asked for time.", "man", "emmanuel-macron"],
    ["en", "Giorgia Meloni spoke in Rome. The woman defended her cabinet.", "woman", "giorgia-meloni"],
  ])("%s: %s", (language, text, phrase, expected) => {
    expect(read(language, text).entity(phrase).id).toBe(expected);
  });

  it("told by what follows are nobody named before", () => {
    expect(read("en", "Emmanuel Macron spoke. The man who shot the guard fled.").lines.join()).not.toContain(
      "man → emmanuel-macron",
    );
  });
});

describe("names that are nouns", () => {
  it.each([
    ["it", "La Corea del Nord ha lanciato un missile. Il Nord ha minacciato la guerra.", "Nord", "PRK"],
    ["it", "L'Unione europea ha aperto i negoziati. L'Unione ha promesso fondi.", "Unione", "eu"],
    ["en", "North Korea fired a missile. The North threatened war.", "North", "PRK"],
    ["en", "North Korea spoke with South Korea. The South promised rice.", "South", "KOR"],
  ])("%s: %s", (language, text, phrase, expected) => {
    const reading = read(language, text);
    expect(sideOf(reading.entity(phrase))).toBe(expected);
  });
});

describe("courts and police of a town", () => {
  it.each([
    ["en", "A court in the Chinese port of Tianjin sentenced a Japanese executive.", "court", "CHN"],
    ["en", "A court in the Turkish city of Izmir jailed an American pastor.", "court", "TUR"],
    ["it", "Un tribunale nella città turca di Smirne ha condannato un pastore americano.", "tribunale", "TUR"],
  ])("are of its state: %s %s", (language, text, phrase, expected) => {
    expect(side(language, text, phrase)).toBe(expected);
  });
});

describe("blocs and alliances", () => {
  it.each([
    ["en", "The European Union met with the UN envoy. The bloc suspended aid to Mali.", "bloc", "eu"],
    ["en", "NATO consulted the European Union. The alliance sent ships.", "alliance", "nato"],
    ["it", "La Nato ha consultato l'Unione europea. L'alleanza ha inviato navi.", "alleanza", "nato"],
    ["it", "L'Unione europea ha sentito l'Onu. Il blocco ha sospeso gli aiuti.", "blocco", "eu"],
  ])("%s: %s", (language, text, phrase, expected) => {
    expect(side(language, text, phrase)).toBe(expected);
  });
});

describe("coalitions", () => {
  it.each([
    ["en", "The coalition led by Saudi Arabia bombed a port. The coalition promised a truce.", "coalition", 0],
    ["en", "The Saudi-led alliance bombed a port.", "Saudi-led alliance", 0],
    ["en", "Oman spoke with the Arab coalition. The alliance refused.", "alliance", 0],
    [
      "it",
      "La coalizione guidata da Riad ha bombardato un porto. La coalizione ha promesso una tregua.",
      "coalizione",
      0,
    ],
    ["it", "L'alleanza a guida saudita ha bombardato un porto.", "alleanza a guida saudita", 0],
    ["it", "L'Oman ha parlato con la coalizione araba. L'alleanza ha rifiutato.", "alleanza", 0],
  ])("led by a state are themselves: %s %s", (language, text, phrase, nth) => {
    expect(side(language, text, phrase, "2018-11-03", nth)).toBe("saudi-led-coalition");
  });
});

describe("unknown people of whom an apposition tells the state", () => {
  it.each([
    ["en", "An Iranian, Asad Karimi, was held in Oslo. Karimi flew home.", "Karimi", "IRN"],
    ["en", "Jonas Berglund, a Swedish nurse, was freed. Berglund thanked Oman.", "Berglund", "SWE"],
    ["en", "Claire Martel, a French engineer, fled. Martel accused the guards.", "Martel", "FRA"],
    ["it", "Fra i liberati c'è Piero Amidei, chirurgo di Ravenna. Amidei è tornato.", "Amidei", "ITA"],
    ["it", "Jonas Berglund, infermiere svedese, è stato liberato. Berglund ha ringraziato l'Oman.", "Berglund", "SWE"],
    ["it", "Un iraniano, Asad Karimi, è stato fermato a Oslo. Karimi è partito.", "Karimi", "IRN"],
  ])("%s: %s", (language, text, phrase, expected) => {
    expect(side(language, text, phrase)).toBe(expected);
  });
});

describe("unknown people who act", () => {
  it.each([
    [
      "en",
      "Kenya raised taxes and closed schools. Peter Odhiambo accused the cabinet of theft.",
      "Peter Odhiambo",
      "KEN",
    ],
    ["en", "Peru sent its army to Cusco. Rosa Quispe Huaman asked the army to leave.", "Rosa Quispe Huaman", "PER"],
    ["it", "Il Kenya ha alzato le tasse. Peter Odhiambo ha accusato il governo.", "Peter Odhiambo", "KEN"],
    [
      "it",
      "Il Perù ha inviato l'esercito a Cusco. Rosa Quispe Huaman ha chiesto all'esercito di andarsene.",
      "Rosa Quispe Huaman",
      "PER",
    ],
  ])("are at home where the text is: %s %s", (language, text, phrase, expected) => {
    expect(side(language, text, phrase)).toBe(expected);
  });

  it("are nobody's where two states are spoken of alike", () => {
    expect(
      read("en", "Chad met Niger. Peter Odhiambo accused the cabinet.").entity("Peter Odhiambo").country,
    ).toBeNull();
  });
});
