import { useMemo, useState } from "preact/hooks";
import { useWay } from "../address.ts";
import type { Network } from "../asking/answers.ts";
import { useNames } from "../asking/names.ts";
import { useAnswer } from "../asking/use-answer.ts";
import { Answered } from "../components/answered.tsx";
import { EmptyLedger } from "../components/empty-ledger.tsx";
import { QuadTotals } from "../components/quad-totals.tsx";
import { Switch } from "../components/switch.tsx";
import { type Dealings, dealingsOf } from "../components/world/dealings.ts";
import { NetworkFetched } from "../components/world/network-fetched.tsx";
import { isRegion } from "../components/world/regions.ts";
import type { Lighting } from "../components/world/shared.ts";
import { Tables } from "../components/world/tables.tsx";
import { TieList } from "../components/world/tie-list.tsx";
import { SHOWS, type Show, Wishes } from "../components/world/wishes.tsx";
import { WorldMap } from "../components/world/world-map.tsx";
import { useWords } from "../i18n/index.ts";
import { useFigures } from "../shown/figures.ts";
import { QUADS } from "../shown/quads.ts";
import "../styles/quads.css";
import "../styles/world.css";

/** Who deals with whom in a period: as a map, a network or tables. */
export function WorldView() {
  const { views, world } = useWords();
  const { address, link } = useWay();
  const { since, until, quad, focus, show } = address.facts;
  const asked = useAnswer<Network>("/network", { since, until, quad, actor: focus });
  const { answer } = asked;
  const dealings = useMemo(() => answer && dealingsOf(answer, focus !== undefined), [answer]);
  const shown = SHOWS.find((each) => each === show) ?? "map";
  return (
    <div class="world">
      <div class="head">
        <div>
          <h1>{views.world}</h1>
          <p class="lead">{world.lead}</p>
        </div>
        <Switch
          label={world.show}
          chosen={shown}
          choices={world.shows}
          linkTo={(each) => link({ facts: { show: each } })}
        />
      </div>
      <Wishes period={answer?.period ?? null} show={shown} />
      <Answered asked={asked}>{() => <World dealings={dealings!} show={shown} />}</Answered>
    </div>
  );
}

function World({ dealings, show }: { dealings: Dealings; show: Show }) {
  const { world } = useWords();
  const way = useWay();
  const nameOf = useNames();
  const { number, day } = useFigures();
  const [lit, light] = useState<string | null>(null);
  const { period, pairs, ties, focus, total } = dealings;
  if (period === null) return <EmptyLedger />;
  const days = world.days(day(period.from), day(period.to));
  if (ties.length === 0) return <p>{world.nothing(days)}</p>;
  const { facts } = way.address;
  const quad = QUADS.find((each) => String(each) === facts.quad) ?? null;
  const lighting: Lighting = { lit, light, way, nameOf };
  const file = ["entente", "world", focus?.id, period.from, period.to].filter(Boolean).join("-");
  const pictured = { dealings, quad, lighting, file };
  return (
    <>
      <p class="summary">
        {focus === null
          ? world.summary(number(pairs), days, number(ties.length), pairs === ties.length)
          : world.summaryOf(
              nameOf(focus.id, focus.name),
              number(pairs),
              days,
              number(ties.length),
              pairs === ties.length,
            )}
      </p>
      <QuadTotals quads={total} only={quad} />
      {show === "table" ? (
        <Tables {...pictured} />
      ) : (
        <div class="pictured">
          {show === "map" ? (
            <WorldMap {...pictured} region={isRegion(facts.region) ? facts.region : "world"} />
          ) : (
            <NetworkFetched {...pictured} />
          )}
          <TieList dealings={dealings} lighting={lighting} />
        </div>
      )}
    </>
  );
}
