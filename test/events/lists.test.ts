import { expect, test } from "vitest";
import { eventsOf } from "../support/reading.ts";

test.each([
  ["it", "Il premier italiano ha ringraziato la Francia, la Germania e il Regno Unito.", "DEU + FRA + GBR"],
  ["it", "La Siria ha condannato Israele, gli Stati Uniti e la Turchia per i raid.", "ISR + TUR + USA"],
  ["it", "La Russia ha criticato la Polonia, la Lituania e la Lettonia.", "LTU + LVA + POL"],
  ["en", "Albania thanked Italy, Greece and Kosovo.", "GRC + ITA + XKX"],
])("several objects are all recipients: %s %s", async (language, text, recipients) => {
  expect((await eventsOf(language, text)).map((event) => event.split(" > ")[1])).toEqual([recipients]);
});
