import { useWay } from "../../address.ts";
import type { Network } from "../../asking/answers.ts";
import { useNames } from "../../asking/names.ts";
import { useAnswer } from "../../asking/use-answer.ts";
import { useWords } from "../../i18n/index.ts";
import { Answered } from "../answered.tsx";
import { DataTable } from "../data-table.tsx";
import { EmptyLedger } from "../empty-ledger.tsx";
import { useDyadFigures } from "./dyad-figures.ts";

type Tie = Network["ties"][number];

const PAIRS = "12";

/** Where one may begin: the pairs of most stories, and a group. */
export function BusiestPairs() {
  const { dyad } = useWords();
  const { link } = useWay();
  const nameOf = useNames();
  const { number } = useDyadFigures();
  const asked = useAnswer<Network>("/network", { limit: PAIRS });
  return (
    <Answered asked={asked}>
      {({ ties, nodes }) => {
        if (ties.length === 0) return <EmptyLedger />;
        const names = new Map(nodes.map(({ id, name }) => [id, name]));
        const pair = ({ party, counterpart }: Tie) =>
          dyad.and(nameOf(party, names.get(party)), nameOf(counterpart, names.get(counterpart)));
        const sum = ({ ways }: Tie, quads: readonly number[]) =>
          ways.reduce((total, { quad, stories }) => total + (quads.includes(quad) ? stories : 0), 0);
        const counted = (key: string, label: string, quads: readonly number[]) => ({
          key,
          label,
          number: true,
          value: (tie: Tie) => sum(tie, quads),
          cell: (tie: Tie) => number(sum(tie, quads)),
        });
        return (
          <section class="busiest">
            <h2>{dyad.busiest}</h2>
            <DataTable
              title={dyad.busiest}
              file="entente-pairs"
              rows={ties}
              columns={[
                {
                  key: "pair",
                  label: dyad.pair,
                  value: pair,
                  cell: (tie) => <a href={link({ facts: { a: tie.party, b: tie.counterpart } })}>{pair(tie)}</a>,
                },
                counted("stories", dyad.ways.stories, [1, 2, 3, 4]),
                counted("cooperation", dyad.cooperation, [1, 2]),
                counted("conflict", dyad.conflict, [3, 4]),
              ]}
            />
            <p class="hint">
              <a href={link({ facts: { a: "eu", b: "RUS", members: "true" } })}>
                {dyad.group(dyad.withMembers(nameOf("eu", "EU")), nameOf("RUS", "Russia"))}
              </a>
              . {dyad.groupHint}
            </p>
          </section>
        );
      }}
    </Answered>
  );
}
