import { useCallback } from "preact/hooks";
import { useWords } from "../../i18n/index.ts";
import { conflictShare, QUADS } from "../../shown/quads.ts";
import { type Column, DataTable } from "../data-table.tsx";
import { useCounted } from "../use-counted.ts";
import { type Dealings, type Node, quadsOf, type Tie } from "./dealings.ts";
import { type Lighting, toFocus, toPair, useTieColumns } from "./shared.ts";

/** The twin of map and network: pairs, and who stands in them, as tables. */
export function Tables({ dealings, lighting, file }: { dealings: Dealings; lighting: Lighting; file: string }) {
  const { world, quads } = useWords();
  const { way, nameOf } = lighting;
  const counted = useCounted();
  const pair = useCallback(
    (tie: Tie) => <a href={way.link(toPair(tie, way.address.facts))}>{nameOf(tie.ends[0].id, tie.ends[0].name)}</a>,
    [way, nameOf],
  );
  const columns = useTieColumns(pair);
  const nodeColumns: Column<Node>[] = [
    {
      key: "name",
      label: world.columns.party,
      value: ({ id, name }) => nameOf(id, name),
      cell: ({ id, name }) => <a href={toFocus(way, id)}>{nameOf(id, name)}</a>,
    },
    { key: "kind", label: world.columns.kind, value: ({ kind }) => world.kinds[kind] ?? kind },
    counted("stories", world.columns.stories, ({ stories }) => stories),
    ...QUADS.map((quad) => counted<Node>(`quad_${quad}`, quads[quad], (node) => node.quads[quad].stories)),
    {
      key: "conflict_share",
      label: world.columns.conflict,
      value: (node) => Math.round((conflictShare(quadsOf(node)) ?? 0) * 1000) / 1000,
      number: true,
    },
    counted("reports", world.columns.reports, ({ reports }) => reports),
    { key: "id", label: world.columns.id, value: ({ id }) => id },
  ];
  return (
    <div class="tables">
      <h2>{world.tiesTitle}</h2>
      <DataTable title={world.tiesTitle} columns={columns} rows={dealings.ties} file={file} />
      <h2>{world.nodesTitle}</h2>
      <DataTable title={world.nodesTitle} columns={nodeColumns} rows={dealings.nodes} file={`${file}-who`} />
    </div>
  );
}
