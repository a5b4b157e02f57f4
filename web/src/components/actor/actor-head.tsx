import { useWay } from "../../address.ts";
import type { ActorPage } from "../../asking/answers.ts";
import { useNames } from "../../asking/names.ts";
import { useWords } from "../../i18n/index.ts";
import { useFigures } from "../../shown/figures.ts";

/** More names are shown when they are asked for. */
const FEW_NAMES = 6;

/** Who an actor is: its name, kind and other names, and what the ledger holds of it. */
export function ActorHead({ page }: { page: ActorPage }) {
  const { actor: say, world } = useWords();
  const { link, address } = useWay();
  const nameOf = useNames();
  const { number, day } = useFigures();
  const { actor, period, total, articles, quotations, pairs } = page;
  const { id, name, kind, country, names, wikidata, isParty } = actor;
  const called = nameOf(id, name);
  const others = names.filter((each) => each !== called);
  const facts = [
    world.kinds[kind] ?? kind,
    country === null || country === "IGO" || country === id ? "" : nameOf(country),
    id,
  ];
  const { since, until } = address.facts;
  return (
    <header class="actor-head">
      <h1>{called}</h1>
      <p class="faint">
        {facts.filter(Boolean).join(" · ")}
        {wikidata !== null && (
          <>
            {" · "}
            <a href={`https://www.wikidata.org/wiki/${encodeURIComponent(wikidata)}`} rel="noreferrer">
              Wikidata
            </a>
          </>
        )}
      </p>
      {others.length > 0 && <Names names={others} />}
      {period !== null && (
        <p class="summary">
          {say.summary(number(total.all.stories), total.all.stories, number(pairs), day(period.from), day(period.to))}
          {articles > 0 && ` ${say.articles(number(articles), articles)}`}
          {quotations > 0 && ` ${say.quotations(number(quotations), quotations)}`}
        </p>
      )}
      {isParty && (
        <p>
          <a href={link({ view: "world", facts: { focus: id, since, until } })}>{say.onMap}</a>
        </p>
      )}
    </header>
  );
}

function Names({ names }: { names: readonly string[] }) {
  const { actor: say } = useWords();
  if (names.length <= FEW_NAMES) return <p class="names">{names.join(" · ")}</p>;
  return (
    <details class="names">
      <summary>
        {names.slice(0, FEW_NAMES).join(" · ")} · {say.moreNames(names.length - FEW_NAMES)}
      </summary>
      <p>{names.slice(FEW_NAMES).join(" · ")}</p>
    </details>
  );
}
