import { useWay } from "../../address.ts";
import type { Network } from "../../asking/answers.ts";
import { useNames } from "../../asking/names.ts";
import { useAnswer } from "../../asking/use-answer.ts";
import { useWords } from "../../i18n/index.ts";
import { useFigures } from "../../shown/figures.ts";
import { Answered } from "../answered.tsx";
import { EmptyLedger } from "../empty-ledger.tsx";
import { QuadBar } from "../quad-bar.tsx";
import { quadsOf } from "../world/dealings.ts";

const SHOWN = 24;

/** Those who deal most with others, to begin with. */
export function BusiestActors() {
  const { actor: say } = useWords();
  const { link } = useWay();
  const nameOf = useNames();
  const { number } = useFigures();
  const asked = useAnswer<Network>("/network", { limit: "1" });
  return (
    <Answered asked={asked}>
      {({ period, nodes }) =>
        period === null ? (
          <EmptyLedger />
        ) : (
          <section>
            <h2>{say.busiest}</h2>
            <ul class="busiest">
              {nodes.slice(0, SHOWN).map((node) => (
                <li key={node.id}>
                  <a href={link({ facts: { id: node.id } })}>{nameOf(node.id, node.name)}</a>
                  <span class="number">{number(node.stories)}</span>
                  <QuadBar quads={quadsOf(node)} most={nodes[0].stories} />
                </li>
              ))}
            </ul>
          </section>
        )
      }
    </Answered>
  );
}
