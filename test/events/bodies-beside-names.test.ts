import { expect, test } from "vitest";
import { eventsOf } from "../support/reading.ts";

test.each([
  [
    "en",
    "Kinshasa condemned the Allied Democratic Forces, the Islamist rebel group that killed twelve villagers in Beni.",
    "ASSAULT adf > COD",
  ],
  [
    "en",
    "Turkey attacked the PKK, a Kurdish militant group which killed six soldiers in Hakkari.",
    "ASSAULT pkk > TUR",
  ],
  ["it", "Il Burundi ha denunciato l'M23, il movimento ribelle che ha conquistato Goma.", "COERCE/seize m23 > COD"],
])("a noun beside the name of a body is that body: %s %s", async (language, text, event) => {
  expect(await eventsOf(language, text)).toContain(event);
});
