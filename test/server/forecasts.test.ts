import { expect, test } from "vitest";
import { onBothStores } from "../support/ledgers.ts";
import { NEWS } from "../support/news.ts";
import { publishOn } from "../support/published.ts";
import { ask, fill, serving } from "../support/server.ts";

onBothStores((newLedger) => {
  test("published forecasts are listed page by page, settled and open, and scored by type and horizon", async (context) => {
    const { app, store, sources } = await serving(context, newLedger());
    expect((await ask(app, "/forecasts")).body).toEqual({ day: null, forecasts: [], next: null });
    await fill(store, sources.finder, NEWS);
    await publishOn(store, ["2024-11-01", "2024-12-10"]);
    const { body: all } = await ask(app, "/forecasts?limit=1000");
    const numbers = all.forecasts.map(({ forecast }: { forecast: number }) => forecast);
    expect(numbers).toEqual([...numbers].sort((one, other) => other - one));
    const { body: score } = await ask(app, "/forecasts/score");
    const { body: settled } = await ask(app, "/forecasts?status=settled&limit=1000");
    const { body: open } = await ask(app, "/forecasts?status=open&limit=1000");
    expect([settled.forecasts.length, open.forecasts.length]).toEqual([score.due, score.open]);
    expect(score.due).toBeGreaterThan(0);
    expect(score.open).toBeGreaterThan(0);
    expect(settled.forecasts.every((each: { settled: boolean }) => each.settled)).toBe(true);
    expect(open.forecasts.some((each: { settled: boolean }) => each.settled)).toBe(false);
    const { settled: _, ...listed } = settled.forecasts.at(-1);
    expect(score.outcomes[0]).toEqual(listed);
    const visits = score.types.find(({ group }: { group: string }) => group === "CONSULT");
    expect(visits).toMatchObject({ came: 1 });
    expect(score.horizons).toEqual([expect.objectContaining({ group: "28", forecasts: score.acts.forecasts })]);
    expect(score.horizons[0].brier.ours).toBeCloseTo(score.acts.brier.ours, 10);
    const { body: page } = await ask(app, "/forecasts?limit=2");
    const { body: next } = await ask(app, `/forecasts?limit=2&after=${page.next}`);
    expect([...page.forecasts, ...next.forecasts]).toEqual(all.forecasts.slice(0, 4));
    expect((await ask(app, "/forecasts?after=x")).status).toBe(400);
  });
});
