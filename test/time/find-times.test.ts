import { describe, expect, test } from "vitest";
import { timeLine, timesOf } from "./times.ts";

// Published on a Thursday.
const PUBLISHED = "2025-09-04";

describe("Italian", () => {
  test.each([
    ["Lo ha detto mercoledì 3 settembre 2025.", "mercoledì 3 settembre 2025 = 2025-09-03"],
    ["Il 3 settembre si è svolto l'incontro.", "3 settembre = 2025-09-03"],
    ["Nella riunione del 12 settembre se ne parlerà.", "12 settembre = 2025-09-12"],
    ["Il primo maggio e l'8 marzo erano in piazza.", "primo maggio = 2025-05-01; 8 marzo = 2025-03-08"],
    [
      "Ieri, mercoledì, l'altro ieri e oggi.",
      "Ieri = 2025-09-03; mercoledì = 2025-09-03; l'altro ieri = 2025-09-02; oggi = 2025-09-04",
    ],
    ["Ha parlato martedì sera.", "martedì sera = 2025-09-02"],
    ["Venerdì prossimo i due si vedono.", "Venerdì prossimo = 2025-09-05"],
    [
      "La settimana scorsa e lo scorso mese.",
      "settimana scorsa = 2025-08-25..2025-08-31; scorso mese = 2025-08-01..2025-08-31",
    ],
    ["Due giorni fa e un anno fa.", "Due giorni fa = 2025-09-02; un anno fa = 2024-01-01..2024-12-31"],
    ["Negli ultimi due anni.", "ultimi due anni = 2023-09-04..2025-09-04"],
    ["Fra tre giorni scade.", "Fra tre giorni = 2025-09-07"],
    ["Dal 2022 è in guerra.", "Dal 2022 = 2022-01-01..2025-09-04"],
    ["Entro il 2030 il piano finisce.", "Entro il 2030 = 2025-09-04..2030-12-31"],
    [
      "Tra il 2 e il 5 maggio e dal 30 agosto al 2 settembre.",
      "Tra il 2 e il 5 maggio = 2025-05-02..2025-05-05; dal 30 agosto al 2 settembre = 2025-08-30..2025-09-02",
    ],
    [
      "A marzo, nel marzo 2024, lo scorso ottobre.",
      "marzo = 2025-03-01..2025-03-31; marzo 2024 = 2024-03-01..2024-03-31; scorso ottobre = 2024-10-01..2024-10-31",
    ],
    [
      "Negli anni Novanta e negli anni '80.",
      "anni Novanta = 1990-01-01..1999-12-31; anni '80 = 1980-01-01..1989-12-31",
    ],
    ["Nel primo trimestre del 2024.", "primo trimestre del 2024 = 2024-01-01..2024-03-31"],
    [
      "Nell'estate 2023 e il 15 del mese scorso.",
      "estate 2023 = 2023-06-01..2023-08-31; 15 del mese scorso = 2025-08-15",
    ],
    ["Londra ha convocato per lunedì una riunione.", "lunedì = 2025-09-08"],
    ["Il 7 luglio partì. Due giorni dopo tornò.", "7 luglio = 2025-07-07; Due giorni dopo = 2025-07-09"],
    ["Nel pomeriggio e nelle ultime ore.", "Nel pomeriggio = 2025-09-04; nelle ultime ore = 2025-09-04"],
  ])("%s", (text, expected) => expect(timeLine(text, "it", PUBLISHED)).toBe(expected));
});

describe("English", () => {
  test.each([
    ["They met on Wednesday, September 3, 2025.", "Wednesday, September 3, 2025 = 2025-09-03"],
    ["The Feb. 24, 2022, invasion and the 3 May talks.", "Feb. 24, 2022 = 2022-02-24; 3 May = 2025-05-03"],
    ["He spoke Tuesday night.", "Tuesday night = 2025-09-02"],
    ["They will meet on Friday.", "Friday = 2025-09-05"],
    ["Unions called a strike for Monday.", "Monday = 2025-09-08"],
    ["They prepared for Monday's vote.", "Monday's = 2025-09-01"],
    [
      "Last Tuesday, last week, next year.",
      "Last Tuesday = 2025-08-26; last week = 2025-08-25..2025-08-31; next year = 2026-01-01..2026-12-31",
    ],
    ["Three days ago, in March.", "Three days ago = 2025-09-01; March = 2025-03-01..2025-03-31"],
    ["Elections will be held in March.", "March = 2026-03-01..2026-03-31"],
    ["Since 2022, by 2030.", "Since 2022 = 2022-01-01..2025-09-04; by 2030 = 2025-09-04..2030-12-31"],
    ["In the 1990s and in mid-2024.", "1990s = 1990-01-01..1999-12-31; mid-2024 = 2024-05-01..2024-08-31"],
    [
      "June 5-7, 2024, and from Monday to Wednesday.",
      "June 5-7, 2024 = 2024-06-05..2024-06-07; from Monday to Wednesday = 2025-09-01..2025-09-03",
    ],
    [
      "Earlier this month, over the past three years.",
      "Earlier this month = 2025-09-01..2025-09-04; past three years = 2022-09-04..2025-09-04",
    ],
    [
      "Two weeks before Christmas 2024, on Thanksgiving.",
      "Two weeks before Christmas 2024 = 2024-12-09..2024-12-15; Thanksgiving = 2024-11-28",
    ],
  ])("%s", (text, expected) => expect(timeLine(text, "en", PUBLISHED)).toBe(expected));
});

describe("no dates", () => {
  test.each([
    ["en", "The army may march; some may stay."],
    ["en", "They sat on the second floor with 2000 soldiers."],
    ["en", "Every Monday they protest."],
    ["it", "Ogni lunedì 2000 soldati e un set di prove."],
    ["it", "Set, ott e mar sono parole."],
    ["it", "Prima o dopo, fine della storia, due anni di guerra."],
  ] as const)("%s: %s", (language, text) => expect(timeLine(text, language, PUBLISHED)).toBe(""));
});

describe("without a publication date", () => {
  test("only what is written out has a value", () => {
    expect(timeLine("Ieri, il 3 settembre 2025 e nel 2022.", "it", null)).toBe(
      "Ieri = ?; 3 settembre 2025 = 2025-09-03; 2022 = 2022-01-01..2022-12-31",
    );
  });

  test("a day takes the one year the other dates state", () => {
    expect(timeLine("L'incontro del 3 settembre 2025. Poi, il 7 settembre, la firma.", "it", null)).toBe(
      "3 settembre 2025 = 2025-09-03; 7 settembre = 2025-09-07",
    );
    expect(timeLine("Tra il 1 maggio 2021 e il 2 giugno 2022; il 7 settembre.", "it", null)).toContain(
      "7 settembre = ?",
    );
  });
});

describe("basis, precision and direction", () => {
  test.each([
    ["Il 3 settembre 2025.", "stated", "day", "past"],
    ["Ieri.", "resolved", "day", "past"],
    ["Questa settimana.", "resolved", "week", "present"],
    ["Il mese prossimo.", "resolved", "month", "future"],
    ["Nel 1999.", "stated", "year", "past"],
    ["Entro domani.", "resolved", "period", "future"],
    ["Stamani.", "resolved", "hour", "present"],
  ])("%s", (text, basis, precision, direction) => {
    const [time] = timesOf(text, "it", PUBLISHED);
    expect([time.value?.basis, time.value?.precision, time.direction]).toEqual([basis, precision, direction]);
  });
});
