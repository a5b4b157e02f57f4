import { type Estimate, estimate, macroF1, percent } from "../../src/evaluation/bootstrap.ts";
import { type Counts, rates, sum } from "../../src/evaluation/figures.ts";
import { generalFactuality } from "../../src/events/factuality/general-factuality.ts";
import type { Factuality } from "../../src/events/scene.ts";
import type { Figure, GoldSet } from "../support/gold-set.ts";
import { type MeantimeArticle, type MeantimeEvent, readMeantime } from "../support/meantime.ts";
import { readItalianMeantime } from "../support/meantime-italian.ts";
import { countPolitical, countRawRoles, countRoles, countTriggers } from "../support/meantime-scores.ts";

/**
 * MEANTIME (Minard et al. 2016): Wikinews on business, every event marked, of any kind, with participants and factuality. Nothing is
 * trained on it. What is asked is what the reader makes of any predicate, with a row or without (`generalRoles`, `generalFactuality`):
 *
 * - triggers: the word; of a verb with a particle the verb;
 * - roles: who is Arg0, who is Arg1 of a marked event, by the head of the marked words (relative pronouns stand for their nouns,
 *   a coordination for its first member, another mention of the same entity for the one marked). Events are no participants in this
 *   data. Participants that are only understood (`plans to sell`) are marked in some sentences and mostly not: where nobody is
 *   marked in the role they are not charged, and a second line charges them all the same. Many that are named are left unmarked
 *   too, above all abstract things ("shows signs of hope"); a third line asks only which of the sentence's marked participants has
 *   the role, charging no other words. From raw text our own triggers are taken, and roles of unmarked events count against us;
 * - factuality of a marked event: certainty, polarity, future or not; of what the data leaves underspecified nothing is asked.
 *
 * Intervals draw articles anew, not events: those of one article are alike.
 *
 * The Italian translations have the English marks carried over by word alignment, learnt from the pairs (`meantime-italian.ts`; of forty
 * links looked at, nine in ten were right). Only what was carried over is asked, given the trigger: of events found in the raw text
 * the share, not the precision, since an event without a counterpart may still be told.
 */
const meantime: GoldSet = async () => {
  const english = await readMeantime();
  const italian = await readItalianMeantime();
  if (english === null || italian === null) return null;
  return [
    f1("en, event triggers", english, countTriggers),
    ...roles("en", english, 60, 75),
    f1("en, roles from raw text", english, countRawRoles),
    ...factuality("en", english),
    politics(english),
    ...roles("it", italian, 50, 70),
    ...factuality("it", italian),
    found(italian),
  ];
};

type Count = (article: MeantimeArticle) => Counts;

function f1(what: string, articles: readonly MeantimeArticle[], count: Count, reach?: number, aim?: number): Figure {
  const counts = articles.map(count);
  return { what: `MEANTIME ${what}, F1`, items: sum(counts).gold, ours: estimate(counts, f1Of), reach, aim };
}

function roles(language: string, articles: readonly MeantimeArticle[], reach: number, aim: number): Figure[] {
  return [
    f1(`${language}, roles given the trigger`, articles, (article) => countRoles(article, "named"), reach, aim),
    f1(`${language}, … the understood charged`, articles, (article) => countRoles(article, "all")),
    f1(`${language}, … among those marked`, articles, (article) => countRoles(article, "marked")),
  ];
}

const f1Of = (all: readonly Counts[]): number => rates(sum(all)).f1;

/** What is marked of an event's standing and what was read. */
interface Standing {
  gold: string;
  read: string;
}

const CERTAINTY: Readonly<Record<Factuality["certainty"], string>> = {
  certain: "CERTAIN",
  probable: "PROBABLE",
  possible: "POSSIBLE",
  unknown: "UNDERSPECIFIED",
};

/** How each attribute is told in the data; what is not among `classes` is left out. */
export const ATTRIBUTES: {
  name: "certainty" | "polarity" | "time";
  classes: readonly string[];
  read: (factuality: Factuality) => string;
}[] = [
  {
    name: "certainty",
    classes: ["CERTAIN", "PROBABLE", "POSSIBLE"],
    read: ({ certainty }) => CERTAINTY[certainty],
  },
  { name: "polarity", classes: ["POS", "NEG"], read: ({ negated }) => (negated ? "NEG" : "POS") },
  {
    name: "time",
    classes: ["FUTURE", "NON_FUTURE"],
    read: ({ time }) => (time === "future" ? "FUTURE" : "NON_FUTURE"),
  },
];

function factuality(language: string, articles: readonly MeantimeArticle[]): Figure[] {
  const acts = articles.flatMap(({ scene, acts }) =>
    acts.map(({ trigger, gold }) => ({ gold: gold.factuality, read: generalFactuality(scene, trigger) })),
  );
  return ATTRIBUTES.flatMap(({ name, classes, read }) => {
    const standings: Standing[] = acts
      .filter(({ gold }) => classes.includes((gold as MeantimeEvent["factuality"])[name] ?? ""))
      .map((act) => ({ gold: act.gold[name] as string, read: read(act.read) }));
    const figure = (what: string, ours: Estimate): Figure => ({
      what: `MEANTIME ${language}, ${name}, ${what}`,
      items: standings.length,
      ours,
    });
    return [
      figure(
        "right",
        estimate(
          standings,
          percent(({ gold, read }) => gold === read),
        ),
      ),
      figure(
        "macro-F1",
        estimate(
          standings,
          macroF1(
            ({ gold }: Standing) => gold,
            (standing) => standing.read,
          ),
        ),
      ),
    ];
  });
}

/** The share of the marked events whose word we take to tell an event. */
function found(articles: readonly MeantimeArticle[]): Figure {
  const counts = articles.map(countTriggers);
  return {
    what: "MEANTIME it, event triggers, recall",
    items: sum(counts).gold,
    ours: estimate(counts, (drawn) => rates(sum(drawn)).recall),
  };
}

/** Business news has little politics: only whether what we code stands at a marked event. */
function politics(articles: readonly MeantimeArticle[]): Figure {
  const counts = articles.map(countPolitical);
  return {
    what: "MEANTIME en, our political events that are marked",
    items: sum(counts).predicted,
    ours: estimate(counts, (drawn) => rates(sum(drawn)).precision),
  };
}

export default meantime;
