import { useEffect, useId, useState } from "preact/hooks";
import { ask } from "../asking/server.ts";

interface Suggested {
  id: string;
  name: string;
}

interface Wishes {
  label: string;
  value: string;
  change: (party: string) => void;
  required?: boolean;
}

/** Milliseconds after the last letter until suggestions are asked for. */
const PAUSE = 150;
const SUGGESTIONS = "12";

/** Where a state, body or group is named, by code or by name in any language; those that bear the letters typed are suggested. */
export function PartyField({ label, value, change, required = false }: Wishes) {
  const list = useId();
  const [suggested, setSuggested] = useState<readonly Suggested[]>([]);
  useEffect(() => {
    if (value.trim().length < 2) return setSuggested([]);
    const leaving = new AbortController();
    const timer = setTimeout(() => {
      ask<{ actors: Suggested[] }>("/actors", { name: value.trim(), limit: SUGGESTIONS }, leaving.signal).then(
        ({ actors }) => setSuggested(actors),
        () => {},
      );
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [value]);
  return (
    <label class="field">
      <span>{label}</span>
      <input
        list={list}
        value={value}
        required={required}
        autocomplete="off"
        spellcheck={false}
        onInput={({ currentTarget }) => change(currentTarget.value)}
      />
      <datalist id={list}>
        {suggested.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </datalist>
    </label>
  );
}
