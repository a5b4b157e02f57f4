/**
 * `npm run bench -- events [--set petrarch]`: public gold data, our figure with its 95 % interval beside the peers'. `--set plv --partings 5`
 * learns on five partings into fifths and gives the mean, with the figure of each.
 */
import type { Figure, GoldSet } from "./support/gold-set.ts";
import { option } from "./support/samples.ts";

const SETS: Readonly<Record<string, () => Promise<{ default: GoldSet }>>> = {
  plv: () => import("./gold-sets/plv.ts"),
  conflibert: () => import("./gold-sets/conflibert.ts"),
  petrarch: () => import("./gold-sets/petrarch.ts"),
  meantime: () => import("./gold-sets/meantime.ts"),
  "cameo-manual": () => import("./gold-sets/cameo-manual.ts"),
  polnear: () => import("./gold-sets/polnear.ts"),
};

/** Of the names of figures, in signs. */
const WIDTH = 58;

export default async function run(args: string[]): Promise<unknown> {
  const only = option(args, "set");
  const figures: Figure[] = [];
  console.log(`${"".padEnd(WIDTH)}${"items".padStart(6)}${"ours".padStart(7)}   95 %          reach   aim  peers`);
  for (const [name, load] of Object.entries(SETS)) {
    if (only !== null && only !== name) continue;
    const { default: set } = await load();
    for (const figure of (await set(args)) ?? []) {
      print(figure);
      figures.push(figure);
    }
  }
  return figures.length === 0 ? undefined : figures;
}

function print({ what, items, ours, peer, reach, aim, partings = [] }: Figure): void {
  const cell = (value: number | undefined, width: number) => (value?.toFixed(0) ?? "–").padStart(width);
  const interval = `${ours.low.toFixed(1)} – ${ours.high.toFixed(1)}`.padEnd(12);
  console.log(
    `${what.padEnd(WIDTH)}${String(items).padStart(6)}${ours.value.toFixed(1).padStart(7)}   ${interval}${cell(reach, 7)}${cell(aim, 6)}  ${peer ?? "–"}`,
  );
  if (partings.length > 1) console.log(`${"".padEnd(WIDTH + 6)}${partings.map(inTenths).join("")} by parting`);
}

const inTenths = (value: number): string => value.toFixed(1).padStart(7);
