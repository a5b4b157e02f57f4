import { useWay } from "../../address.ts";
import type { Articles, Search } from "../../asking/answers.ts";
import { useWords } from "../../i18n/index.ts";
import { dayName } from "../../shown/telling.ts";
import { pairOf, toArticle, toDyad, toStory } from "../../shown/ways.ts";
import { Act } from "../act.tsx";
import { Marked } from "./marked.tsx";

type FoundArticle = Search["hits"][number];
type ListedArticle = Articles["articles"][number];

/** More events of an article stand in the article. */
const MOST_EVENTS = 3;

/** An article that was found: its title, where and when, the parts that tell most, the events told there. */
export function Hit({ hit }: { hit: FoundArticle }) {
  const { searchView: say } = useWords();
  const { link } = useWay();
  const { article, snippets, language, eventCount } = hit;
  const events = tellingFirst(hit).slice(0, MOST_EVENTS);
  const others = eventCount - events.length;
  return (
    <li class="hit">
      <HitHead article={hit} events={eventCount} />
      {snippets.map((snippet) => (
        <Marked key={snippet.span[0]} snippet={snippet} language={language} />
      ))}
      <ul class="acts-told">
        {events.map((event) => {
          const pair = pairOf(event.actors, event.recipients);
          return (
            <li key={event.event}>
              <Act act={event} href={link(toStory(event.event))}>
                {pair !== null && (
                  <>
                    {" "}
                    <a class="faint" href={link(toDyad(...pair))}>
                      {say.pair}
                    </a>
                  </>
                )}
              </Act>
            </li>
          );
        })}
      </ul>
      {others > 0 && events.length > 0 && (
        <p class="hint">
          <a href={link(toArticle(article))}>{say.others(others)}</a>
        </p>
      )}
    </li>
  );
}

/** An article of a list. */
export function Listed({ article }: { article: ListedArticle }) {
  return (
    <li class="hit">
      <HitHead article={article} events={article.events} copyOf={article.copyOf} />
    </li>
  );
}

interface Head {
  article: Pick<
    ListedArticle,
    "article" | "title" | "opening" | "outlet" | "day" | "language" | "reserved" | "supersededBy"
  >;
  events: number;
  copyOf?: string | null;
}

function HitHead({ article: each, events, copyOf = null }: Head) {
  const words = useWords();
  const { searchView: say } = words;
  const { link } = useWay();
  const { article, title, opening, outlet, day, language, reserved, supersededBy } = each;
  const facts = [
    outlet ?? say.noOutlet,
    day === null ? words.event.unknownDate : dayName(day, words),
    words.languages[language] ?? language,
    say.events(events),
    reserved ? say.reserved : "",
    copyOf === null ? "" : say.copyOf,
    supersededBy === null ? "" : say.superseded,
  ];
  return (
    <>
      <h3 lang={language}>
        <a href={link(toArticle(article))}>{title || opening || say.untitled}</a>
      </h3>
      <p class="faint">{facts.filter((fact) => fact !== "").join(" · ")}</p>
    </>
  );
}

/** Events told where the snippets are first, then the others in the order of the text. */
function tellingFirst({ events = [], snippets }: FoundArticle) {
  const isShown = ({ evidence }: (typeof events)[number]) =>
    evidence !== null && snippets.some(({ span }) => evidence[0] < span[1] && evidence[1] > span[0]);
  return [...events.filter(isShown), ...events.filter((event) => !isShown(event))];
}
