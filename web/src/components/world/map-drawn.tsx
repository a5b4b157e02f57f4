import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { useWords } from "../../i18n/index.ts";
import { useFigures } from "../../shown/figures.ts";
import { conflictShare, type Quad } from "../../shown/quads.ts";
import { SIGNS } from "../../shown/telling.ts";
import { type Dealings, type Node, quadsOf, shadeOf, strengthOf, type Tie } from "./dealings.ts";
import type { Line } from "./map-lines.ts";
import type { MapPlaces, Point } from "./map-places.ts";
import { nearestPlace } from "./nearest-place.ts";
import type { Frame } from "./regions.ts";
import { heightOf, type Seat } from "./seats.ts";
import { isLit, type Lighting, toPair } from "./shared.ts";

interface Shown {
  frame: Frame;
  places: MapPlaces;
  seats: readonly Seat[];
  lines: readonly Line[];
  dealings: Dealings;
  quad: Quad | null;
  most: number;
  lighting: Lighting;
  /** Pixels beneath the map for what is drawn there. */
  below: number;
  children: ComponentChildren;
}

/** Wider than a thin line, so that it can be pointed at. */
const GRASP = 9;

/** What does not reach beyond the map. */
const CLIPPED = "url(#map-frame)";

/** What only the eye needs; options tell the same. */
const UNREAD = { "aria-hidden": true } as const;

/** The map as a drawing; whoever is on it is an option of a list that arrow keys go through as the eye does. */
export function MapDrawn({ frame, places, seats, lines, dealings, quad, most, lighting, below, children }: Shown) {
  const { world } = useWords();
  const { number, percent } = useFigures();
  const { lit, light, way } = lighting;
  const [active, setActive] = useState<string | null>(null);
  const { focus } = dealings;
  const points = new Map<string, Point>([
    ...[...places.places].map(([id, { point }]) => [id, point] as const),
    ...seats.map(({ node, point }) => [node.id, point] as const),
  ]);
  const current = active !== null && points.has(active) ? active : (focus?.id ?? [...points.keys()][0] ?? null);

  const move = (id: string | null) => {
    setActive(id);
    light(id);
  };
  const keys = (event: KeyboardEvent) => {
    const next = current === null ? null : nearestPlace(event.key, current, points);
    if (next !== null) move(next);
    else if (event.key === "Enter" && current !== null) way.go({ facts: { focus: current } });
    else if (event.key === "Escape") way.go({ facts: { focus: null } });
    else if (!event.key.startsWith("Arrow")) return;
    event.preventDefault();
  };
  const shade = (node: Node) => {
    if (node.id === focus?.id) return "shade own";
    if (quad !== null) return `shade strength${strengthOf(node, most)} q${quad}`;
    const step = shadeOf(node);
    return step === null ? "shade few" : `shade s${step}`;
  };
  const option = (node: Node, name: string) => ({
    id: `place-${node.id}`,
    role: "option" as const,
    "aria-selected": node.id === focus?.id,
    "aria-label": world.place(name, number(node.stories), percent(conflictShare(quadsOf(node)) ?? 0)),
    class: `place${node.id === lit ? " lit" : ""}`,
    "data-party": node.id,
  });
  const pointed = ({ target }: Event) => {
    const { party, tie } =
      ((target as Element).closest("[data-party], [data-tie]") as SVGElement | null)?.dataset ?? {};
    return { party, tie: dealings.ties.find(({ key }) => key === tie) };
  };
  const point = (event: Event) => {
    const { party, tie } = pointed(event);
    light(party ?? tie?.key ?? null);
  };
  const choose = (event: Event) => {
    const { party, tie } = pointed(event);
    if (party !== undefined) way.go({ facts: { focus: party } });
    else if (tie !== undefined) way.go(toPair(tie, way.address.facts));
  };
  const seated = new Set(seats.map(({ node }) => node.id));
  const isSeated = ({ ends }: Tie) => ends.some(({ id }) => seated.has(id));
  const height = frame.height + heightOf(seats, frame.height) + below;
  return (
    <div
      class={lit === null ? "map" : "map lighting"}
      role="listbox"
      aria-label={focus === null ? world.mapTitle : world.mapOf(lighting.nameOf(focus.id, focus.name))}
      aria-activedescendant={current === null ? undefined : `place-${current}`}
      tabIndex={0}
      onKeyDown={keys}
      onClick={choose}
      onMouseOver={point}
      onMouseLeave={() => light(null)}
      onFocus={() => current !== null && light(current)}
      onBlur={() => light(null)}
    >
      <svg width={frame.width} height={height} viewBox={`0 0 ${frame.width} ${height}`} role="none">
        <clipPath id="map-frame">
          <rect width={frame.width} height={frame.height} />
        </clipPath>
        <path class="silent" d={places.silent.join("")} {...UNREAD} />
        {[...places.places.values()].map(({ node, name, outline, point }) => (
          <g key={node.id} {...option(node, name)}>
            {outline === null ? (
              <circle class={shade(node)} cx={point[0]} cy={point[1]} r={4} />
            ) : (
              <path class={shade(node)} d={outline} />
            )}
          </g>
        ))}
        {seats.map(({ node, name, point }) => (
          <g key={node.id} {...option(node, name)}>
            <rect class={shade(node)} x={point[0] - 5} y={point[1] - 5} width={10} height={10} />
            <text x={point[0] + 10} y={point[1] + 4}>
              {name}
            </text>
          </g>
        ))}
        <g {...UNREAD}>
          <path class="borders" d={places.borders} />
          {[...lines].reverse().map(({ tie, path, width, quad }) => (
            <g key={tie.key} clip-path={isSeated(tie) ? undefined : CLIPPED}>
              <path class={`tie q${quad}${isLit(tie, lit) ? " lit" : ""}`} d={path} stroke-width={width} />
              <path
                class="grasp"
                d={path}
                stroke-width={focus === null ? width : Math.max(width, GRASP)}
                data-tie={tie.key}
              />
            </g>
          ))}
          {lines.map(({ tie, middle, quad: own }) =>
            quad !== null || (own === 1 && focus === null) ? null : (
              <g key={tie.key} clip-path={isSeated(tie) ? undefined : CLIPPED}>
                <text class={`line-sign q${own}${isLit(tie, lit) ? " lit" : ""}`} x={middle[0]} y={middle[1] + 3}>
                  {SIGNS[own]}
                </text>
              </g>
            ),
          )}
          <g clip-path={CLIPPED}>
            {dealings.tied.map(({ id }) => {
              const place = places.places.get(id)?.point;
              return (
                place && (
                  <circle key={id} class="capital" cx={place[0]} cy={place[1]} r={id === focus?.id ? 3.5 : 1.6} />
                )
              );
            })}
          </g>
          {places.labels.map(({ id, name, x, y }) => (
            <text key={id} class={`place-name${id === lit ? " lit" : ""}`} x={x} y={y}>
              {name}
            </text>
          ))}
        </g>
        <g {...UNREAD}>{children}</g>
      </svg>
    </div>
  );
}
