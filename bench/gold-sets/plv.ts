import { estimate, macroF1 } from "../../src/evaluation/bootstrap.ts";
import type { GoldSet } from "../support/gold-set.ts";
import { type MarkedPair, readMarkedPairs } from "../support/marked-pairs.ts";
import { binaryOf, quadOf } from "../support/quads.ts";
import { sharedPath } from "../support/shared.ts";

/** PLOVER type of what passes between two marked actors. The tables were written with this training part at hand: no blind figure. */
const plv: GoldSet = async () => {
  const path = sharedPath("events", "data", "events", "zsp_plv_train.jsonl.gz");
  if (path === null) return null;
  const pairs = await readMarkedPairs(path);
  const figure = (what: string, of: (type: string) => string, peer: string, reach: number, aim: number) => ({
    what: `PLV pairs, ${what}, macro-F1`,
    items: pairs.length,
    ours: estimate(
      pairs,
      macroF1(
        ({ type }: MarkedPair) => of(type),
        ({ read }) => (read === null ? null : of(read)),
      ),
    ),
    peer: `${peer} zero-shot NLI (its test part)`,
    reach,
    aim,
  });
  return [
    figure("15 root types", (type) => type, "82.1", 84, 92),
    figure("quad", quadOf, "89.2", 91, 95),
    figure("cooperation or conflict", binaryOf, "96.4", 97, 98),
  ];
};

export default plv;
