import { useMemo } from "preact/hooks";
import type { Step, Way } from "../../address.ts";
import { type NameOf, useNames } from "../../asking/names.ts";
import { useWords } from "../../i18n/index.ts";
import { conflictShare, QUADS, type Quad } from "../../shown/quads.ts";
import { toDyad } from "../../shown/ways.ts";
import type { Column } from "../data-table.tsx";
import { useCounted } from "../use-counted.ts";
import type { Dealings, Tie } from "./dealings.ts";

/** What is pointed at, in picture or list: the key of a tie or the id of a party. */
export interface Lighting {
  lit: string | null;
  light: (what: string | null) => void;
  way: Way;
  nameOf: NameOf;
}

/** What every picture of the world is drawn from. */
export interface Pictured {
  dealings: Dealings;
  /** The only quad asked for. */
  quad: Quad | null;
  lighting: Lighting;
  /** Name of the files it is saved as, without ending. */
  file: string;
}

export const isLit = ({ key, ends }: Tie, lit: string | null): boolean =>
  lit !== null && (key === lit || ends.some(({ id }) => id === lit));

type Facts = Readonly<Record<string, string | undefined>>;

/** The way to the view of a pair, in the same period. */
export function toPair({ ends: [one, other] }: Tie, { since, until }: Facts): Step {
  const { view, facts } = toDyad(one.id, other.id);
  return { view, facts: { ...facts, since, until } };
}

export const toFocus = ({ link }: Way, id: string): string => link({ facts: { focus: id } });

/** The columns of pairs, for table and CSV. */
export function useTieColumns(cell?: Column<Tie>["cell"]): readonly Column<Tie>[] {
  const { world, quads } = useWords();
  const nameOf = useNames();
  const counted = useCounted();
  return useMemo(() => {
    const name = (tie: Tie, end: 0 | 1) => nameOf(tie.ends[end].id, tie.ends[end].name);
    const round = (share: number | null) => (share === null ? null : Math.round(share * 1000) / 1000);
    return [
      { key: "party", label: world.columns.party, value: (tie) => name(tie, 0), cell },
      { key: "counterpart", label: world.columns.counterpart, value: (tie) => name(tie, 1) },
      counted("stories", world.columns.stories, ({ stories }) => stories),
      ...QUADS.map((quad) => counted<Tie>(`quad_${quad}`, quads[quad], (tie) => tie.quads[quad])),
      {
        key: "conflict_share",
        label: world.columns.conflict,
        value: (tie) => round(conflictShare(tie.quads)),
        number: true,
      },
      { key: "score", label: world.columns.score, value: ({ score }) => score, number: true },
      counted("reports", world.columns.reports, ({ reports }) => reports),
      { key: "party_id", label: world.columns.partyId, value: ({ ends }) => ends[0].id },
      { key: "counterpart_id", label: world.columns.counterpartId, value: ({ ends }) => ends[1].id },
    ];
  }, [world, quads, nameOf, counted, cell]);
}
