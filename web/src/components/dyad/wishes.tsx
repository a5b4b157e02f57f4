import { useEffect, useState } from "preact/hooks";
import { useWay } from "../../address.ts";
import { useWords } from "../../i18n/index.ts";
import { PartyField } from "../party-field.tsx";
import { COUNTS, useDyadAddress } from "./dyad-address.ts";

const STEPS = ["day", "week", "month"] as const;

/** Which two, in what time, by what steps. */
export function Wishes() {
  const { dyad } = useWords();
  const { go } = useWay();
  const { a, b, since = "", until = "", by = "", members, count } = useDyadAddress();
  const [pair, setPair] = useState({ a, b });
  const [period, setPeriod] = useState({ since, until });
  useEffect(() => setPair({ a, b }), [a, b]);
  useEffect(() => setPeriod({ since, until }), [since, until]);
  const ask = (wished: typeof pair) =>
    go({
      facts: {
        a: wished.a.trim() || null,
        b: wished.b.trim() || null,
        since: period.since || null,
        until: period.until || null,
      },
    });
  const submit = (event: Event) => {
    event.preventDefault();
    ask(pair);
  };
  return (
    <form class="dyad-wishes" onSubmit={submit}>
      <div class="pair">
        <PartyField label={dyad.one} value={pair.a} change={(party) => setPair({ ...pair, a: party })} required />
        <button type="button" class="swap" onClick={() => ask({ a: pair.b, b: pair.a })} title={dyad.swap}>
          <span aria-hidden="true">⇄</span>
          <span class="unseen">{dyad.swap}</span>
        </button>
        <PartyField label={dyad.other} value={pair.b} change={(party) => setPair({ ...pair, b: party })} required />
      </div>
      <Day label={dyad.since} value={period.since} change={(day) => setPeriod({ ...period, since: day })} />
      <Day label={dyad.until} value={period.until} change={(day) => setPeriod({ ...period, until: day })} />
      <label class="field">
        <span>{dyad.by}</span>
        <select value={by} onChange={({ currentTarget }) => go({ facts: { by: currentTarget.value || null } })}>
          <option value="">{dyad.fitting}</option>
          {STEPS.map((step) => (
            <option key={step} value={step}>
              {dyad.steps[step]}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span>{dyad.timeline.count}</span>
        <select
          value={count}
          onChange={({ currentTarget }) =>
            go({ facts: { count: currentTarget.value === COUNTS[0] ? null : currentTarget.value } })
          }
        >
          {COUNTS.map((each) => (
            <option key={each} value={each}>
              {dyad.timeline.counts[each]}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" class="main">
        {dyad.show}
      </button>
      <label class="check">
        <input
          type="checkbox"
          checked={members !== undefined}
          onChange={({ currentTarget }) => go({ facts: { members: currentTarget.checked ? "true" : null } })}
        />
        <span>{dyad.members}</span>
      </label>
    </form>
  );
}

interface DayField {
  label: string;
  value: string;
  change: (day: string) => void;
}

const Day = ({ label, value, change }: DayField) => (
  <label class="field day">
    <span>{label}</span>
    <input type="date" value={value} onInput={({ currentTarget }) => change(currentTarget.value)} />
  </label>
);
