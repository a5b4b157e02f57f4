import { expect, test } from "vitest";
import { eventsOf } from "../support/reading.ts";

/** One act in the words in which short reports tell it. */
test.each<[string, string[]]>([
  // What stands between a participle and who did it is when.
  ["Tre gendarmi ciadiani sono morti in un agguato teso oggi da Boko Haram.", ["ASSAULT boko-haram > TCD"]],
  ["L'imboscata tesa ieri dal Pkk ha ucciso tre soldati turchi.", ["ASSAULT pkk > TUR"]],
  // Women are people too.
  ["Tre infermiere norvegesi sono state sequestrate in Niger da Boko Haram.", ["ASSAULT/abduct boko-haram > NOR"]],
  ["Una religiosa cilena è stata rapita da Boko Haram.", ["ASSAULT/abduct boko-haram > CHL"]],
  // Traps and blows by which soldiers fall.
  ["I ribelli del M23 hanno teso una trappola a una pattuglia congolese.", ["ASSAULT m23 > COD"]],
  ["Nove soldati congolesi sono caduti sotto i colpi dei ribelli del M23.", ["ASSAULT m23 > COD"]],
  // A group may be named by a letter and a number.
  ["Tre soldati sono stati uccisi dal M23.", ["ASSAULT m23 > –"]],
  // Houses of one state in another, opened and shut; who speaks for it there is fetched home.
  ["La Svezia ha abbassato la saracinesca della sua ambasciata a Baghdad.", ["SANCTION/withdraw SWE > IRQ"]],
  ["Ha riaperto a Damasco l'ambasciata greca.", ["SUPPORT GRC > SYR"]],
  ["L'ambasciatore ghanese in Togo è stato fatto rientrare in patria.", ["SANCTION/withdraw GHA > TGO"]],
  // Armed forces that leave by air.
  ["British troops flew out of Iraq.", ["RETREAT/withdraw GBR > IRQ"]],
  ["A Congolese patrol drove into an ambush by M23 rebels on Monday.", ["ASSAULT m23 > COD"]],
])("%s", async (text, events) => {
  const english = / (?:the|of|by|on|at) /u.test(text);
  expect(await eventsOf(english ? "en" : "it", text)).toEqual(events);
});
