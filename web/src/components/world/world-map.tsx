import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { useNames } from "../../asking/names.ts";
import { useWords } from "../../i18n/index.ts";
import { type Atlas, atlasOf, type Detail } from "../../shown/atlas.ts";
import { useWidth } from "../use-width.ts";
import { LegendDrawn, useLegend } from "./legend.tsx";
import { MapDrawn } from "./map-drawn.tsx";
import { linesOf } from "./map-lines.ts";
import { placesOf } from "./map-places.ts";
import { Readout } from "./readout.tsx";
import { frameOf, type Region } from "./regions.ts";
import { SavePicture } from "./save-picture.tsx";
import { heightOf, seatsOf } from "./seats.ts";
import { type Pictured, toFocus, useTieColumns } from "./shared.ts";

interface Shown extends Pictured {
  region: Region;
}

/** Who deals with whom on a map: countries shaded by how they deal with others, lines between them, bodies and groups beneath. */
export function WorldMap({ dealings, quad, region, lighting, file }: Shown) {
  const { world } = useWords();
  const nameOf = useNames();
  const atlas = useAtlas(region === "world" ? "coarse" : "fine");
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  const most = Math.max(
    1,
    ...dealings.nodes.filter(({ id }) => id !== dealings.focus?.id).map(({ stories }) => stories),
  );
  const legend = useLegend(width, quad, most);
  const drawn = useMemo(() => {
    if (atlas === null || width === 0) return null;
    const frame = frameOf(region, width);
    const places = placesOf(atlas, frame, dealings, nameOf);
    const seats = seatsOf(places.placeless, nameOf, width, frame.height);
    // Lines to bodies would cover the map; they are drawn once it shows one party's dealings.
    const bySeat = new Map(dealings.focus === null ? [] : seats.map(({ node, point }) => [node.id, point]));
    return { frame, places, seats, lines: linesOf(dealings, (id) => bySeat.get(id) ?? places.ends.get(id), frame) };
  }, [atlas, width, region, dealings, nameOf]);
  const columns = useTieColumns();
  const unseated = drawn?.places.placeless.slice(drawn.seats.length) ?? [];
  return (
    <figure class="picture world-map">
      <div ref={place} class="drawn">
        {drawn !== null && (
          <MapDrawn {...drawn} dealings={dealings} quad={quad} most={most} lighting={lighting} below={legend.height}>
            <LegendDrawn legend={legend} top={drawn.frame.height + heightOf(drawn.seats, drawn.frame.height)} />
          </MapDrawn>
        )}
      </div>
      <Readout dealings={dealings} lit={lighting.lit} otherwise={world.keys} />
      {unseated.length > 0 && (
        <details class="off-map">
          <summary>{world.offMap(unseated.length)}</summary>
          <ul>
            {unseated.map(({ id, name }) => (
              <li key={id}>
                <a href={toFocus(lighting.way, id)}>{nameOf(id, name)}</a>
              </li>
            ))}
          </ul>
        </details>
      )}
      <p class="hint">{world.borders}</p>
      <SavePicture
        file={file}
        columns={columns}
        rows={dealings.ties}
        svg={() => place.current!.querySelector("svg")!}
      />
    </figure>
  );
}

/** The atlas once it has come; the coarse one while the fine one is on its way. */
function useAtlas(detail: Detail): Atlas | null {
  const [atlas, setAtlas] = useState<Atlas | null>(null);
  useEffect(() => {
    let left = false;
    atlasOf(detail).then((come) => {
      if (!left) setAtlas(come);
    });
    return () => {
      left = true;
    };
  }, [detail]);
  return atlas;
}
