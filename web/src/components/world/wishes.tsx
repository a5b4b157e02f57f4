import { useEffect, useState } from "preact/hooks";
import { useWay } from "../../address.ts";
import type { Network } from "../../asking/answers.ts";
import { useWords } from "../../i18n/index.ts";
import { QUADS } from "../../shown/quads.ts";
import { SIGNS } from "../../shown/telling.ts";
import { PartyField } from "../party-field.tsx";
import { PeriodFields } from "../period-fields.tsx";
import { REGIONS } from "./regions.ts";

export const SHOWS = ["map", "network", "table"] as const;
export type Show = (typeof SHOWS)[number];

/** What is wanted of the world: a period, some acts, whose dealings, a part of the map, and how it is shown. */
export function Wishes({ period, show }: { period: Network["period"]; show: Show }) {
  const { world, quads } = useWords();
  const { address, go } = useWay();
  const { facts } = address;
  const [whose, setWhose] = useState(facts.focus ?? "");
  useEffect(() => setWhose(facts.focus ?? ""), [facts.focus]);
  const focus = (event: Event) => {
    event.preventDefault();
    go({ facts: { focus: whose.trim() || null } });
  };
  const choose = (fact: string) => (event: { currentTarget: HTMLSelectElement }) =>
    go({ facts: { [fact]: event.currentTarget.value || null } });
  return (
    <div class="world-wishes">
      <PeriodFields period={period} />
      <label class="field">
        <span>{world.acts}</span>
        <select value={facts.quad ?? ""} onChange={choose("quad")}>
          <option value="">{world.allActs}</option>
          {QUADS.map((quad) => (
            <option key={quad} value={quad}>
              {SIGNS[quad]} {quads[quad]}
            </option>
          ))}
        </select>
      </label>
      <form onSubmit={focus} onChange={focus}>
        <PartyField label={world.whose} value={whose} change={setWhose} />
      </form>
      {show === "map" && (
        <label class="field">
          <span>{world.region}</span>
          <select value={facts.region ?? "world"} onChange={choose("region")}>
            {REGIONS.map((region) => (
              <option key={region} value={region}>
                {world.regions[region]}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}
