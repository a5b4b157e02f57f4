import { type Article, NO_ARTICLE } from "./article.ts";

/** What is on a page beside its article. */
const BESIDE = "script, style, noscript, template, nav, aside, header, footer, form, button, figure, svg, iframe";
/** What holds one paragraph. */
const PARAGRAPHS = "h2, h3, h4, p, blockquote, li";
const FEWEST_PARAGRAPHS = 2;

/** The article of a saved page: title, paragraphs, day of publication. The page is parsed without running or loading anything of it. */
export function articleOfPage(html: string): Article {
  const page = new DOMParser().parseFromString(html, "text/html");
  const title =
    contentOf(page, 'meta[property="og:title"]') ??
    textOf(page.querySelector("h1")) ??
    textOf(page.querySelector("title"));
  const published =
    contentOf(page, 'meta[property="article:published_time"]') ??
    page.querySelector("time[datetime]")?.getAttribute("datetime");
  for (const part of page.querySelectorAll(BESIDE)) part.remove();
  const body = [title, ...paragraphsOf(page)].filter((part) => part).join("\n\n");
  const [day] = published?.match(/^\d{4}-\d{2}-\d{2}/) ?? [""];
  const language = page.documentElement.lang.slice(0, 2).toLowerCase();
  return {
    ...NO_ARTICLE,
    text: body,
    language: language === "it" || language === "en" ? language : "",
    published: day,
  };
}

/** The paragraphs of the first of article, main, body that has some; all its text when it marks none. */
function paragraphsOf(page: Document): string[] {
  for (const part of page.querySelectorAll("article, main, body")) {
    const found = [...part.querySelectorAll(PARAGRAPHS)].filter((each) => each.querySelector(PARAGRAPHS) === null);
    const texts = found.map((each) => textOf(each) ?? "").filter((text) => text !== "");
    if (texts.length >= FEWEST_PARAGRAPHS) return texts;
  }
  const text = textOf(page.body);
  return text === null ? [] : [text];
}

const contentOf = (page: Document, selector: string): string | null =>
  tidy(page.querySelector(selector)?.getAttribute("content"));
const textOf = (element: Element | null): string | null => tidy(element?.textContent);

function tidy(text: string | null | undefined): string | null {
  const tidied = text?.replace(/\s+/g, " ").trim() ?? "";
  return tidied === "" ? null : tidied;
}
