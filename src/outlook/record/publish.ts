import type { Row, Store } from "../../ledger/index.ts";
import { takeNumbers } from "../../ledger/keep/numbers.ts";
import type { Outlook } from "../outlook.ts";

/** What became of publishing: forecasts that are new, and those that stood already, which stay as they were. */
export interface Published {
  published: number;
  standing: number;
}

/** Keeps an outlook's forecasts for good, with the time they were made: they are scored when their time has come. */
export function publish(store: Store, outlook: Outlook, now: Date = new Date()): Promise<Published> {
  const rows = rowsOf(outlook);
  return store.transaction(async (inside) => {
    const standing = await inside.query(
      "SELECT subject, party, counterpart, mutual, what, until FROM forecasts WHERE origin = $1::DATE AND party = ANY($2)",
      [outlook.origin, [...new Set(rows.map(({ party }) => String(party))), ""]],
    );
    const known = new Set(standing.map(keyOf));
    const fresh = rows.filter((row) => !known.has(keyOf(row)));
    const first = await takeNumbers(inside, "forecast", fresh.length);
    const made_at = now.toISOString();
    await inside.insert(
      "forecasts",
      fresh.map((row, at) => ({ ...row, forecast: first + at, made_at, origin: outlook.origin })),
    );
    return { published: fresh.length, standing: rows.length - fresh.length };
  });
}

const keyOf = ({ subject, party, counterpart, mutual, what, until }: Row): string =>
  [subject, party, counterpart, mutual, what, until].join("|");

function rowsOf({ until, party, counterpart, chances, series }: Outlook): Row[] {
  const acts = (chances ?? []).map(({ actor, recipient, mutual, type, ...chance }): Row => {
    return {
      subject: "act",
      until,
      ...(mutual ? inOrder(actor, recipient) : { party: actor, counterpart: recipient }),
      mutual,
      what: type,
      probability: chance.probability,
      base_rate: chance.baseRate,
      recurrence: chance.recurrence,
      reasons: JSON.stringify(chance.reasons),
    };
  });
  const counts = (series?.forecasts ?? []).flatMap(({ until: end, ...each }) =>
    (["cooperation", "conflict"] as const).map((what): Row => {
      const { distribution, plainMean, most } = each[what];
      return {
        subject: "series",
        until: end,
        ...inOrder(party, counterpart!),
        mutual: true,
        what,
        below: JSON.stringify([...distribution].map((chance) => Number(chance.toFixed(5)))),
        plain_mean: plainMean,
        low: most[0],
        high: most[1],
        reasons: "[]",
      };
    }),
  );
  return [...acts, ...counts];
}

/** What two share goes by them in one order, whoever was asked for first. */
const inOrder = (one: string, other: string) =>
  one < other ? { party: one, counterpart: other } : { party: other, counterpart: one };
