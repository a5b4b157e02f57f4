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
  // Crowds that want or oppose something about a vote protest.
  [
    "Thousands of Ghanaians rallied outside parliament on Sunday to demand fresh elections.",
    ["PROTEST/demo GHA > GHA"],
  ],
  [
    "Thousands rallied in Accra against the election result, which the opposition disputes.",
    ["PROTEST/demo GHA > GHA"],
  ],
  // Agents fetch people from home.
  [
    "Two Peruvian lawmakers of the opposition were dragged from home by the secret police on Monday.",
    ["COERCE/arrest PER > PER"],
  ],
  ["Gli agenti venezuelani hanno tirato giù dal letto un deputato dell'opposizione.", ["COERCE/arrest VEN > VEN"]],
  ["Tre oppositori nicaraguensi sono finiti dietro le sbarre.", ["COERCE/arrest NIC > NIC"]],
  // Offers go back to whoever made them, people go home.
  ["La Serbia ha rimandato indietro l'offerta kosovara.", ["REJECT/meet SRB > XKX"]],
  ["Serbia sent back Kosovo's offer on the same day.", ["REJECT/meet SRB > XKX"]],
  // Who is no authority bars a border in protest.
  ["I pacifisti austriaci hanno chiuso la frontiera con la Repubblica Ceca.", ["PROTEST/obstruct AUT > CZE"]],
  ["È atterrato oggi a Giuba un cargo giapponese con cento tende.", ["AID JPN > SSD"]],
  ["A Chinese cutter trained its water cannon on a Philippine boat.", ["ASSAULT/crowd-control CHN > PHL"]],
])("%s", async (text, events) => {
  const english = / (?:the|of|by|on|at) /u.test(text);
  expect(await eventsOf(english ? "en" : "it", text)).toEqual(events);
});
