import { useEffect, useState } from "preact/hooks";
import { useWay } from "../../address.ts";
import { useWords } from "../../i18n/index.ts";
import { Choice, Field } from "../field.tsx";
import { PartyField } from "../party-field.tsx";

const FACTS = ["actor", "since", "until", "in"] as const;
type Wishes = Partial<Record<(typeof FACTS)[number], string>>;

/** Which events are looked at. */
export function Which() {
  const { reviewView: say, languages } = useWords();
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
        <Field label={say.since} value={draft.since} change={(day) => set("since", day)} day />
        <Field label={say.until} value={draft.until} change={(day) => set("until", day)} day />
        <Choice label={say.language} none={say.any} value={draft.in} change={(tag) => set("in", tag)}>
          {Object.entries(languages)}
        </Choice>
        <button type="submit">{say.apply}</button>
      </form>
    </details>
  );
}
