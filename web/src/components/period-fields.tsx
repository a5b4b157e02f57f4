import { useWay } from "../address.ts";
import { useWords } from "../i18n/index.ts";

/** First and last day of what is asked for, kept in the address; those of the answer while none are chosen. */
export function PeriodFields({ period }: { period: { from: string; to: string } | null }) {
  const { period: words } = useWords();
  const { address, go } = useWay();
  const { since, until } = address.facts;
  const change = (fact: "since" | "until") => (event: { currentTarget: HTMLInputElement }) => {
    const { value, validity } = event.currentTarget;
    if (validity.valid) go({ facts: { [fact]: value || null } });
  };
  return (
    <>
      <label class="field">
        <span>{words.since}</span>
        <input type="date" value={since ?? period?.from ?? ""} max={until} onChange={change("since")} />
      </label>
      <label class="field">
        <span>{words.until}</span>
        <input type="date" value={until ?? period?.to ?? ""} min={since} onChange={change("until")} />
      </label>
    </>
  );
}
