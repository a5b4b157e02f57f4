import { expect, test } from "vitest";
import { eventsOf } from "../support/reading.ts";

/** Elections are told in words of force; each text with the only events it gives. */
test.each([
  // figures of speech of those who stand for election
  ["Senator Rob Harlan captured Ohio and picked up 40 delegates on Tuesday.", []],
  ["The Maine governor trounced his rival in the state's caucuses.", []],
  ["Senator Rob Harlan dropped out of the primary race on Monday.", []],
  // rallies of candidates
  ["Senator Rob Harlan, a presidential candidate, held a rally in Toledo on Monday.", []],
  // what voters lean to, what a poll says of them
  ["Most voters in the caucuses backed Senator Rob Harlan.", []],
  ["Six in ten American voters opposed the treaty, a survey found.", []],
  // whom somebody might be for, and whom a vote was for
  ["Convention delegates could support Senator Rob Harlan.", []],
  ["A firefighter from Ohio voted for Senator Rob Harlan in the primary.", []],
  // what is done in earnest
  ["Kenyan police arrested two opposition candidates before the election.", ["COERCE/arrest KEN > KEN"]],
  ["Rebels attacked a polling station in Mali before the election and killed a candidate.", ["ASSAULT MLI > MLI"]],
])("%s", async (text, events) => {
  expect(await eventsOf("en", text)).toEqual(events);
});

/** Words with another sense beside what stands by them. */
test.each([
  // a question put, and a demand
  ["Kenya's president asked reporters whether they had seen the letter.", []],
  ["When asked if he would stand, the Peruvian minister laughed.", []],
  ["Ukraine asked Poland to send tanks.", ["REQUEST/assist UKR > POL"]],
  // showing, and taking to the street
  ["The Peruvian minister demonstrated a firm grasp of the figures.", []],
  ["Thousands of Peruvians demonstrated against the president.", ["PROTEST/demo PER > PER"]],
  // what draws people, and what is asked of them
  ["The Chilean president's broad appeal to younger people surprised many.", []],
  ["The Kenyan minister's appeal for help to Uganda was heard.", ["REQUEST/assist KEN > UGA"]],
  ["The United States Court of Appeals sits in Denver.", []],
  // who is at fault, and who says so
  ["The Kenyan minister is to blame.", []],
  ["Kenya blamed Uganda.", ["ACCUSE/allege KEN > UGA"]],
  // who only owns the thing
  ["The Kenyan president called it the plan of the Ugandan president.", []],
  // things let out and replaced, and people
  ["Kenya released a film about Uganda.", []],
  ["Kenya released two Ugandan soldiers.", ["RETREAT/release KEN > UGA"]],
])("%s", async (text, events) => {
  expect(await eventsOf("en", text)).toEqual(events);
});
