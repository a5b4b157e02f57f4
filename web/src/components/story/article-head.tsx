import { useWay } from "../../address.ts";
import type { Article } from "../../asking/answers.ts";
import { useWords } from "../../i18n/index.ts";
import { dayName } from "../../shown/telling.ts";
import { toArticle } from "../../shown/ways.ts";

/** Above a kept article: its title, where and when it was published, its versions, whose it is. */
export function ArticleHead({ article: kept }: { article: Article }) {
  const words = useWords();
  const { storyView: say, searchView } = words;
  const { address, link } = useWay();
  const { record, addedAt, article, supersededBy, rejected } = kept;
  const { title, publisher, published, language, url, rights, withheld } = record;
  const { id: story } = address.facts;
  const facts = [
    publisher?.name ?? say.noOutlet,
    published === null ? say.undated : dayName(published, words),
    words.languages[language] ?? language,
    article,
    say.article.added(dayName(addedAt, words)),
  ];
  return (
    <div class="bar">
      <div>
        {story !== undefined && (
          <p>
            <a href={link({ facts: { article: null, event: null } })}>← {say.article.back}</a>
          </p>
        )}
        <h1 id="story" lang={language}>
          {title ?? record.text?.trimStart().split("\n", 1)[0].slice(0, 120) ?? searchView.untitled}
        </h1>
        <p class="faint">{facts.join(" · ")}</p>
        {supersededBy !== null && (
          <p>
            <a href={link(toArticle(supersededBy))}>{say.article.superseded(supersededBy)}</a>
          </p>
        )}
        {rejected.length > 0 && <p class="hint">{say.article.rejected(rejected.join(", "))}</p>}
        {withheld !== undefined && <p class="rights">{say.article.withheld(withheld.holder, withheld.words)}</p>}
        {rights?.statement != null && (
          <p class="hint">
            {say.article.rights}: {rights.statement}
          </p>
        )}
        {isWebAddress(url) && (
          <p>
            <a href={url} rel="noreferrer noopener external">
              {say.article.original}
            </a>
          </p>
        )}
      </div>
    </div>
  );
}

/** Only addresses of the web are linked to: an article's own data may say anything. */
const isWebAddress = (url: string | null): url is string => url !== null && /^https?:\/\//i.test(url);
