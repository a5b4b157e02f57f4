import { useEffect, useState } from "preact/hooks";
import { useWay } from "../../address.ts";
import { useWords } from "../../i18n/index.ts";
import { PartyField } from "../party-field.tsx";

const FACTS = ["actor", "since", "until", "in"] as const;
type Wishes = Partial<Record<(typeof FACTS)[number], string>>;

/** Which events are looked at. */
export function Which() {
  const words = useWords();
  const { reviewView: say } = words;
  const { address, go } = useWay();
  const chosen: Wishes = Object.fromEntries(FACTS.map((fact) => [fact, address.facts[fact] ?? ""]));
  const [draft, setDraft] = useState(chosen);
  useEffect(() => setDraft(chosen), [JSON.stringify(chosen)]);
  const [open] = useState(() => FACTS.some((fact) => chosen[fact] !== ""));
  const set = (fact: keyof Wishes, value: string) => setDraft({ ...draft, [fact]: value });
  const submit = (event: Event) => {
    event.preventDefault();
    go({ facts: { event: null, ...Object.fromEntries(FACTS.map((fact) => [fact, draft[fact]?.trim() || null])) } });
  };
  return (
    <details class="which" open={open}>
      <summary>{say.filters}</summary>
      <form class="filters" onSubmit={submit}>
        <PartyField label={say.actor} value={draft.actor ?? ""} change={(actor) => set("actor", actor)} />
        <label class="field">
          <span>{say.since}</span>
          <input type="date" value={draft.since} onInput={({ currentTarget }) => set("since", currentTarget.value)} />
        </label>
        <label class="field">
          <span>{say.until}</span>
          <input type="date" value={draft.until} onInput={({ currentTarget }) => set("until", currentTarget.value)} />
        </label>
        <label class="field">
          <span>{say.language}</span>
          <select value={draft.in} onChange={({ currentTarget }) => set("in", currentTarget.value)}>
            <option value="">{say.any}</option>
            {Object.entries(words.languages).map(([tag, name]) => (
              <option key={tag} value={tag}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <button type="submit">{say.apply}</button>
      </form>
    </details>
  );
}
