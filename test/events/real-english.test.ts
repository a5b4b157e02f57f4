import { expect, test } from "vitest";
import { eventsOf } from "../support/reading.ts";

/** What real English papers write, each sentence with all its events. */
test.each([
  // Titles: a present in -s is no plural of what stands before it.
  ["Kenya lifts blockade of Eritrea in surprise move.", ["RETREAT/withdraw KEN > ERI present"]],
  ["Norway Summons Iranian Ambassador Over Seized Ship.", ["ACCUSE/disapprove NOR > IRN present"]],
  ["Syria arms deal with Russia.", ["SUPPORT RUS + SYR"]],
  // Who telephones whom, and what for.
  ["Olaf Scholz called Turkey's Recep Tayyip Erdogan on Friday.", ["CONSULT/phone DEU + TUR"]],
  ["Emmanuel Macron called Joe Biden to apologise for the remarks.", ["CONCEDE FRA > USA", "CONSULT/phone FRA + USA"]],
  // Who holds no office over those in power commands nothing.
  ["The opposition demanded that Nikol Pashinyan resign.", ["REQUEST/change ARM > ARM"]],
  // Authorities are of where they are.
  ["Authorities in Kenya have deported two Ugandans.", ["COERCE/deport KEN > UGA"]],
  ["Ghana's National Security Council condemned Togo.", ["ACCUSE/disapprove GHA > TGO"]],
  // Measures of goods.
  ["Norway delivered $3 million worth of medicine to Malawi.", ["AID NOR > MWI"]],
  // What is only background, felt, or called something.
  ["Yemen's war has displaced millions, the United Nations said.", []],
  ["Peru's fishermen are concerned that the catch will shrink.", []],
  ["Cuba called the American raid a massacre.", ["ACCUSE/disapprove CUB > USA"]],
  [
    "Bolivian miners called off their strike just hours after reaching a deal with the government.",
    ["AGREE BOL", "CONCEDE BOL > BOL"],
  ],
  // Names that share a word, and what bears the name of a state.
  ["North and South Korea held talks on Monday.", ["CONSULT KOR + PRK"]],
  ["Mitt Romney praised the Georgia senator in Alabama.", ["SUPPORT USA > USA"]],
  ["Georgia accused Russia of spying.", ["ACCUSE/allege GEO > RUS"]],
  ["Republicans quickly accused President Barack Obama of lying in Washington.", ["ACCUSE/allege USA > USA"]],
  // What is held to be so is neither asked for nor undertaken.
  ["Israel insists that Iran is building a bomb.", []],
  ["Israel insists that Iran stop enriching uranium.", ["REQUEST/change ISR > IRN present"]],
  ["Norway agrees that Iceland fishes too much.", []],
  // Figures of campaigns, and what is questioned, said and had done.
  ["Hillary Clinton captured the nomination.", []],
  ["Jim Brady, who was press secretary to Ronald Reagan, is dead.", []],
  ["Angela Merkel said that Matteo Renzi was not fit to govern.", ["ACCUSE/disapprove DEU > ITA"]],
  ["The Norwegian minister agrees with the position of Sweden.", ["SUPPORT NOR > SWE present"]],
  ["The party was banned from holding rallies by the Greek government.", ["COERCE/restrict GRC > GRC"]],
  ["Peru fired artillery rounds at Ecuador.", ["ASSAULT/heavy-weapons PER > ECU"]],
  // Blows among politicians, hosts who offer, and who is convicted.
  ["Mitt Romney hit Bernie Sanders over immigration.", ["ACCUSE/disapprove USA > USA"]],
  ["Kenya offered to host Sudan and Ethiopia for talks.", ["AGREE KEN > ETH + SDN"]],
  ["The Turkish minister pleaded guilty in a court in Ankara.", ["SANCTION/convict TUR > TUR"]],
])("%s", async (text, events) => {
  expect((await eventsOf("en", text)).sort()).toEqual([...events].sort());
});
