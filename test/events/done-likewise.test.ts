import { expect, test } from "vitest";
import { eventsOf } from "../support/reading.ts";

/** Whoever is said to have done so too did what was told before. */
test.each([
  ["en", "Chile expelled two Cuban envoys. So did Peru.", ["SANCTION/expel CHL > CUB", "SANCTION/expel PER > CUB"]],
  [
    "en",
    "Oslo cut aid to Mali, and so has Finland.",
    ["SANCTION/discontinue NOR > MLI", "SANCTION/discontinue FIN > MLI"],
  ],
  ["en", "Ghana condemned Togo, as did Benin.", ["ACCUSE/disapprove GHA > TGO", "ACCUSE/disapprove BEN > TGO"]],
  [
    "en",
    "Chad recalled its envoy from Cairo; Niger did too.",
    ["SANCTION/withdraw TCD > EGY", "SANCTION/withdraw NER > EGY"],
  ],
  [
    "en",
    "Kenya banned Somali fish. Mogadishu followed suit on Sunday.",
    ["SANCTION/discontinue KEN > SOM", "SANCTION/discontinue SOM > KEN"],
  ],
  // What falls short of an act is none.
  ["en", "Spain sent aid to Sudan. Portugal did too little.", ["AID ESP > SDN"]],
  [
    "it",
    "Il Cile ha criticato Cuba. Così ha fatto il Perù.",
    ["ACCUSE/disapprove CHL > CUB", "ACCUSE/disapprove PER > CUB"],
  ],
])("%s: %s", async (language, text, events) => {
  expect(await eventsOf(language, text)).toEqual(events);
});
