import { expect, test } from "vitest";
import { eventsOf } from "../support/reading.ts";

test.each([
  ["Ukraine welcomed Germany's pledge that it would send tanks.", "AGREE DEU > UKR future possible"],
  ["Qatar criticised a Syrian threat that it would shell the border.", "THREATEN SYR > QAT"],
])("who pledges or threatens is meant by the content's pronoun: %s", async (text, event) => {
  expect(await eventsOf("en", text)).toContain(event);
});

test.each([
  ["Brazil protested after a minister of the Venezuelan government insulted Lula.", "ACCUSE/disapprove VEN > BRA"],
  ["Talks resumed after a court in Ankara sentenced the pastor to ten years.", "SANCTION/convict TUR > TUR"],
])("a noun between a word that opens clauses and a finite verb is its subject: %s", async (text, event) => {
  expect(await eventsOf("en", text)).toContain(event);
});

test("of two clauses side by side each has its own subject, though the first verb looks like a noun", async () => {
  expect(await eventsOf("it", "L'Onu denuncia le violenze, il Ruanda respinge le accuse.")).toEqual(
    expect.arrayContaining(["ACCUSE/allege un > – present", "REJECT RWA > un present"]),
  );
});
