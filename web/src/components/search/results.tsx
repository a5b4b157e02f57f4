import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import type { Articles, Search } from "../../asking/answers.ts";
import { type Pages, usePages } from "../../asking/use-pages.ts";
import { useWords } from "../../i18n/index.ts";
import { Answered, ProblemNote } from "../answered.tsx";
import { type Column, saveCsv } from "../data-table.tsx";
import { EmptyLedger } from "../empty-ledger.tsx";
import { Hit, Listed } from "./hit.tsx";
import { queryOf, type Sought } from "./search-facts.ts";

/** What a search found, page by page. */
export function Found({ sought }: { sought: Sought }) {
  const { searchView: say } = useWords();
  const pages = usePages<Search>("/search", { ...queryOf(sought), events: "true" });
  const hits = pages.pages.flatMap((page) => page.hits);
  const { ignored = [] } = pages.pages[0] ?? {};
  return (
    <List
      title={say.results}
      pages={pages}
      articles={hits.map(({ eventCount, ...hit }) => ({ ...hit, events: eventCount }))}
      none={<p>{say.none}</p>}
    >
      {ignored.length > 0 && <p class="hint">{say.ignored(ignored.join(", "))}</p>}
      {pages.pages.at(-1)?.cut && <p class="hint">{say.cut}</p>}
      <ol class="hits">
        {hits.map((hit) => (
          <Hit key={hit.article} hit={hit} />
        ))}
      </ol>
    </List>
  );
}

/** What nobody searched for: the latest articles. */
export function Latest() {
  const { searchView: say } = useWords();
  const pages = usePages<Articles>("/articles", {});
  const articles = pages.pages.flatMap((page) => page.articles);
  return (
    <List title={say.latest} pages={pages} articles={articles} none={<EmptyLedger />}>
      <ol class="hits">
        {articles.map((article) => (
          <Listed key={article.article} article={article} />
        ))}
      </ol>
    </List>
  );
}

type Row = Pick<Articles["articles"][number], "article" | "title" | "outlet" | "day" | "language" | "url" | "events">;

/** Columns of the CSV, whatever language the page speaks. */
const COLUMNS: readonly Column<Row>[] = (
  ["article", "title", "outlet", "day", "language", "events", "url"] as const
).map((key) => ({ key, label: key, value: (row: Row) => row[key] }));

interface Shown {
  title: string;
  pages: Pages<{ next: string | null }>;
  articles: readonly Row[];
  /** What stands there when nothing was found. */
  none: ComponentChildren;
  children: ComponentChildren;
}

function List({ title, pages, articles, none, children }: Shown) {
  const { searchView: say, asking } = useWords();
  const place = useRef<HTMLElement>(null);
  const { more, moreBusy, moreProblem } = pages;
  const goOn = async () => {
    await more?.();
    // Who goes on by keys goes on at the first that came.
    setTimeout(() => place.current?.querySelectorAll<HTMLElement>("h3 a")[articles.length]?.focus());
  };
  return (
    <Answered asked={pages}>
      {() => (
        <section ref={place} aria-labelledby="results" class="results">
          <h2 id="results">{title}</h2>
          <p class="hint" role="status">
            {articles.length === 0 ? "" : say.found(articles.length, more !== null)}
          </p>
          {articles.length === 0 ? none : children}
          {moreProblem !== null && <ProblemNote problem={moreProblem} again={goOn} />}
          {articles.length > 0 && (
            <p class="acts">
              {more !== null && (
                <button type="button" class="main" aria-disabled={moreBusy} onClick={moreBusy ? undefined : goOn}>
                  {moreBusy ? say.moreBusy : say.more}
                </button>
              )}
              <button type="button" onClick={() => saveCsv("entente-articles", COLUMNS, articles)}>
                {asking.csv}
              </button>
            </p>
          )}
        </section>
      )}
    </Answered>
  );
}
