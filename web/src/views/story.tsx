import { useWay } from "../address.ts";
import type { Article, Story } from "../asking/answers.ts";
import { at } from "../asking/server.ts";
import { useAnswer } from "../asking/use-answer.ts";
import { Answered } from "../components/answered.tsx";
import { ArticlePage } from "../components/story/article-page.tsx";
import { StoryPage } from "../components/story/story-page.tsx";
import { useWords } from "../i18n/index.ts";
import "../styles/search.css";
import "../styles/story.css";

/** The view *Story*: all reports of one event, or one article. */
export function StoryView() {
  const { storyView: say, views } = useWords();
  const { address, link } = useWay();
  const { id, article } = address.facts;
  const askedArticle = useAnswer<Article>(article === undefined ? null : at("articles", article));
  const askedStory = useAnswer<Story>(article !== undefined || id === undefined ? null : at("stories", id));
  if (article !== undefined)
    return <Answered asked={askedArticle}>{(kept) => <ArticlePage article={kept} />}</Answered>;
  if (id !== undefined) return <Answered asked={askedStory}>{(story) => <StoryPage story={story} />}</Answered>;
  return (
    <>
      <h1 class="view-title">{views.story}</h1>
      <p>
        {say.nothing} <a href={link({ view: "search" })}>{say.search}</a>
      </p>
    </>
  );
}
