import { expect, test } from "vitest";
import { eventsOf, read } from "../support/reading.ts";

/** How English agencies write, sentence by sentence: every event, and none besides. */
test.each<[string, string[]]>([
  // Whoever is punished gave the reason.
  [
    "Kenyan police arrested three South Sudanese rebels for attacking a convoy of the United Nations.",
    ["COERCE/arrest KEN > SSD", "ASSAULT SSD > un"],
  ],
  ["Brazil thanked Norway for sending rescue teams to Peru.", ["SUPPORT BRA > NOR", "AID NOR > PER"]],
  // A word of the past at the head of a sentence is a passive participle.
  ["Asked whether there was a link with Canada, the Japanese minister shrugged.", []],
  ["Pressed about the raid, Israel's army declined to comment.", []],
  // What somebody does in protest is the act, not the protest.
  ["India suspended trade with Pakistan in protest at the raid.", ["SANCTION/discontinue IND > PAK"]],
  ["France revoked the visas of twelve Malian officials.", ["SANCTION/discontinue FRA > MLI"]],
  // Who is driven out, and from whom a place is taken.
  ["Malian troops drove rebels from a town near Menaka.", ["ASSAULT MLI > MLI"]],
  [
    "The Sudanese army recaptured a bridge in Omdurman from the Rapid Support Forces.",
    ["COERCE/seize SDN > rapid-support-forces"],
  ],
  ["Washington blamed the collapse of the talks on Iran.", ["ACCUSE/allege USA > IRN"]],
  // What a thing is used for is done with it.
  ["In Malawi police used batons to disperse protesters.", ["ASSAULT/crowd-control MWI > MWI"]],
  // A verb of words behind what lies further back is the speaker's.
  [
    "The Turkish minister said Greece had violated the treaty and urged Athens to withdraw.",
    ["ACCUSE/allege TUR > GRC", "REQUEST/yield TUR > GRC"],
  ],
  [
    "Peru, which froze loans to Bolivia in May, thanked Chile.",
    ["SANCTION/discontinue PER > BOL", "SUPPORT PER > CHL"],
  ],
  // What a body's members agree on is done.
  ["The African Union agreed on Friday to impose sanctions on Gabon.", ["SANCTION/discontinue au > GAB"]],
  ["Kenya agreed to expel two Somali diplomats.", ["THREATEN/expel KEN > SOM"]],
  // A truce that may be is none, and what something did not mean is not.
  ["Rwanda said the rebels must leave before any truce with Burundi.", []],
  ["Peru said the trip did not mean Lima recognised Chile's president.", ["SUPPORT PER > CHL not"]],
  // Advice to travellers threatens nobody.
  ["Canada warned its citizens to avoid crowds in Malawi.", []],
  // A measure that hangs on what others do is threatened.
  [
    "Iran's foreign minister told reporters his country would halt gas exports to Turkey unless it paid.",
    ["THREATEN/relations IRN > TUR"],
  ],
  ["India vowed to hunt down Pakistani militants.", ["THREATEN IND > PAK"]],
  ["Peru demanded that Chile cancel a round of talks.", ["REQUEST/change PER > CHL"]],
  // What sums up the act of its clause is no second one.
  [
    "A Chinese cutter rammed a Philippine ship in the worst clash between the two sides in months.",
    ["ASSAULT CHN > PHL"],
  ],
  [
    "Chile and Peru held talks on Friday. The two countries severed ties in 2019.",
    ["CONSULT CHL + PER", "SANCTION/discontinue CHL + PER"],
  ],
  // The word of a judgement names the act it judges.
  [
    "Iran seized a Greek tanker. Oman held talks with Kenya. Spain condemned the seizure.",
    ["COERCE/seize IRN > GRC", "CONSULT KEN + OMN", "ACCUSE/disapprove ESP > IRN"],
  ],
])("%s", async (sentence, events) => {
  expect(await eventsOf("en", sentence)).toEqual(events);
});

/** A title whose verb looks like a noun. */
test.each([
  ["Chad rebels seize border town", "COERCE/seize TCD > –"],
  ["Iraq court jails Kurdish editor", "COERCE/arrest IRQ > IRQ"],
  ["Syria forces shell Idlib market", "ASSAULT/heavy-weapons SYR > SYR"],
])("%s", async (title, event) => {
  expect((await eventsOf("en", `${title}\n\nNobody was hurt.`)).map((one) => one.replace(" present", ""))).toContain(
    event,
  );
});

test("who carries food cites nobody", async () => {
  const { events } = await read(
    "en",
    "A Chinese cutter rammed a Philippine ship carrying food to an island, Philippine officials said.",
  );
  expect(events[0].attribution.map(({ name }) => name)).toEqual(["Philippine officials"]);
});

test("the day another noun belongs to is not the verb's", async () => {
  const { events } = await read("en", "The court of Malawi annulled last month's election.", "2025-11-12");
  expect(events.map(({ date }) => date.start)).toEqual(["2025-11-12"]);
});
