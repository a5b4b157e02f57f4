import type { ArticleRecord, EventRecord } from "../../reader/index.ts";

type Participant = EventRecord["actors"][number];
export type Actor = ArticleRecord["actors"][number];
/** What passes between two parties: 1 from the first named, -1 from the second, 0 both ways. */
export interface Pair {
  party: string;
  counterpart: string;
  direction: number;
}

/** Kinds of actors that are parties of their own beside the state they belong to. */
const ORGANISED: ReadonlySet<string> = new Set(["organisation", "armed-group"]);

/** For whom a participant acts: its state, and the body or armed group it is or speaks for. People are no parties. */
export function partiesOf(
  { id, country }: Pick<Participant, "id" | "country">,
  actor: { kind: string; body: string | null } | undefined,
): string[] {
  const parties: string[] = [];
  if (country !== null && country !== "IGO") parties.push(country);
  const organised = actor !== undefined && ORGANISED.has(actor.kind);
  const body = actor?.body ?? (organised || (actor?.kind === "group" && country === null) ? id : null);
  if (body !== null) parties.push(body);
  return parties;
}

/**
 * The pairs an event stands between, each once. An act with a recipient goes from its actors to its recipients; a symmetric one is shared
 * by all its participants. Two levels of one participant (Wagner and Russia) are no pair.
 */
export function pairsOf<One>(
  event: { actors: readonly One[]; recipients: readonly One[]; symmetric: boolean },
  partiesOfOne: (one: One) => readonly string[],
): Pair[] {
  const actors = event.actors.map(partiesOfOne);
  const recipients = event.recipients.map(partiesOfOne);
  const found = new Map<string, { one: string; other: string; forth: boolean; back: boolean }>();
  const join = (from: string, to: string, mutual: boolean) => {
    const key = `${from} ${to}`;
    const reverse = `${to} ${from}`;
    const known = found.get(key) ?? found.get(reverse);
    if (known === undefined) found.set(key, { one: from, other: to, forth: true, back: mutual });
    else if (known.one === from) Object.assign(known, { forth: true, back: known.back || mutual });
    else Object.assign(known, { back: true, forth: known.forth || mutual });
  };
  for (const from of actors) for (const to of recipients) joinAll(from, to, (a, b) => join(a, b, event.symmetric));
  if (event.symmetric) {
    for (const [at, from] of actors.entries())
      for (const to of actors.slice(at + 1)) joinAll(from, to, (a, b) => join(a, b, true));
  }
  return [...found.values()].map(({ one, other, forth, back }) => ({
    party: one,
    counterpart: other,
    direction: forth === back || one === other ? 0 : forth ? 1 : -1,
  }));
}

function joinAll(from: readonly string[], to: readonly string[], join: (from: string, to: string) => void): void {
  for (const one of from) for (const other of to) join(one, other);
}
