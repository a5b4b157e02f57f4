import { expect, test } from "vitest";
import { eventsOf, read } from "../support/reading.ts";

/** More of how English agencies write, every event and none besides. */
test.each<[string, string[]]>([
  // Two who call for something call nobody.
  ["Australia and New Zealand called for calm in Fiji.", ["REQUEST/yield AUS + NZL > FJI"]],
  ["In a call with Zelenskiy on Friday, Macron praised Poland.", ["CONSULT/phone FRA + UKR", "SUPPORT FRA > POL"]],
  // A name in a compound describes the one behind it.
  ["Fighters of the Al-Qaeda-linked JNIM attacked a Malian base.", ["ASSAULT jnim > MLI"]],
  // What goes down by itself nobody sank.
  ["That changed when Ankara's economy sank.", []],
  ["Senegal sent 200 soldiers to Gambia to reinforce its border posts.", ["MOBILIZE/troops SEN > GMB"]],
  // Whoever offers threatens nobody.
  ["Pakistan offered India to take part in an investigation.", ["AGREE PAK > IND"]],
  // What an act is called by who does it is none besides.
  ["China launched drills around Taiwan in what it called a serious warning.", ["MOBILIZE/troops CHN > TWN"]],
  ["The EU's Kaja Kallas summoned the leaders of Serbia and Kosovo to Brussels.", ["REQUEST/meet eu > SRB + XKX"]],
  // A past that looks like a present.
  ["Mali and Niger quit the African Union.", ["SANCTION/withdraw MLI + NER > au"]],
  [
    "Israel is nervous. It froze a contract with Egypt, accusing it of moving tanks.",
    ["SANCTION/discontinue ISR > EGY", "ACCUSE/allege ISR > EGY"],
  ],
  // Behind a reporting clause set off by commas goes on what is reported.
  [
    "Iran attacked a Greek tanker, the British navy said, and seized a Danish sailor.",
    ["ASSAULT IRN > GRC by the British navy", "COERCE/arrest IRN > DNK"],
  ],
  // Force that is the subject of what it did is one act with it.
  ["Ethiopian airstrikes killed twelve Eritreans.", ["ASSAULT/aerial ETH > ERI"]],
  ["Nigeria and Cameroon agreed to reopen a border crossing.", ["AGREE CMR + NGA"]],
  // Whoever writes asks.
  [
    "Prime Minister Hun Manet of Cambodia wrote to the United Nations secretary-general asking for an urgent meeting of the Security Council.",
    ["REQUEST/meet KHM > un-security-council"],
  ],
  // Behind a word that opens clauses a noun with a finite verb is its subject.
  [
    "Kenyan police shot dead two miners as students marking an anniversary clashed with officers.",
    ["ASSAULT/firearms KEN > KEN", "PROTEST/riot KEN > KEN"],
  ],
  // Police who block a road do not protest.
  ["Kenyan police blocked roads into Nairobi.", ["COERCE/restrict KEN > KEN"]],
  // Who mediates does not meet besides by having telephoned.
  [
    "Oman's sultan, who mediated talks between Peru and Chile, telephoned Iran's president.",
    ["CONSULT/phone IRN + OMN", "CONSULT OMN > CHL + PER"],
  ],
  // A word of blame between marks is part of the verb's act.
  ['Cambodia rejected Thailand\'s allegation as "baseless".', ["REJECT KHM > THA"]],
  ["Chad hosts the headquarters of a Nigerian force.", []],
  ["The Bolivian army occupied the main square of La Paz.", ["COERCE/seize BOL > BOL"]],
])("%s", async (sentence, events) => {
  expect(await eventsOf("en", sentence)).toEqual(events);
});

test.each([
  // A modal looks ahead for what stands behind it.
  ["Peru and Chile said on Friday they would hold talks on Monday.", "2025-10-06"],
  // A year before a noun is the noun's.
  ["Libya accused Egypt in August of a breach of the 1979 treaty.", "2025-08-01"],
])("%s", async (sentence, start) => {
  const { events } = await read("en", sentence, "2025-10-02");
  expect(events[0].date.start).toBe(start);
});

test("a verb joined to another has its subject, who is neither side", async () => {
  const text = "Serbia and Kosovo quarrelled. Oman said it had sent envoys and asked both sides for restraint.";
  expect(await eventsOf("en", text)).toContain("REQUEST OMN > SRB + XKX");
});

test("the army is one, though its troops were spoken of before", async () => {
  const { events } = await read(
    "en",
    "BAMAKO (AFP) - Mali's troops left a town near Algeria on Monday. The army said it had bombed two camps of the JNIM.",
  );
  expect(events.at(-1)?.actors.map(({ country }) => country)).toEqual(["MLI"]);
});
