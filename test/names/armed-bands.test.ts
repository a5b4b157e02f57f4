import { describe, expect, it } from "vitest";
import { sideOf } from "../../src/names/sides.ts";
import { read } from "./reading.ts";

const side = (language: string, text: string, phrase: string) =>
  sideOf(read(language, text, "2024-05-15").entity(phrase, 0));

describe("fighters described by the group they hold to act for it", () => {
  it.each([
    ["Militants linked to al Qaeda killed twelve Malian soldiers.", "Militants linked to al Qaeda", "al-qaeda"],
    ["Fighters loyal to Islamic State stormed a Syrian post.", "Fighters loyal to Islamic State", "islamic-state"],
    ["The armed group known as Boko Haram abducted three priests.", "armed group known as Boko Haram", "boko-haram"],
    ["A militia close to Hezbollah shelled a base in Iraq.", "militia close to Hezbollah", "hezbollah"],
  ])("%s", (text, phrase, expected) => {
    expect(side("en", text, phrase)).toBe(expected);
  });

  it.each([
    ["Miliziani affiliati ad al Qaeda hanno ucciso due gendarmi.", "Miliziani affiliati ad al Qaeda", "al-qaeda"],
    [
      "Gli attentati dei jihadisti legati allo Stato islamico.",
      "jihadisti legati allo Stato islamico",
      "islamic-state",
    ],
    [
      "Il gruppo terrorista autoproclamatosi Stato Islamico ha preso Raqqa.",
      "gruppo terrorista autoproclamatosi Stato Islamico",
      "islamic-state",
    ],
    [
      "Il movimento armato noto come Boko Haram ha rapito tre preti.",
      "movimento armato noto come Boko Haram",
      "boko-haram",
    ],
    ["La milizia denominata Al Shabaab ha attaccato una base.", "milizia denominata Al Shabaab", "al-shabaab"],
    ["Una milizia vicina a Hezbollah ha sparato razzi.", "milizia vicina a Hezbollah", "hezbollah"],
  ])("%s", (text, phrase, expected) => {
    expect(side("it", text, phrase)).toBe(expected);
  });

  it.each([
    ["I marines hanno bombardato una postazione dei talebani.", "marines", "USA"],
    [
      "I guerriglieri hanno attaccato i marines dell'esercito filippino a Jolo.",
      "marines dell'esercito filippino",
      "PHL",
    ],
    ["I marines sudcoreani hanno sparato contro una nave.", "marines sudcoreani", "KOR"],
  ])("marines are American unless another's: %s", (text, phrase, expected) => {
    expect(side("it", text, phrase)).toBe(expected);
  });

  it("officials do not", () => {
    expect(side("en", "Officials close to Hezbollah met Iranian envoys.", "Officials")).not.toBe("hezbollah");
  });
});
