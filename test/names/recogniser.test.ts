import { describe, expect, it } from "vitest";
import {
  FIRST,
  LAST,
  labelOf,
  MIDDLE,
  mayBegin,
  mayEnd,
  mayFollow,
  ONLY,
  OUTSIDE,
} from "../../src/names/recogniser/labels.ts";
import { namesOf } from "../../src/names/recogniser/lay-recognised.ts";
import { NameClasses } from "../../src/names/recogniser/name-classes.ts";
import { NameWeights } from "../../src/names/recogniser/name-weights.ts";
import { packCrf } from "../../training/entities/pack-crf.ts";
import { read } from "./reading.ts";

/** What a text makes of a name no table knows: `kind country sectors`. */
function known(language: string, text: string, name: string, nth = 0): string {
  const { kind, country, sectors } = read(language, text).entity(name, nth);
  return [kind, country, ...sectors].filter((part) => part !== null).join(" ");
}

describe("a name no table knows", () => {
  it.each([
    [
      "it",
      "Il ministro degli Esteri lituano Žygimantas Barkauskas è arrivato a Roma.",
      "Žygimantas Barkauskas",
      "person LTU GOV",
    ],
    ["it", "La premier estone Liisa Tamberg ha ricevuto i giornalisti.", "Liisa Tamberg", "person EST GOV"],
    [
      "it",
      "Il capo dell'opposizione keniana, Wycliffe Omondi, ha chiesto nuove elezioni.",
      "Wycliffe Omondi",
      "person KEN OPP",
    ],
    [
      "en",
      "Lithuanian Foreign Minister Zygimantas Barkauskas arrived in Rome.",
      "Zygimantas Barkauskas",
      "person LTU GOV",
    ],
    ["en", "Estonian Prime Minister Liisa Tamberg spoke to reporters.", "Liisa Tamberg", "person EST GOV"],
  ])("is whose its description says (%s: %s)", (language, text, name, expected) => {
    expect(known(language, text, name)).toBe(expected);
  });

  it("has the same id wherever it is read", () => {
    const [one, other] = ["it", "en"].map((language) =>
      read(
        language,
        language === "it" ? "Ha parlato il ministro estone Liisa Tamberg." : "Estonian minister Liisa Tamberg spoke.",
      ),
    );
    expect(one.entity("Liisa Tamberg").id).toBe("liisa-tamberg");
    expect(other.entity("Liisa Tamberg").id).toBe("liisa-tamberg");
  });

  it.each([
    ["it", "I profughi sono accampati da giorni vicino a Kaltovica e a Dobrinje.", "Kaltovica", "place"],
    ["it", "Secondo Marta Bellandi la legge non passerà.", "Marta Bellandi", "person"],
    ["en", "Aid trucks have been stuck near Kaltovica since Monday.", "Kaltovica", "place"],
    ["en", "According to Martha Bellingham, the law will not pass.", "Martha Bellingham", "person"],
  ])("is a person, a place or a body by the words around it (%s: %s)", (language, text, name, expected) => {
    expect(known(language, text, name)).toBe(expected);
  });

  it("of a union, a party, a group is of the sector its noun says", () => {
    expect(known("it", "Il sindacato dei ferrovieri Fisaf ha proclamato uno sciopero.", "Fisaf")).toBe(
      "organisation LAB",
    );
    expect(known("it", "Dveri, principale partito d'opposizione serbo, ha lasciato l'aula.", "Dveri")).toMatch(
      /^organisation SRB/,
    );
  });

  it("is not a government's when it is its head's", () => {
    const text = "Il governo Barkauskas ha approvato la legge.";
    expect(read("it", text).mentions.entities.filter(({ kind }) => kind === "organisation")).toEqual([]);
  });
});

describe("labels", () => {
  const [first, middle, last, only] = [FIRST, MIDDLE, LAST, ONLY].map((place) => labelOf(0, place));

  it("follow one another as the words of names do", () => {
    expect([OUTSIDE, only, last].every((label) => mayFollow(label, first) && mayFollow(label, OUTSIDE))).toBe(true);
    expect([first, middle].every((label) => mayFollow(label, middle) && mayFollow(label, last))).toBe(true);
    expect(mayFollow(first, OUTSIDE) || mayFollow(OUTSIDE, last) || mayFollow(first, labelOf(1, LAST))).toBe(false);
    expect(mayBegin(middle) || mayEnd(first)).toBe(false);
  });

  it("tell names", () => {
    const labels = Uint8Array.of(OUTSIDE, only, first, middle, last, labelOf(1, ONLY), OUTSIDE);
    expect(namesOf(labels, labels.length)).toEqual([
      { kind: "person", firstWord: 1, endWord: 2 },
      { kind: "person", firstWord: 2, endWord: 5 },
      { kind: "place", firstWord: 5, endWord: 6 },
    ]);
  });
});

describe("the model", () => {
  it("finds the class of a word by its hash", () => {
    const classes = new NameClasses(Int32Array.of(3, 90, -7), Uint8Array.of(2, 3, 1));
    expect([-7, 3, 90, 4].map((hash) => classes.classOf(hash))).toEqual([1, 2, 3, 0]);
  });

  it("gives back its weights as they were packed", () => {
    const weights = new Float32Array(3 * 13);
    weights.set([0.5, -1], 0);
    weights[13 + 4] = 2;
    weights[26 + 12] = -0.25;
    const keys = Int32Array.of(0x12345678, -0x12345678, 77);
    const packed = packCrf({ weights, transitions: new Float32Array(13 * 13) }, keys, 10);
    const scores = new Float32Array(26);
    new NameWeights(packed.buckets, packed.records, 1 / packed.scale).score(
      Int32Array.of(...keys, 0x7fff0000),
      4,
      scores,
      13,
    );
    expect([...scores.subarray(0, 13)].every((score) => score === 0)).toBe(true);
    const expected = [0.5, -1, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, -0.25];
    expected.forEach((score, label) => {
      expect(scores[13 + label]).toBeCloseTo(score, 2);
    });
  });
});
