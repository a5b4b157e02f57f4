import { useWay } from "../../address.ts";
import { useNames } from "../../asking/names.ts";
import { useWords } from "../../i18n/index.ts";
import { dayName } from "../../shown/telling.ts";
import type { Report } from "../../shown/voices.ts";
import { toArticle } from "../../shown/ways.ts";
import { Act } from "../act.tsx";

/** One report: where and when it was printed, what it tells as it has it, its words. */
export function ReportOf({ report, isReprint = false }: { report: Report; isReprint?: boolean }) {
  const words = useWords();
  const { storyView: say, event: named } = words;
  const { event, article, outlet, published, language, title, evidence, place, attribution, copyOf, quad } = report;
  const { link } = useWay();
  const nameOf = useNames();
  const facts = [
    published === null ? say.undated : dayName(published, words),
    language === null ? say.imported : (words.languages[language] ?? language),
    event,
  ];
  const where = place === null ? null : nameOf(place.name.toLowerCase(), place.name);
  return (
    <article class={`report q${quad}`} aria-labelledby={`head-${event}`}>
      <p class="report-head" id={`head-${event}`}>
        {article === null ? (
          <strong>{outlet ?? say.noOutlet}</strong>
        ) : (
          <a href={link({ facts: toArticle(article, event).facts })}>{outlet ?? say.noOutlet}</a>
        )}{" "}
        <span class="faint">{facts.join(" · ")}</span>
      </p>
      {title !== null && <p lang={language ?? undefined}>{title}</p>}
      {copyOf !== null && (
        <p class="hint">{isReprint ? say.copies(Math.round(100 * copyOf.share)) : say.reprints(copyOf.article)}</p>
      )}
      <Act act={report} />
      <dl class="facts">
        {where !== null && <Fact name={named.where}>{where}</Fact>}
        <Fact name={named.word}>
          {attribution.length === 0 ? named.author : attribution.join(`, ${named.toldBy} `)}
        </Fact>
      </dl>
      {evidence !== null && !isReprint && (
        <blockquote class="snippet" lang={language ?? undefined}>
          {evidence}
        </blockquote>
      )}
    </article>
  );
}

const Fact = ({ name, children }: { name: string; children: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);
