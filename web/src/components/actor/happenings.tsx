import { useState } from "preact/hooks";
import { useWay } from "../../address.ts";
import type { ActorPage } from "../../asking/answers.ts";
import { useWords } from "../../i18n/index.ts";
import { dayName } from "../../shown/telling.ts";
import { toArticle, toStory } from "../../shown/ways.ts";
import { Act } from "../act.tsx";

type Event = ActorPage["latest"][number];
const FEW = 5;

/** The latest events of an actor, and the stories of it that are told most, with the words that prove them. */
export function Happenings({ page: { latest, reported } }: { page: ActorPage }) {
  const { actor } = useWords();
  return (
    <div class="happenings">
      <Told title={actor.latest} events={latest.map((event) => ({ event, story: event.story, reports: 1 }))} />
      <Told
        title={actor.reported}
        events={reported
          .filter(({ reports }) => reports > 1)
          .map(({ first, story, reports }) => ({ event: first, story, reports }))}
      />
    </div>
  );
}

interface Telling {
  event: Event;
  story: string;
  reports: number;
}

function Told({ title, events }: { title: string; events: readonly Telling[] }) {
  const { actor } = useWords();
  const [all, setAll] = useState(false);
  if (events.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {events.slice(0, all ? undefined : FEW).map((telling) => (
          <Happening key={telling.event.event} {...telling} />
        ))}
      </ul>
      {events.length > FEW && (
        <p class="acts small">
          <button type="button" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? actor.fewer : actor.all(events.length)}
          </button>
        </p>
      )}
    </section>
  );
}

function Happening({ event, story, reports }: Telling) {
  const words = useWords();
  const { link } = useWay();
  const { evidence, article, outlet, published, title, dataset, language } = event;
  const source = [
    outlet ?? (dataset === "entente" ? "" : dataset),
    published === null ? "" : dayName(published, words),
  ];
  const facts = [...source, reports > 1 ? words.actor.reports(reports) : ""].filter(Boolean).join(" · ");
  return (
    <li>
      <Act act={event} href={link(toStory(story))} />
      {evidence !== null && <blockquote lang={language ?? undefined}>{evidence}</blockquote>}
      <p class="faint">
        {article !== null && (
          <>
            <a href={link(toArticle(article, event.event))}>{title ?? words.actor.article}</a>
            {facts !== "" && " · "}
          </>
        )}
        {facts}
      </p>
    </li>
  );
}
