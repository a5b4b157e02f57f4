import type { Search } from "../../asking/answers.ts";
import { markedPieces } from "../../shown/marked-pieces.ts";

type Snippet = Search["hits"][number]["snippets"][number];

/** A part of an article, the words that were sought and the evidence of events marked. */
export function Marked({ snippet, language }: { snippet: Snippet; language: string }) {
  const { text, span, found, evidence } = snippet;
  return (
    <blockquote class="snippet" lang={language}>
      {span[0] > 0 && "… "}
      {markedPieces(text, span[0], found, evidence).map(({ text, found, told }, at) => {
        const words = found ? <mark>{text}</mark> : text;
        return told ? (
          <span key={at} class="told">
            {words}
          </span>
        ) : (
          words
        );
      })}
      {!/[.!?»”"]\s*$/.test(text) && " …"}
    </blockquote>
  );
}
