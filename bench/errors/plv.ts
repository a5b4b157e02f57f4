import { dirname } from "node:path";
import { CLASSES, NO_ACT } from "../../training/types/classes.ts";
import { coded, codedFurther } from "../../training/types/write-types.ts";
import type { Report } from "../errors.ts";
import { heldOut, likeliest } from "../support/folds.ts";
import { type MarkedPair, readMarkedPairs } from "../support/marked-pairs.ts";
import { option } from "../support/samples.ts";
import { sharedPath } from "../support/shared.ts";

/** Mistakes on the marked pairs by cause, within it by type and predicate; `--type AID` for one type, `--cause` for one cause, `--learning` for what rules and learning say together. */
const report: Report = async (_language, limit, args) => {
  const path = sharedPath("plv", "data", "events", "zsp_plv_train.jsonl.gz");
  if (path === null) return;
  const [type, cause] = [option(args, "type"), option(args, "cause")];
  const read = await readMarkedPairs(path);
  const said = args.includes("--learning") ? await learnt(read, dirname(path)) : read;
  const pairs = said.filter((pair) => type === null || pair.type === type);
  const causes = groupBy(pairs, causeOf);
  for (const [name, mistakes] of causes) {
    if (name === null || (cause !== null && !name.includes(cause))) continue;
    console.log(`\n== ${name}: ${mistakes.length}`);
    for (const [key, found] of groupBy(mistakes, keyOf).slice(0, limit)) {
      console.log(`${String(found.length).padStart(4)} ${key}`);
      if (cause !== null) for (const { text } of found.slice(0, 3)) console.log(`        ${text}`);
    }
  }
};

/** The pairs with what is learnt from the other four fifths in place of the type read; a pair without features stays as it was read. */
async function learnt(pairs: readonly MarkedPair[], folder: string): Promise<MarkedPair[]> {
  const features = pairs.map((pair) => coded([pair], 1)[0] ?? null);
  const answers = heldOut(features, await codedFurther(folder, pairs), CLASSES.length);
  const label = (name: string) => (name === NO_ACT ? null : name);
  return pairs.map((pair, place) => {
    const probabilities = answers[place];
    return probabilities ? { ...pair, read: likeliest(probabilities, CLASSES, label), joined: true } : pair;
  });
}

function causeOf({ type, read, joined }: MarkedPair): string | null {
  if (read === null) return "no event";
  if (read !== type) return joined ? "wrong type" : "wrong type, one side missing";
  return joined ? null : "one side missing";
}

function keyOf({ type, read, rule, lemma }: MarkedPair): string {
  return read === null || read === type ? `${type} ${lemma}` : `${type} read ${read} by ${rule}`;
}

/** Groups, the largest first. */
function groupBy<Key>(pairs: readonly MarkedPair[], key: (pair: MarkedPair) => Key): [Key, MarkedPair[]][] {
  const groups = new Map<Key, MarkedPair[]>();
  for (const pair of pairs) groups.set(key(pair), [...(groups.get(key(pair)) ?? []), pair]);
  return [...groups].sort((a, b) => b[1].length - a[1].length);
}

export default report;
