import { useEffect, useMemo, useRef } from "preact/hooks";
import { useWords } from "../../i18n/index.ts";
import { download } from "../../shown/download.ts";
import { canDraw, drawNetwork, type NetworkDrawing } from "./network-drawing.ts";
import { networkGraph } from "./network-graph.ts";
import { Readout } from "./readout.tsx";
import { SavePicture } from "./save-picture.tsx";
import { type Pictured, toPair, useTieColumns } from "./shared.ts";

export { canDraw };

/** Who deals with whom as a network; whoever cannot see it has the list beside it and the tables. */
export function NetworkPicture({ dealings, lighting, file }: Pictured) {
  const { world } = useWords();
  const { lit, light, way, nameOf } = lighting;
  const place = useRef<HTMLDivElement>(null);
  const drawing = useRef<NetworkDrawing | null>(null);
  const columns = useTieColumns();
  const graph = useMemo(() => networkGraph(dealings, nameOf), [dealings, nameOf]);
  useEffect(() => {
    const drawn = drawNetwork(graph, place.current!, {
      light,
      party: (id) => way.go({ view: "actor", facts: { id } }),
      pair: (key) => way.go(toPair(dealings.ties.find((tie) => tie.key === key)!, way.address.facts)),
    });
    drawing.current = drawn;
    const dark = matchMedia("(prefers-color-scheme: dark)");
    dark.addEventListener("change", drawn.recolour);
    return () => {
      dark.removeEventListener("change", drawn.recolour);
      drawn.end();
    };
  }, [graph]);
  useEffect(() => drawing.current!.light(lit), [lit, graph]);
  const png = async () => download(`${file}.png`, "image/png", await drawing.current!.png());
  return (
    <figure class="picture network">
      <div
        ref={place}
        class="canvas"
        role="img"
        aria-label={world.networkSays(dealings.tied.length, dealings.ties.length)}
      />
      <Readout dealings={dealings} lit={lit} otherwise={world.networkHint} />
      <p class="hint">{world.networkLegend}</p>
      <SavePicture file={file} columns={columns} rows={dealings.ties} png={png} />
    </figure>
  );
}
