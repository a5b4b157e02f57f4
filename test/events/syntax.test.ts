import { expect, it } from "vitest";
import { eventsOf } from "../support/reading.ts";

/** English constructions that a greedy parser mistakes, or whose participants stand apart from their predicate. */
const SENTENCES: Readonly<Record<string, string>> = {
  // a preposition before a title belongs to the name
  "Norway's envoy held talks with former Ghanaian president John Mahama on Friday.": "CONSULT GHA + NOR",
  // an object's nouns hold the recipient
  "Austria gave $5 million to Jordan's health ministry.": "AID AUT > JOR",
  // an event noun takes its actor from the verb that announces it
  "Finland announced the suspension of aid to Sudan.": "SANCTION/discontinue FIN > SDN future probable",
  // authorities act in the passive
  "A Danish engineer was arrested on Monday in Egypt.": "COERCE/arrest EGY > DNK",
  // the finite verb taken for a participle of its subject
  "Peruvian miners blocked roads near the Chilean consulate.": "PROTEST/obstruct PER > CHL",
  // a participle before the main verb
  "A Swiss tourist held in Iran for a year has been freed.": "RETREAT/release IRN > CHE",
  // an adverb inside the perfect
  "Slovenia has since banned imports of Serbian meat.": "SANCTION SVN > SRB",
  // a modal before a verb that is an adjective too
  "Qatar said it would free three Indian sailors.": "CONCEDE QAT > IND future",
  // a name before a day
  "Portugal will host Prime Minister Jonas Gahr Store next Tuesday.": "AGREE NOR > PRT future",
  // demonyms joined before their noun
  "Canada condemned Rwandan and Ugandan attacks.": "ACCUSE/disapprove CAN > RWA + UGA",
  // what others must do is demanded of them
  "Spain said Venezuela must release the lawyers.": "REQUEST/yield ESP > VEN",
  // a judgement passed
  "Kenya's president called the Somali vote a sham.": "ACCUSE/disapprove KEN > SOM",
  // a particle taken for a preposition
  "Morocco sealed off the Spanish enclave.": "COERCE/restrict MAR > ESP",
};

for (const [sentence, event] of Object.entries(SENTENCES)) {
  it(sentence, async () => {
    expect(await eventsOf("en", sentence)).toContain(event);
  });
}
