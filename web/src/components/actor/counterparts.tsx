import { useWay } from "../../address.ts";
import type { ActorPage } from "../../asking/answers.ts";
import { useNames } from "../../asking/names.ts";
import { useWords } from "../../i18n/index.ts";
import { useFigures } from "../../shown/figures.ts";
import { byQuad, conflictShare, QUADS } from "../../shown/quads.ts";
import { SIGNS } from "../../shown/telling.ts";
import { toDyad } from "../../shown/ways.ts";
import { type Column, DataTable } from "../data-table.tsx";
import { QuadBar } from "../quad-bar.tsx";
import { useCounted } from "../use-counted.ts";

type Counterpart = ActorPage["counterparts"][number];

/** With whom an actor deals most; each leads to the pair. */
export function Counterparts({ page: { counterparts, pairs }, file }: { page: ActorPage; file: string }) {
  const { actor, quads, world } = useWords();
  const { link, address } = useWay();
  const nameOf = useNames();
  const { number, percent } = useFigures();
  const { since, until } = address.facts;
  const counted = useCounted();
  const most = counterparts[0]?.stories ?? 1;
  const toPair = ({ party, id }: Counterpart) => {
    const { view, facts } = toDyad(party, id);
    return link({ view, facts: { ...facts, since, until } });
  };
  const columns: Column<Counterpart>[] = [
    {
      key: "counterpart",
      label: world.columns.counterpart,
      value: ({ id, name }) => nameOf(id, name),
      cell: (one) => (
        <>
          <a href={toPair(one)}>{nameOf(one.id, one.name)}</a>
          <QuadBar quads={byQuad(one.ways)} most={most} />
        </>
      ),
    },
    counted("stories", world.columns.stories, ({ stories }) => stories),
    ...QUADS.map((quad) =>
      counted<Counterpart>(`quad_${quad}`, `${SIGNS[quad]} ${quads[quad]}`, ({ ways }) => byQuad(ways)[quad]),
    ),
    {
      key: "conflict_share",
      label: world.columns.conflict,
      value: ({ ways }) => Math.round((conflictShare(byQuad(ways)) ?? 0) * 1000) / 1000,
      cell: ({ ways }) => percent(conflictShare(byQuad(ways)) ?? 0),
      number: true,
    },
    counted("reports", world.columns.reports, ({ reports }) => reports),
    { key: "party", label: actor.actingFor, value: ({ party }) => party, cell: ({ party }) => nameOf(party) },
    { key: "id", label: world.columns.id, value: ({ id }) => id },
  ];
  if (counterparts.length === 0) return null;
  return (
    <section class="counterparts">
      <h2>{actor.counterparts}</h2>
      {pairs > counterparts.length && <p class="hint">{actor.mostOf(counterparts.length, number(pairs))}</p>}
      <DataTable title={actor.counterparts} columns={columns} rows={counterparts} file={file} />
    </section>
  );
}
