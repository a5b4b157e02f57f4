import { useEffect, useState } from "preact/hooks";
import { useWay } from "../../address.ts";
import { useWords } from "../../i18n/index.ts";
import { Choice, Field, type Wish } from "../field.tsx";
import { PartyField } from "../party-field.tsx";
import { factsOf, isAnything, type SearchFact, type Sought } from "./search-facts.ts";

const CERTAINTIES = ["certain", "probable", "possible", "unknown"] as const;
/** PLOVER's quads as the API asks for them. */
const QUADS = ["verbal-cooperation", "material-cooperation", "verbal-conflict", "material-conflict"] as const;
/** Where the filters stand open, as the styles have it. */
const WIDE = "(min-width: 60.01rem)";

/** One field for words and the filters, which are folded on narrow screens until one is set. */
export function SearchForm({ sought }: { sought: Sought }) {
  const words = useWords();
  const { searchView: say } = words;
  const { go } = useWay();
  const [draft, setDraft] = useState(sought);
  useEffect(() => setDraft(sought), [JSON.stringify(sought)]);
  const { words: _, ...filters } = sought;
  const [open] = useState(() => matchMedia(WIDE).matches || isAnything(filters));
  const set = (fact: SearchFact) => (value: string) => setDraft((before) => ({ ...before, [fact]: value }));
  const submit = (event: Event) => {
    event.preventDefault();
    go({ facts: factsOf(draft) });
  };
  return (
    <search>
      <form class="search" onSubmit={submit}>
        <div class="sought">
          <label class="field">
            <span>{say.words}</span>
            <input
              type="search"
              id="words"
              value={draft.words ?? ""}
              autocomplete="off"
              onInput={({ currentTarget }) => set("words")(currentTarget.value)}
            />
          </label>
          <button type="submit" class="main">
            {say.find}
          </button>
        </div>
        <details open={open}>
          <summary>{say.filters}</summary>
          <div class="filters">
            <PartyField label={say.actor} value={draft.actor ?? ""} change={set("actor")} />
            <Choice label={say.type} value={draft.type} change={set("type")} none={say.anyType}>
              {[
                ...QUADS.map((quad, at) => [quad, words.quads[(at + 1) as 1 | 2 | 3 | 4]] as const),
                ...Object.entries(words.types),
              ]}
            </Choice>
            <DyadFields value={draft.dyad ?? ""} change={set("dyad")} />
            <Field label={say.place} value={draft.place} change={set("place")} />
            <Field label={say.source} value={draft.source} change={set("source")} />
            <Field label={say.since} value={draft.since} change={set("since")} day />
            <Field label={say.until} value={draft.until} change={set("until")} day />
            <Choice label={say.certainty} value={draft.certainty} change={set("certainty")} none={say.any}>
              {CERTAINTIES.map((each) => [each, words.certainties[each]])}
            </Choice>
            <Choice label={say.language} value={draft.in} change={set("in")} none={say.any}>
              {Object.entries(words.languages)}
            </Choice>
          </div>
        </details>
        {isAnything(sought) && (
          <p class="acts small">
            <button type="button" onClick={() => go({ facts: factsOf({}) })}>
              {say.clear}
            </button>
          </p>
        )}
      </form>
    </search>
  );
}

/** Two parties, which the address has with a comma between. */
function DyadFields({ value, change }: Pick<Wish, "change"> & { value: string }) {
  const { searchView: say } = useWords();
  const [one = "", other = ""] = value.split(",");
  const joined = (pair: readonly string[]) => change(pair.every((each) => each.trim() === "") ? "" : pair.join(","));
  const plain = (name: string) => name.replaceAll(",", " ");
  return (
    <>
      <PartyField label={say.one} value={one} change={(party) => joined([plain(party), other])} />
      <PartyField label={say.other} value={other} change={(party) => joined([one, plain(party)])} />
    </>
  );
}
