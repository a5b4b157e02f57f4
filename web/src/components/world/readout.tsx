import { useNames } from "../../asking/names.ts";
import { useWords } from "../../i18n/index.ts";
import { useFigures } from "../../shown/figures.ts";
import { type ByQuad, conflictShare, QUADS } from "../../shown/quads.ts";
import { SIGNS } from "../../shown/telling.ts";
import { type Dealings, quadsOf } from "./dealings.ts";

interface Shown {
  dealings: Dealings;
  lit: string | null;
  /** What stands there while nothing is lit. */
  otherwise: string;
}

/** What is pointed at, in figures. */
export function Readout({ dealings, lit, otherwise }: Shown) {
  const { world } = useWords();
  const { number, percent } = useFigures();
  const nameOf = useNames();
  const told = (who: string, stories: number, quads: ByQuad) => (
    <p class="readout">
      <strong>{who}</strong> {world.stories(number(stories), stories)}
      {QUADS.map((quad) => (
        <span key={quad} class={`q${quad}`}>
          <span class="sign">{SIGNS[quad]}</span> {number(quads[quad])}
        </span>
      ))}
      <span class="faint">{world.conflict(percent(conflictShare(quads) ?? 0))}</span>
    </p>
  );
  const tie = dealings.ties.find(({ key }) => key === lit);
  if (tie !== undefined) {
    const [one, other] = tie.ends.map(({ id, name }) => nameOf(id, name));
    return told(`${one} – ${other}`, tie.stories, tie.quads);
  }
  const node = dealings.nodes.find(({ id }) => id === lit);
  if (node !== undefined) return told(nameOf(node.id, node.name), node.stories, quadsOf(node));
  return <p class="readout faint">{otherwise}</p>;
}
