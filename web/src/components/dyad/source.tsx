import { useWay } from "../../address.ts";
import type { Relation } from "../../asking/answers.ts";
import { useWords } from "../../i18n/index.ts";
import { webAddress } from "../../shown/web-address.ts";
import { useDyadFigures } from "./dyad-figures.ts";

export type Evidence = Omit<Relation["landmarks"][number]["evidence"], "event">;

interface Shown {
  /** Its number, or that of its story: e12, s12; null: an agreement spoken of, no event. */
  event: string | null;
  evidence: Evidence;
}

/** The words that prove something, on whose word it is told, by which outlet when; the way to all reports and to the source. */
export function Source({ event, evidence }: Shown) {
  return (
    <>
      {evidence.words !== null && <blockquote class="words">“{evidence.words}”</blockquote>}
      <SourceLine event={event} evidence={evidence} />
    </>
  );
}

/** What an event did to something that stands, and the words that prove it; nothing where no such event is told. */
export function Settled({ what, event, evidence }: { what: string; event: number; evidence: Evidence | undefined }) {
  return (
    evidence !== undefined && (
      <div class="settling">
        <p class="by">{what}</p>
        <Source event={`e${event}`} evidence={evidence} />
      </div>
    )
  );
}

export function SourceLine({ event, evidence }: Shown) {
  const { dyad } = useWords();
  const { link } = useWay();
  const { day } = useDyadFigures();
  const { outlet, published, url, voices, dataset, article } = evidence;
  const isImported = dataset !== "entente";
  const teller = outlet ?? (isImported ? null : dyad.source.noOutlet);
  const facts = [
    teller,
    isImported ? dyad.source.imported(dataset.toUpperCase()) : null,
    published === null ? null : day(published),
    voices.length > 0 ? dyad.source.word(voices.join(", ")) : null,
  ];
  const address = webAddress(url);
  const reports =
    event === null
      ? article === null
        ? null
        : link({ view: "story", facts: { article: `a${article}` } })
      : link({ view: "story", facts: { id: event } });
  return (
    <p class="source">
      {facts.filter((fact) => fact !== null).join(" · ")}
      {reports !== null && (
        <>
          {" · "}
          <a href={reports}>{dyad.source.story}</a>
        </>
      )}
      {address !== null && (
        <>
          {" · "}
          <a href={address} rel="noreferrer external">
            {dyad.source.article}
          </a>
        </>
      )}
    </p>
  );
}
