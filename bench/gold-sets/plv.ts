import { dirname } from "node:path";
import { estimate, macroF1 } from "../../src/evaluation/bootstrap.ts";
import { CLASSES, NO_ACT } from "../../training/types/classes.ts";
import { coded, codedFurther } from "../../training/types/write-types.ts";
import { heldOut, likeliest } from "../support/folds.ts";
import type { Figure, GoldSet } from "../support/gold-set.ts";
import { type MarkedPair, readMarkedPairs } from "../support/marked-pairs.ts";
import { binaryOf, quadOf } from "../support/quads.ts";
import { option } from "../support/samples.ts";
import { sharedPath } from "../support/shared.ts";

const LEVELS = [
  { what: "15 root types", of: (type: string) => type, peer: "82.1", reach: 84, aim: 92 },
  { what: "quad", of: quadOf, peer: "89.2", reach: 91, aim: 95 },
  { what: "cooperation or conflict", of: binaryOf, peer: "96.4", reach: 97, aim: 98 },
] as const;

/**
 * PLOVER type of what passes between two marked actors. The tables were written with this training part at hand: rules alone are no
 * blind figure. What is learnt is scored on the fifth it was not learnt from; with `--partings 5`, on five partings into fifths, which give the
 * mean and the interval of it, so that no figure rests on how the pairs happened to be parted.
 */
const plv: GoldSet = async (args) => {
  const path = sharedPath("events", "data", "events", "zsp_plv_train.jsonl.gz");
  if (path === null) return null;
  const pairs = await readMarkedPairs(path);
  const features = pairs.map((pair) => coded([pair], 1)[0] ?? null);
  const further = await codedFurther(dirname(path), pairs);
  const places = new Map(pairs.map((pair, index) => [pair, index]));
  const partings = Array.from({ length: Number(option(args, "partings") ?? 1) }, (_, each) =>
    heldOut(features, further, CLASSES.length, each + 1),
  );
  return LEVELS.flatMap(({ what, of, peer, reach, aim }) => {
    const gold = ({ type }: MarkedPair) => of(type);
    const label = (name: string) => (name === NO_ACT ? null : of(name));
    const read = macroF1(gold, (pair) => (pair.read === null ? null : of(pair.read)));
    const learnt = partings.map((answers) => {
      const said = answers.map((probabilities) => probabilities && likeliest(probabilities, CLASSES, label));
      return macroF1(gold, (pair) => said[places.get(pair)!]);
    });
    const mean = (drawn: readonly MarkedPair[]) => learnt.reduce((sum, each) => sum + each(drawn), 0) / learnt.length;
    const figure = (by: string, ours: Figure["ours"]): Figure => ({
      what: `PLV pairs, ${what}, ${by}`,
      items: pairs.length,
      ours,
      peer: `${peer} zero-shot NLI (its test part)`,
      reach,
      aim,
    });
    return [
      figure("rules", estimate(pairs, read)),
      { ...figure("rules and learning", estimate(pairs, mean)), partings: learnt.map((each) => each(pairs)) },
    ];
  });
};

export default plv;
