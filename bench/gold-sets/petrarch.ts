import { estimate, percent } from "../../src/evaluation/bootstrap.ts";
import { rates } from "../../src/evaluation/figures.ts";
import type { Figure, GoldSet } from "../support/gold-set.ts";
import {
  ALL_DICTIONARIES,
  common,
  type PetrarchSentence,
  readPetrarchSentences,
  type Triple,
  tripleText,
} from "../support/petrarch-sentences.ts";

/**
 * PETRARCH's unit tests: sentences with every triple right, triples; then the same by CAMEO's
 * root codes and without codes, since those of its dictionary are largely WEIS's or its own.
 */
const petrarch: GoldSet = async () => {
  const coded = await readPetrarchSentences();
  if (coded === null) return null;
  const [roots, pairs] = [figuresOf(coded, ROOT), figuresOf(coded, NONE)];
  const own = (await readPetrarchSentences(ALL_DICTIONARIES)) ?? [];
  return [
    ...figuresOf(coded, CODE),
    ...roots.map(as("root codes")),
    ...pairs.map(as("without codes")),
    ...figuresOf(own, CODE).map((figure) => ({ ...figure, what: `${figure.what}, its verbs too` })),
  ];
};

/** Digits compared: of a code, of its root, of the pair of actors alone. */
const [CODE, ROOT, NONE] = [4, 2, 0];

const as =
  (how: string) =>
  ({ what, items, ours }: Figure): Figure => ({ what: `${what}, ${how}`, items, ours });

const textsOf = (triples: readonly Triple[], digits: number): string[] => [
  ...new Set(triples.map((triple) => tripleText(triple, digits))),
];

function figuresOf(coded: readonly PetrarchSentence[], digits: number): Figure[] {
  const texts = coded.map(({ gold, read }) => ({
    gold: textsOf(gold, digits),
    read: textsOf(read, digits),
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
