import { estimate, macroF1 } from "../../src/evaluation/bootstrap.ts";
import { CLASSES, NO_ACT } from "../../training/types/classes.ts";
import { coded, codedClauses } from "../../training/types/write-types.ts";
import { heldOut, likeliest } from "../support/folds.ts";
import type { Figure, GoldSet } from "../support/gold-set.ts";
import { type MarkedPair, readMarkedPairs } from "../support/marked-pairs.ts";
import { binaryOf, quadOf } from "../support/quads.ts";
import { sharedPath } from "../support/shared.ts";

const LEVELS = [
  { what: "15 root types", of: (type: string) => type, peer: "82.1", reach: 84, aim: 92 },
  { what: "quad", of: quadOf, peer: "89.2", reach: 91, aim: 95 },
  { what: "cooperation or conflict", of: binaryOf, peer: "96.4", reach: 97, aim: 98 },
] as const;

/**
 * PLOVER type of what passes between two marked actors. The tables were written with this training part at hand: rules alone are no
 * blind figure. What is learnt is scored on the fifth it was not learnt from.
 */
const plv: GoldSet = async () => {
  const path = sharedPath("events", "data", "events", "zsp_plv_train.jsonl.gz");
  if (path === null) return null;
  const pairs = await readMarkedPairs(path);
  const learnt = heldOut(
    pairs.map((pair) => coded([pair], 1)[0] ?? null),
    await codedClauses(),
    CLASSES.length,
  );
  const answers = new Map(pairs.map((pair, index) => [pair, learnt[index]]));
  return LEVELS.flatMap(({ what, of, peer, reach, aim }) => {
    const figure = (by: string, answer: (pair: MarkedPair) => string | null): Figure => ({
      what: `PLV pairs, ${what}, ${by}`,
      items: pairs.length,
      ours: estimate(
        pairs,
        macroF1(({ type }: MarkedPair) => of(type), answer),
      ),
      peer: `${peer} zero-shot NLI (its test part)`,
      reach,
      aim,
    });
    const label = (name: string) => (name === NO_ACT ? null : of(name));
    return [
      figure("rules", ({ read }) => (read === null ? null : of(read))),
      figure("rules and learning", (pair) => {
        const probabilities = answers.get(pair);
        return probabilities ? likeliest(probabilities, CLASSES, label) : null;
      }),
    ];
  });
};

export default plv;
