import { type ByQuad, QUADS, totalOf } from "../shown/quads.ts";

/** Stories by quad as a bar; so long, of all the room there is, as the stories are of `most`. Its figures stand beside it. */
export function QuadBar({ quads, most }: { quads: ByQuad; most: number }) {
  const total = Math.max(1, totalOf(quads));
  return (
    <span class="quad-bar" aria-hidden="true">
      <span class="filled" style={{ inlineSize: `${(100 * total) / Math.max(1, most)}%` }}>
        {QUADS.map((quad) => (
          <span key={quad} class={`q${quad}`} style={{ flexGrow: quads[quad] }} />
        ))}
      </span>
    </span>
  );
}
