import { useWords } from "../i18n/index.ts";
import { useFigures } from "../shown/figures.ts";
import { type ByQuad, QUADS, type Quad, totalOf } from "../shown/quads.ts";
import { SIGNS } from "../shown/telling.ts";
import { QuadBar } from "./quad-bar.tsx";

/** Stories by quad: how many, and which part of all; of one quad alone where no other was asked for. */
export function QuadTotals({ quads, only = null }: { quads: ByQuad; only?: Quad | null }) {
  const words = useWords();
  const { number, percent } = useFigures();
  const total = totalOf(quads);
  return (
    <div class="quad-totals">
      {only === null && <QuadBar quads={quads} most={total} />}
      <dl>
        {QUADS.filter((quad) => only === null || quad === only).map((quad) => (
          <div key={quad} class={`q${quad}`}>
            <dt>
              <span class="sign">{SIGNS[quad]}</span> {words.quads[quad]}
            </dt>
            <dd>
              {number(quads[quad])}
              {only === null && <span class="faint"> {percent(total === 0 ? 0 : quads[quad] / total)}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
