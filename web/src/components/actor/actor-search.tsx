import { useEffect, useState } from "preact/hooks";
import { useWay } from "../../address.ts";
import type { Actors } from "../../asking/answers.ts";
import { useNames } from "../../asking/names.ts";
import { useAnswer } from "../../asking/use-answer.ts";
import { useWords } from "../../i18n/index.ts";
import { useOfficeText } from "./office-text.ts";

type Found = Actors["actors"][number];

/** Milliseconds after the last letter until who bears the letters is asked for. */
const PAUSE = 150;
const SHOWN = "12";

/** Looks somebody up as the name is typed; Enter takes the first. `sought` stands there from the beginning. */
export function ActorSearch({ sought = "" }: { sought?: string }) {
  const { actor } = useWords();
  const { go } = useWay();
  const [typed, setTyped] = useState(sought);
  const [name, setName] = useState(sought.trim());
  useEffect(() => {
    const timer = setTimeout(() => setName(typed.trim()), PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  const { answer, problem } = useAnswer<Actors>(name.length < 2 ? null : "/actors", { name, limit: SHOWN });
  const found = name.length < 2 || problem !== null ? null : (answer?.actors ?? null);
  const submit = (event: Event) => {
    event.preventDefault();
    // Those found may still be those of a shorter name; the server takes a name too.
    const first = name === typed.trim() ? found?.[0] : undefined;
    if (typed.trim() !== "") go({ facts: { id: first === undefined ? typed.trim() : idOf(first) } });
  };
  return (
    <search class="actor-search">
      <form onSubmit={submit}>
        <label class="field">
          <span>{actor.search}</span>
          <input
            type="search"
            value={typed}
            autocomplete="off"
            spellcheck={false}
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          />
        </label>
      </form>
      <p class="hint" role="status">
        {found === null ? "" : actor.found(found.length, found.length === Number(SHOWN))}
      </p>
      {found !== null && (
        <ul class="found-actors">
          {found.map((one) => (
            <FoundActor key={`${one.source} ${one.id}`} found={one} />
          ))}
        </ul>
      )}
    </search>
  );
}

/** A state goes by its code. */
const idOf = ({ id, kind, country }: Found): string => (kind === "state" && country !== null ? country : id);

function FoundActor({ found }: { found: Found }) {
  const { world } = useWords();
  const { link } = useWay();
  const nameOf = useNames();
  const officeText = useOfficeText();
  const { kind, name, id, country, offices } = found;
  const office = offices.find(({ to }) => to === "") ?? offices[0];
  const facts = [
    kind === "person" ? "" : (world.kinds[kind] ?? kind),
    office === undefined ? "" : officeText(office.office, nameOf(office.body)),
    kind === "state" || country === null || country === "IGO" || office !== undefined ? "" : nameOf(country),
  ];
  return (
    <li>
      <a href={link({ facts: { id: idOf(found) } })}>{nameOf(id, name)}</a>{" "}
      <span class="faint">{facts.filter(Boolean).join(" · ")}</span>
    </li>
  );
}
