import { describe, expect, it } from "vitest";
import { excerpt, read } from "../support/reading.ts";

/** The agreements of a text, `kind PARTIES [known]`. */
async function agreementsOf(language: string, text: string): Promise<string[]> {
  const { agreements } = await read(language, text, "2024-05-15");
  return agreements.map(
    ({ kind, parties, known }) => `${kind} ${[...parties].sort().join("+")}${known ? ` = ${known}` : ""}`,
  );
}

/** The projections of a text, `certainty: first words`. */
async function projectionsOf(language: string, text: string): Promise<string[]> {
  const record = await read(language, text, "2024-05-15");
  return record.projections.map(
    ({ certainty, statement }) => `${certainty}: ${excerpt(record, statement).split(" ").slice(0, 4).join(" ")}`,
  );
}

describe("agreements", () => {
  it.each([
    ["it", "Il Perù e il Cile hanno firmato un memorandum sulla pesca.", ["memorandum CHL+PER"]],
    ["it", "La tregua tra Israele e Hamas regge da due giorni.", ["ceasefire ISR+hamas"]],
    ["it", "Il Parlamento ghanese ha ratificato la convenzione fiscale con il Togo.", ["treaty GHA+TGO"]],
    ["it", "La Corea del Sud ha denunciato l’accordo commerciale con il Giappone.", ["trade JPN+KOR"]],
    ["it", "La Francia ha criticato il patto tra Australia e Regno Unito.", ["pact AUS+GBR"]],
    ["it", "Se Malta e Cipro trovassero un accordo, la rotta sarebbe riaperta.", []],
    ["it", "L’Organizzazione del Trattato dell’Atlantico del Nord si è riunita a Bruxelles.", []],
    [
      "it",
      "Kenya e Uganda sono vicini. A marzo i due Paesi hanno sottoscritto una dichiarazione.",
      ["declaration KEN+UGA"],
    ],
    ["it", "Armenia e Azerbaigian hanno firmato un cessate il fuoco mediato dalla Russia.", ["ceasefire ARM+AZE"]],
    ["it", "I ribelli maliani hanno firmato nel 2015 un accordo di pace con Bamako.", ["treaty MLI"]],
    ["it", "Il Ruanda ha negato di avere violato il cessate il fuoco con l’Uganda.", ["ceasefire RWA+UGA"]],
    ["it", "La Grecia ha respinto la tregua offerta dalla Turchia.", []],
    ["en", "Armenia and Azerbaijan signed a Russian-brokered ceasefire on Monday.", ["ceasefire ARM+AZE"]],
    [
      "en",
      "Kenya and Ethiopia signed a defence pact in Djibouti in the presence of President Ismail Omar Guelleh.",
      ["pact ETH+KEN"],
    ],
    ["en", "Malian rebels signed a peace deal with Bamako in 2015.", ["treaty MLI"]],
    ["en", "Washington has suspended a trade pact with Cambodia.", ["pact KHM+USA"]],
    ["en", "Greece rejected the truce offered by Turkey.", []],
    ["en", "The opposition alliance in Senegal rejected the results.", []],
    ["en", "Peru and Chile signed a memorandum on fishing.", ["memorandum CHL+PER"]],
    ["en", "The truce between Israel and Hamas has held for two days.", ["ceasefire ISR+hamas"]],
    ["en", "Ghana’s parliament ratified the tax convention with Togo.", ["treaty GHA+TGO"]],
    ["en", "South Korea withdrew from its trade agreement with Japan.", ["trade JPN+KOR"]],
    ["en", "France criticised the pact between Australia and Britain.", ["pact AUS+GBR"]],
    ["en", "If Malta and Cyprus reached a deal, the route would reopen.", []],
    ["en", "The North Atlantic Treaty Organization met in Brussels.", []],
    ["en", "The defence pact that binds Japan and the Philippines was renewed.", ["pact JPN+PHL"]],
  ])("%s: %s", async (language, text, expected) => {
    expect(await agreementsOf(language, text)).toEqual(expected);
  });
});

describe("projections", () => {
  it.each([
    ["it", "La crisi potrebbe allargarsi al Ciad.", ["possible: La crisi potrebbe allargarsi"]],
    ["it", "Il voto è destinato a slittare a settembre.", ["probable: Il voto è destinato"]],
    ["it", "Difficilmente il parlamento approverà la riforma.", ["probable: Difficilmente il parlamento approverà"]],
    ["it", "Non è escluso che il Belgio richiami l’ambasciatore.", ["possible: Non è escluso che"]],
    ["it", "Secondo gli analisti il prezzo del gas salirà.", ["certain: Secondo gli analisti il"]],
    ["it", "Il portavoce ha detto che il governo non cambierà linea.", []],
    ["it", "In caso contrario la Bolivia rischia il default.", ["possible: In caso contrario la"]],
    ["it", "Si profila uno scontro tra Oslo e Madrid.", ["possible: Si profila uno scontro"]],
    ["it", "Tutto lascia prevedere un rinvio del vertice.", ["probable: Tutto lascia prevedere un"]],
    ["it", "È probabile che il Senato bocci la riforma.", ["probable: È probabile che il"]],
    ["it", "Il rischio è che la crisi raggiunga il Ciad.", ["possible: Il rischio è che"]],
    ["it", "Se Lima insistesse, le sanzioni sarebbero inevitabili.", ["possible: Se Lima insistesse, le"]],
    ["it", "La tregua potrebbe non reggere.", ["possible: La tregua potrebbe non"]],
    ["it", "Il governo vorrebbe estendere le misure.", []],
    ["it", "Nessuno poteva entrare nel villaggio.", []],
    ["it", "I ministri dovevano incontrarsi a Oslo, ma l’aereo era in ritardo.", []],
    [
      "it",
      "Il fronte potrebbe cedere; l’esercito potrebbe ritirarsi.",
      ["possible: Il fronte potrebbe cedere", "possible: l’esercito potrebbe ritirarsi"],
    ],
    ["en", "The crisis could spread to Chad.", ["possible: The crisis could spread"]],
    ["en", "The vote is likely to slip to September.", ["probable: The vote is likely"]],
    ["en", "Parliament is unlikely to approve the reform.", ["probable: Parliament is unlikely to"]],
    ["en", "The commission is expected to rule next month.", ["probable: The commission is expected"]],
    ["en", "Analysts say gas prices will rise.", ["certain: gas prices will rise"]],
    ["en", "The spokesman said the government would not change course.", []],
    ["en", "Officials would not comment on the raid.", []],
    ["en", "The minister is said to oppose the plan.", []],
    [
      "en",
      "The front may collapse; the army may pull back.",
      ["possible: The front may collapse", "possible: the army may pull"],
    ],
  ])("%s: %s", async (language, text, expected) => {
    expect(await projectionsOf(language, text)).toEqual(expected.map((one) => one));
  });
});
