import { expect, test } from "vitest";
import { eventsOf } from "../support/reading.ts";

/** Phases of an act are denied once; what is ordered is done by arms; a name before the hyphen of "-led" is the doer's. */
test.each([
  ["en", "Peru did not begin talks with Chile.", ["CONSULT CHL + PER not"]],
  ["en", "Peru will not resume negotiations with Chile.", ["REJECT/meet PER > CHL"]],
  ["en", "Ghana did not continue its attacks on Togo.", ["ASSAULT GHA > TGO not"]],
  ["it", "Il Perù non ha avviato colloqui con il Cile.", ["CONSULT CHL + PER not"]],
  ["en", "Emmanuel Macron ordered attacks on rebels in Mali.", ["ASSAULT FRA > MLI"]],
  ["en", "Ethiopia has resumed its strikes on Eritrea.", ["ASSAULT ETH > ERI"]],
  ["en", "A Kenyan-led offensive against Somalia began on Monday.", ["ASSAULT KEN > SOM"]],
  ["en", "Togo gave permission for Ghana's ships to dock.", ["CONCEDE TGO > GHA"]],
  ["en", "Togo did not give permission for Ghana's ships to dock.", ["REJECT/yield TGO > GHA"]],
  ["en", "Kenya's and Uganda's presidents signed a treaty.", ["SUPPORT KEN + UGA"]],
  ["en", "Norway issued a travel warning for Ecuador.", []],
])("%s: %s", async (language, text, events) => {
  expect(await eventsOf(language, text)).toEqual(events);
});
