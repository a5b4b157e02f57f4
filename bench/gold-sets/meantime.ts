import { type Estimate, estimate, macroF1, percent } from "../../src/evaluation/bootstrap.ts";
import { type Counts, rates, sum } from "../../src/evaluation/figures.ts";
import { generalFactuality } from "../../src/events/factuality/general-factuality.ts";
import type { Factuality } from "../../src/events/scene.ts";
import type { Figure, GoldSet } from "../support/gold-set.ts";
import { type MeantimeArticle, type MeantimeEvent, readMeantime } from "../support/meantime.ts";
import { countPolitical, countRawRoles, countRoles, countTriggers } from "../support/meantime-scores.ts";

/**
 * MEANTIME (Minard et al. 2016): Wikinews on business, every event marked, of any kind, with participants and factuality. Nothing is
 * trained on it. What is asked is what the reader makes of any predicate, with a row or without (`generalRoles`, `generalFactuality`):
 *
 * - triggers: the word; of a verb with a particle the verb;
 * - roles: who is Arg0, who is Arg1 of a marked event, by the head of the marked words (relative pronouns stand for their nouns,
 *   a coordination for its first member, another mention of the same entity for the one marked). Events are no participants in this
 *   data. Participants that are only understood (`plans to sell`) are marked in some sentences and mostly not: where nobody is
 *   marked in the role they are not charged, and a second line charges them all the same. From raw text our own triggers are
 *   taken, and roles of unmarked events count against us;
 * - factuality of a marked event: certainty, polarity, future or not; of what the data leaves underspecified nothing is asked.
 *
 * Intervals draw articles anew, not events: those of one article are alike.
 */
const meantime: GoldSet = async () => {
  const articles = await readMeantime();
  if (articles === null) return null;
  const f1 = (what: string, count: (article: MeantimeArticle) => Counts, reach?: number, aim?: number): Figure => {
    const counts = articles.map(count);
    return { what: `MEANTIME en, ${what}, F1`, items: sum(counts).gold, ours: estimate(counts, f1Of), reach, aim };
  };
  return [
    f1("event triggers", countTriggers),
    f1("roles given the trigger", (article) => countRoles(article, false), 60, 75),
    f1("… the understood charged", (article) => countRoles(article, true)),
    f1("roles from raw text", countRawRoles),
    ...factuality(articles),
    politics(articles),
  ];
};

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

function factuality(articles: readonly MeantimeArticle[]): Figure[] {
  const acts = articles.flatMap(({ scene, acts }) =>
    acts.map(({ trigger, gold }) => ({ gold: gold.factuality, read: generalFactuality(scene, trigger) })),
  );
  return ATTRIBUTES.flatMap(({ name, classes, read }) => {
    const standings: Standing[] = acts
      .filter(({ gold }) => classes.includes((gold as MeantimeEvent["factuality"])[name] ?? ""))
      .map((act) => ({ gold: act.gold[name] as string, read: read(act.read) }));
    const figure = (what: string, ours: Estimate): Figure => ({
      what: `MEANTIME en, ${name}, ${what}`,
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
