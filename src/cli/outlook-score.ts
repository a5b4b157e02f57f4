import { openLedger } from "../ledger/index.ts";
import type { ActScores, SeriesScores } from "../outlook/index.ts";
import { askScores } from "../questions/foreseen.ts";
import { write } from "./output.ts";
import { type Style, styleFor } from "./style.ts";

/** `entente outlook score`: how published forecasts did, by what the ledger knows now; `today`: by what it would on that day. */
export async function score(ledger: string, today: string | null, format: "text" | "json"): Promise<number> {
  const store = await openLedger(ledger, { readOnly: true });
  try {
    const scores = await askScores(store, today ?? undefined);
    const { day, due, open, acts, series } = scores;
    if (format === "json") await write(`${JSON.stringify(scores, null, 2)}\n`);
    else await write(scoreText(day, due, open, acts, series, styleFor(process.stdout)));
    return 0;
  } finally {
    await store.close();
  }
}

function scoreText(
  day: string,
  due: number,
  open: number,
  acts: ActScores | null,
  series: SeriesScores | null,
  style: Style,
): string {
  const lines = [style.strong(`Forecasts by ${day}: ${due} whose time has come, ${open} open`)];
  if (due === 0) lines.push("  nothing to score yet: entente outlook A B --publish makes forecasts");
  if (acts !== null) {
    const row = (name: string, { ours, baseRate, recurrence }: ActScores["brier"]) =>
      `  ${name.padEnd(12)} ${[ours, baseRate, recurrence].map((score) => score.toFixed(4).padStart(12)).join("")}`;
    lines.push(
      `  acts: ${acts.forecasts} forecasts, ${acts.came} came (a lower score is better)`,
      `  ${"".padEnd(12)} ${["entente", "base rate", "recurrence"].map((name) => name.padStart(12)).join("")}`,
      row("Brier", acts.brier),
      row("log", acts.log),
      "  of forecasts so likely, so many came:",
      ...acts.reliability.map(
        ({ mean, came, forecasts }) =>
          `    ${percent(mean).padStart(7)} foreseen  ${percent(came).padStart(7)} came  ${style.faint(`of ${forecasts}`)}`,
      ),
    );
  }
  if (series !== null)
    lines.push(
      `  weeks: ${series.forecasts} forecasts`,
      `  CRPS         ${series.crps.ours.toFixed(3)}, a Poisson on the pair's own mean ${series.crps.poisson.toFixed(3)} (in stories; lower is better)`,
      `  90 %         ${percent(series.inside)} lay inside`,
    );
  return `${lines.join("\n")}\n`;
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
