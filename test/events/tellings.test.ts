import { describe, expect, it } from "vitest";
import { eventsOf } from "../support/reading.ts";

describe("one event, as flashes, newspapers and notes word it", () => {
  it.each([
    ["Incontro tra Tusk e Macron a Varsavia.", ["CONSULT/visit FRA > POL"]],
    ["Incontro ieri a Varsavia tra Tusk e Macron.", ["CONSULT/visit FRA > POL"]],
    ["Incontro oggi nella capitale polacca tra i presidenti di Polonia e Lituania.", ["CONSULT/visit LTU > POL"]],
  ])("a meeting without a verb: %s", async (text, events) => {
    expect(await eventsOf("it", text)).toEqual(events);
  });

  it.each([
    ["Trecento soldati portoghesi sono partiti lunedì per il Mali.", ["MOBILIZE/troops PRT > MLI"]],
    ["Il premier portoghese è partito lunedì per Bamako.", ["CONSULT/visit PRT > MLI"]],
    ["Il governo ceco ha schierato a Bamako un plotone di fanteria.", ["MOBILIZE/troops CZE > MLI"]],
  ])("soldiers who leave are sent, a premier visits: %s", async (text, events) => {
    expect(await eventsOf("it", text)).toEqual(events);
  });

  it.each([
    ["it", "Tre insegnanti tedeschi sono stati sequestrati da ribelli somali.", ["ASSAULT/abduct SOM > DEU"]],
    ["it", "L'Aia ha espulso un diplomatico russo.", ["SANCTION/expel NLD > RUS"]],
    ["en", "The Hague expelled a Russian diplomat.", ["SANCTION/expel NLD > RUS"]],
    [
      "en",
      "The Security Council voted on Monday to renew the mandate of peacekeepers in Lebanon.",
      ["AID un-security-council > LBN"],
    ],
    [
      "it",
      "Il Consiglio di sicurezza ha prorogato il mandato dei caschi blu in Libano.",
      ["AID un-security-council > LBN"],
    ],
  ])("in %s: %s", async (language, text, events) => {
    expect(await eventsOf(language, text)).toEqual(events);
  });
});
