import { expect, test } from "vitest";
import { isOwnAct, type Operated } from "../../src/events/operators/own-acts.ts";

const VERB = { head: 3, steps: [] as string[] };
const ACT = { head: 8, calledOff: -1, negated: false };
const PLAIN = { phrase: false, force: false };

/** A verb's own type, what it stands over, and whether it is an act of its own beside that. */
test.each<[string, string, string[], Operated, boolean]>([
  ["a verb over no act", "ACCUSE", [], { ...PLAIN, act: undefined }, true],
  [
    "who denies a raid does not reject besides",
    "REJECT",
    [],
    { ...PLAIN, act: { ...ACT, type: "ASSAULT", negated: true } },
    false,
  ],
  [
    "who promises to give way does not agree besides",
    "AGREE",
    [],
    { ...PLAIN, act: { ...ACT, type: "CONCEDE" } },
    false,
  ],
  ["who asks for a raid asks once", "REQUEST", [], { ...PLAIN, act: { ...ACT, type: "REQUEST" } }, false],
  [
    "who is arrested for spying is arrested",
    "COERCE",
    [],
    { act: { ...ACT, type: "ACCUSE" }, phrase: false, force: true },
    true,
  ],
  [
    "who criticises somebody for spying accuses once",
    "ACCUSE",
    [],
    { ...PLAIN, act: { ...ACT, type: "ACCUSE" } },
    false,
  ],
  [
    "a phrase that calls talks off may be more",
    "SANCTION",
    [],
    { act: { ...ACT, type: "REJECT", calledOff: 3 }, phrase: true, force: true },
    true,
  ],
  [
    "a promise to refuse, itself refused, is two acts",
    "REJECT",
    ["refuse"],
    { ...PLAIN, act: { ...ACT, type: "THREATEN" } },
    true,
  ],
])("%s", (_, type, steps, operated, stands) => {
  expect(isOwnAct({ ...VERB, type, steps }, operated)).toBe(stands);
});
