import { estimate, percent } from "../../src/evaluation/bootstrap.ts";
import { rates } from "../../src/evaluation/figures.ts";
import type { Figure, GoldSet } from "../support/gold-set.ts";
import { common, type PetrarchSentence, readPetrarchSentences, tripleText } from "../support/petrarch-sentences.ts";

/** PETRARCH's unit tests: sentences with every triple right, triples; then the same by CAMEO's root codes, since its dictionary has few others. */
const petrarch: GoldSet = async () => {
  const coded = await readPetrarchSentences();
  if (coded === null) return null;
  return [...figuresOf(coded, CODE), ...figuresOf(coded, ROOT).map(asRoot)];
};

/** Digits of a code and of its root. */
const [CODE, ROOT] = [4, 2];

const asRoot = ({ what, items, ours }: Figure): Figure => ({ what: `${what}, root codes`, items, ours });

function figuresOf(coded: readonly PetrarchSentence[], digits: number): Figure[] {
  const texts = coded.map(({ gold, read }) => ({
    gold: gold.map((triple) => tripleText(triple, digits)),
    read: read.map((triple) => tripleText(triple, digits)),
  }));
  const triples = coded.reduce((sum, { gold }) => sum + gold.length, 0);
  return [
    {
      what: "PETRARCH, sentences exactly right",
      items: coded.length,
      ours: estimate(
        texts,
        percent(({ gold, read }) => gold.length === read.length && common(gold, read) === gold.length),
      ),
      peer: "41.8 PETRARCH-2 on gold parses",
      reach: 55,
      aim: 80,
    },
    {
      what: "PETRARCH, triples, F1",
      items: triples,
      ours: estimate(texts, tripleF1),
      peer: "52.0 the same; 16.5 UniversalPetrarch",
      reach: 62,
    },
  ];
}

function tripleF1(texts: readonly { gold: string[]; read: string[] }[]): number {
  let [right, gold, predicted] = [0, 0, 0];
  for (const each of texts) {
    right += common(each.gold, each.read);
    gold += each.gold.length;
    predicted += each.read.length;
  }
  return rates({ right, gold, predicted }).f1;
}

export default petrarch;
