import { expect, test } from "vitest";
import { eventsOf } from "../support/reading.ts";

test.each([
  [
    "en",
    "Serbia and the European Union disagree. The commissioner for enlargement, Marta Kos, criticised Belgrade.",
    "ACCUSE/disapprove eu > SRB",
  ],
  ["en", "The secretary-general of NATO, Javier Solana, criticised Belgrade.", "ACCUSE/disapprove nato > SRB"],
  ["it", "Il presidente della Commissione europea Romano Prodi ha criticato l'Italia.", "ACCUSE/disapprove eu > ITA"],
  // But an ambassador to a body acts for his state.
  [
    "en",
    "The French ambassador to the United Nations, Nicolas de Riviere, criticised Russia.",
    "ACCUSE/disapprove FRA > RUS",
  ],
])("whom the text gives an office in a body acts for the body: %s %s", async (language, text, event) => {
  expect(await eventsOf(language, text, "2024-03-05")).toContain(event);
});
