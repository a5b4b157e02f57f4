import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { useWords } from "../../i18n/index.ts";
import { PartyField } from "../party-field.tsx";
import type { Reviewed } from "./use-queue.ts";
import type { Saying } from "./use-word.ts";

interface Shown {
  event: Reviewed;
  save: (saying: Saying) => void;
  leave: () => void;
}

const CERTAINTIES = ["certain", "probable", "possible", "unknown"] as const;

/** Says what an event is in truth: its type, who did it and to whom, whether it happened, how sure. Only what differs is sent. */
export function CorrectForm({ event, save, leave }: Shown) {
  const words = useWords();
  const { form: say } = words.reviewView;
  const [type, setType] = useState(event.type);
  const [actors, setActors] = useState(idsOf(event, "actor"));
  const [recipients, setRecipients] = useState(idsOf(event, "recipient"));
  const [polarity, setPolarity] = useState(event.polarity);
  const [certainty, setCertainty] = useState(event.certainty);
  const [isSame, setIsSame] = useState(false);
  const entry = useRef<HTMLSelectElement>(null);
  // Before anything is painted: the next key is for the form already.
  useLayoutEffect(() => entry.current?.focus(), []);
  const submit = (submitted: Event) => {
    submitted.preventDefault();
    const saying = {
      ...(type === event.type ? {} : { type }),
      ...differing("actors", idsOf(event, "actor"), actors),
      ...differing("recipients", idsOf(event, "recipient"), recipients),
      ...(polarity === event.polarity ? {} : { polarity }),
      ...(certainty === event.certainty ? {} : { certainty }),
    };
    setIsSame(Object.keys(saying).length === 0);
    if (Object.keys(saying).length > 0) save(saying);
  };
  return (
    <form class="correct" onSubmit={submit} aria-label={say.title}>
      <label class="field">
        <span>{say.type}</span>
        <select ref={entry} value={type} onChange={({ currentTarget }) => setType(currentTarget.value)}>
          {Object.entries(words.types).map(([name, shown]) => (
            <option key={name} value={name}>
              {shown}
            </option>
          ))}
        </select>
      </label>
      <Parties label={say.actors} ids={actors} change={setActors} />
      <Parties label={say.recipients} ids={recipients} change={setRecipients} />
      <div class="pair">
        <label class="field">
          <span>{say.polarity}</span>
          <select value={polarity} onChange={({ currentTarget }) => setPolarity(currentTarget.value)}>
            <option value="affirmed">{say.affirmed}</option>
            <option value="negated">{say.negated}</option>
          </select>
        </label>
        <label class="field">
          <span>{say.certainty}</span>
          <select value={certainty} onChange={({ currentTarget }) => setCertainty(currentTarget.value)}>
            {CERTAINTIES.map((name) => (
              <option key={name} value={name}>
                {words.certainties[name]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p role="status" class="hint">
        {isSame ? say.unchanged : ""}
      </p>
      <p class="acts">
        <button type="submit" class="main">
          {say.save}
        </button>
        <button type="button" onClick={leave}>
          {say.leave} <kbd>Esc</kbd>
        </button>
      </p>
    </form>
  );
}

interface Side {
  label: string;
  ids: readonly string[];
  change: (ids: string[]) => void;
}

/** Whoever stands on a side; a field that is emptied names nobody. */
function Parties({ label, ids, change }: Side) {
  const { form: say } = useWords().reviewView;
  const shown = ids.length === 0 ? [""] : ids;
  return (
    <fieldset>
      <legend>{label}</legend>
      {shown.map((id, at) => (
        <PartyField
          key={at}
          label={`${label} ${at + 1}`}
          value={id}
          change={(party) => change(shown.with(at, party))}
        />
      ))}
      <button type="button" onClick={() => change([...shown, ""])}>
        {say.add}
      </button>
    </fieldset>
  );
}

const idsOf = ({ participants }: Reviewed, wanted: string): string[] =>
  participants.filter(({ side }) => side === wanted).map(({ id }) => id);

function differing(side: string, before: readonly string[], now: readonly string[]): Saying {
  const named = now.map((id) => id.trim()).filter((id) => id !== "");
  return named.join() === before.join() ? {} : { [side]: named };
}
