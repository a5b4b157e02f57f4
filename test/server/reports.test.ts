import { expect, test } from "vitest";
import { onBothStores } from "../support/ledgers.ts";
import { REPORTS } from "../support/reports.ts";
import { ask, post, serverOf } from "../support/server.ts";

onBothStores((newLedger) => {
  test("a story tells who, whom and where as each report has it, and what was corrected", async (context) => {
    const app = await serverOf(context, newLedger(), REPORTS);
    const { body: story } = await ask(app, "/stories/s1");
    expect(story).toMatchObject({ voices: 2, affirmed: 3, denied: 1, corrections: [] });
    const [agency, reprint, retold] = story.reports;
    expect(agency).toMatchObject({ place: null, actors: [{ id: "france", country: "FRA" }], copyOf: null });
    expect(reprint.copyOf.article).toBe("a1");
    expect(retold).toMatchObject({ place: { name: "Rome", country: "ITA" }, recipients: [{ id: "italy" }] });
    const word = { author: "Anna", reason: "the text says so" };
    const said = { target: "e7", recipients: ["FRA"], actors: ["ITA"], ...word };
    const { body } = await post(app, "/corrections", said);
    await post(app, "/corrections", { target: "e1", accept: true, ...word });
    await post(app, "/corrections/2/undo", word);
    await post(app, "/corrections", { target: "e2", reject: true, ...word });
    expect((await ask(app, "/stories/e7")).body.corrections).toEqual([body.made]);
  });

  test("passages found in articles of reserved rights are cut around what was found, and their spans with them", async (context) => {
    const app = await serverOf(context, newLedger(), REPORTS);
    for (const words of ['"closed border"', '"last word"', "pass"]) {
      const { body } = await ask(
        app,
        `/search?q=${encodeURIComponent(words)}&source=${encodeURIComponent("Corriere dell’Alpe")}`,
      );
      const text = [...REPORTS[4].text];
      const [{ snippets }] = body.hits;
      for (const snippet of snippets) {
        expect(snippet.text.match(/\S+/g).length).toBeLessThanOrEqual(40);
        expect(text.slice(...snippet.span).join("")).toBe(snippet.text);
        expect(snippet.found.length).toBeGreaterThan(0);
        for (const [start, end] of [...snippet.found, ...snippet.evidence])
          expect(start >= snippet.span[0] && end <= snippet.span[1] && start < end).toBe(true);
      }
    }
  });
});
