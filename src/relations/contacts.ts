import type { Store } from "../ledger/index.ts";
import { type Between, COUNTED } from "./between.ts";

/** An event that marks a beginning or an end. */
export interface Contact {
  event: number;
  day: string;
  type: string;
  quad: number;
}

/** The first and the latest event between two sides in all of a ledger, what is only to come aside. */
export async function contactsOf(
  store: Store,
  { rows }: Pick<Between, "rows">,
): Promise<{ first: Contact | null; latest: Contact | null }> {
  const at = (order: "ASC" | "DESC") => `(SELECT * FROM told ORDER BY day ${order}, event ${order} LIMIT 1)`;
  const [first, latest] = await store.query<Contact>(
    `WITH told AS MATERIALIZED (SELECT event, day, type, quad FROM ${rows} WHERE ${COUNTED} AND time <> 'future' AND day IS NOT NULL)
     SELECT * FROM (${at("ASC")} UNION ALL ${at("DESC")}) AS ends ORDER BY day, event`,
  );
  return { first: first ?? null, latest: latest ?? null };
}
