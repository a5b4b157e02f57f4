import { useWay } from "../../address.ts";
import type { Story } from "../../asking/answers.ts";
import { useWords } from "../../i18n/index.ts";
import { pairOf, toDyad } from "../../shown/ways.ts";
import { ActWords } from "../act.tsx";
import { CorrectionList } from "../correction-list.tsx";
import { Switch } from "../switch.tsx";
import { ReportsTable } from "./reports-table.tsx";
import { Voices } from "./voices.tsx";

/** A story: what it is, how it counts, its reports by voice, side by side where they contradict each other; what was corrected. */
export function StoryPage({ story }: { story: Story }) {
  const words = useWords();
  const { storyView: say, searchView } = words;
  const { address, link } = useWay();
  const { reports, contradiction, place, corrections, day, voices } = story;
  const [first] = reports;
  const asTable = address.facts.show === "table";
  const pair = pairOf(first.actors, first.recipients);
  const articles = new Set(reports.map(({ article }) => article).filter((article) => article !== null)).size;
  const counts: [string, string | number][] = [
    [say.reports, reports.length],
    [say.voices, voices],
    [say.articles, articles],
    [say.counted, say.oneEvent],
  ];
  return (
    <>
      <div class="bar">
        <div>
          <h1 class={`story-title act-line q${first.quad}`} id="story">
            <ActWords act={{ ...first, day, polarity: "affirmed", certainty: "certain" }}>
              {place !== null && (
                <span class="faint"> · {place.country ? `${place.name} (${place.country})` : place.name}</span>
              )}
            </ActWords>
          </h1>
          <dl class="facts">
            {counts.map(([name, count]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{count}</dd>
              </div>
            ))}
            <div>
              <dt class="faint">{story.story}</dt>
              <dd>{pair !== null && <a href={link(toDyad(...pair))}>{searchView.pair}</a>}</dd>
            </div>
          </dl>
        </div>
        <Switch
          label={say.show}
          chosen={asTable ? "table" : "voices"}
          choices={{ voices: say.byVoice, table: say.table }}
          linkTo={(show) => link({ facts: { show: show === "table" ? "table" : null } })}
        />
      </div>
      {asTable ? (
        <ReportsTable story={story.story} reports={reports} />
      ) : contradiction === null ? (
        <section aria-labelledby="all-reports" class="told-so">
          <h2 id="all-reports">{say.all}</h2>
          <Voices reports={reports} />
        </section>
      ) : (
        <Contradiction story={story} contradiction={contradiction} />
      )}
      {corrections.length > 0 && (
        <section class="corrected" aria-labelledby="corrected">
          <h2 id="corrected">{say.corrected}</h2>
          <CorrectionList corrections={corrections} />
          <p>
            <a href={link({ view: "review" })}>{say.review}</a>
          </p>
        </section>
      )}
    </>
  );
}

interface Contradicted {
  story: Story;
  contradiction: NonNullable<Story["contradiction"]>;
}

/** Who says that it happened beside who says that it did not. */
function Contradiction({ story: { reports }, contradiction: { affirmed, denied } }: Contradicted) {
  const { storyView: say } = useWords();
  const thatSay = (polarity: string) => reports.filter((report) => report.polarity === polarity);
  return (
    <section aria-labelledby="contradicted" class="told-so">
      <h2 id="contradicted">{say.contradicted}</h2>
      <div class="contradiction">
        <section aria-labelledby="affirmed">
          <h3 id="affirmed">{say.affirmed(affirmed.length)}</h3>
          <Voices reports={thatSay("affirmed")} />
        </section>
        <section aria-labelledby="denied" class="denied">
          <h3 id="denied">{say.denied(denied.length)}</h3>
          <Voices reports={thatSay("negated")} />
        </section>
      </div>
    </section>
  );
}
