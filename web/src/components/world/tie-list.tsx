import { useWords } from "../../i18n/index.ts";
import { useFigures } from "../../shown/figures.ts";
import { QuadBar } from "../quad-bar.tsx";
import type { Dealings, Tie } from "./dealings.ts";
import { isLit, type Lighting, toPair } from "./shared.ts";

/** Pairs that are listed beside a picture; the table has all. */
const LISTED = 18;

/** Who deals with whom most, beside the picture; what is pointed at is lit there too. */
export function TieList({ dealings, lighting }: { dealings: Dealings; lighting: Lighting }) {
  const { world } = useWords();
  const { number } = useFigures();
  const { lit, light, way, nameOf } = lighting;
  const { focus, ties } = dealings;
  const name = ({ ends }: Tie) =>
    ends
      .filter(({ id }) => id !== focus?.id)
      .map((end) => nameOf(end.id, end.name))
      .join(" – ");
  return (
    <section class="tie-list" aria-labelledby="tie-list">
      <h2 id="tie-list">{focus === null ? world.listTitle : world.listOf(nameOf(focus.id, focus.name))}</h2>
      {focus !== null && (
        <p class="links">
          <a href={way.link({ view: "actor", facts: { id: focus.id } })}>{world.toActor}</a>
          <a href={way.link({ facts: { focus: null } })}>{world.everybody}</a>
        </p>
      )}
      <ol>
        {ties.slice(0, LISTED).map((tie) => (
          <li
            key={tie.key}
            class={isLit(tie, lit) ? "lit" : undefined}
            onMouseEnter={() => light(tie.key)}
            onMouseLeave={() => light(null)}
          >
            <a
              href={way.link(toPair(tie, way.address.facts))}
              onFocus={() => light(tie.key)}
              onBlur={() => light(null)}
            >
              {name(tie)}
            </a>
            <span class="number">{number(tie.stories)}</span>
            <QuadBar quads={tie.quads} most={ties[0].stories} />
          </li>
        ))}
      </ol>
      {ties.length > LISTED && (
        <p>
          <a href={way.link({ facts: { show: "table" } })}>{world.allInTable(number(ties.length))}</a>
        </p>
      )}
    </section>
  );
}
