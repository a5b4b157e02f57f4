import { expect, test } from "vitest";
import { eventsOf } from "../support/reading.ts";

/** Whoever an act comes from does it; whoever receives one suffers it. */
test.each([
  ["it", "Dure critiche al governo ungherese arrivano anche dalla Francia.", ["ACCUSE/disapprove FRA > HUN present"]],
  ["it", "Minacce a Israele arrivano da Teheran.", ["THREATEN IRN > ISR present"]],
  ["it", "L'ONU ha ottenuto il via libera della Siria.", ["SUPPORT SYR > un"]],
  ["en", "The senator from Texas picked up the endorsement of Gov. Scott Walker.", ["SUPPORT USA > USA"]],
] as const)("%s: %s", async (language, text, events) => {
  expect(await eventsOf(language, text)).toEqual(events);
});

/** A name in full behind what its bearer is, as a doer or as whom something is done to, is at home in the text. */
test.each([
  ["it", "Il reverendo Raphael Bianchi ha accusato il governo peruviano di razzismo.", ["ACCUSE/allege PER > PER"]],
  ["it", "L'imprenditore Carlo Neri è stato arrestato a Lima.", ["COERCE/arrest PER > PER"]],
] as const)("%s: %s", async (language, text, events) => {
  expect(await eventsOf(language, text)).toEqual(events);
});

test("the nominal behind a verb that turns against somebody is its subject", async () => {
  const text =
    "Alla riforma del governo francese, cui si oppongono altre forze politiche francesi, lavora il ministro.";
  expect(await eventsOf("it", text)).toEqual(["REJECT FRA > FRA present"]);
});
