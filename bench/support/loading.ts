import { compileTowns } from "../../src/names/gazetteer/towns.ts";
import type { Document } from "../../src/reader/document.ts";
import { openPack, type Pack } from "../../src/reader/pack.ts";
import { PASSES } from "../../src/reader/passes/index.ts";

const MEGABYTE = 1024 * 1024;
const OPENINGS = 7;
/** Times the passes run over every text, in turns with and without the towns. */
const ROUNDS = 20;

export interface Loading {
  actors: number;
  places: number;
  milliseconds: number;
  megabytes: number;
}

/** What it takes to open a pack until all that is known of actors and places can be asked for: the median of some openings. */
export function measureLoading(bytes: Uint8Array): Loading {
  const runs = Array.from({ length: OPENINGS }, () => {
    const before = process.memoryUsage();
    const started = performance.now();
    const { world } = openPack(bytes);
    const actors = world.states.length + world.people.length + world.organisations.length;
    const places = world.cities.length + world.towns.ends.length;
    const milliseconds = performance.now() - started;
    const after = process.memoryUsage();
    const grown = after.heapUsed + after.external - before.heapUsed - before.external;
    return { actors, places, milliseconds, megabytes: Math.max(0, grown) / MEGABYTE };
  });
  const median = (of: (run: Loading) => number) => runs.map(of).sort((a, b) => a - b)[OPENINGS >> 1];
  return { ...runs[0], milliseconds: median((run) => run.milliseconds), megabytes: median((run) => run.megabytes) };
}

/** How much longer the reading of documents takes for looking names up in the big table of towns, in per cent. */
export function costOfTowns(documents: readonly Document[], pack: Pack): number {
  const without: Pack = { ...pack, world: { ...pack.world, towns: compileTowns("", new Map()) } };
  const spent = new Map([pack, without].map((each) => [each, 0]));
  for (let round = -1; round < ROUNDS; round++) {
    for (const document of documents) {
      for (const each of spent.keys()) {
        const started = performance.now();
        for (const { run } of PASSES) run(document, each);
        // The first round only warms up.
        if (round >= 0) spent.set(each, spent.get(each)! + performance.now() - started);
      }
    }
  }
  return 100 * (spent.get(pack)! / spent.get(without)! - 1);
}
