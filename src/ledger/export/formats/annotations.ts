import { mayQuote, mayShowText } from "../../rights.ts";
import { articleId, eventId } from "../article-id.ts";
import { eventsOf } from "../events.ts";
import type { ExportedArticle, ExportedEvent, Span } from "../exported-event.ts";
import type { WriteFormat } from "../exporting.ts";

/** So many characters before and after a passage help to find it again. */
const CONTEXT = 32;

/**
 * Web Annotations (W3C, JSON-LD): a collection whose one page has an annotation for each event read in an article, on the passages that prove
 * it. Positions count code points of the text as the ledger has it. Events of event tables have no text and are left out.
 */
export const annotations: WriteFormat = async function* ({ store, choice, tell, leaveOut }) {
  const id = "urn:entente:annotations";
  yield `{"@context":"http://www.w3.org/ns/anno.jsonld","id":"${id}","type":"AnnotationCollection","label":"Political events read by entente",`;
  yield `"first":{"id":"${id}:1","type":"AnnotationPage","startIndex":0,"items":[`;
  let total = 0;
  for await (const events of eventsOf(store, choice)) {
    let items = "";
    for (const event of events) {
      const { article } = event;
      if (article === null || event.evidence === null) leaveOut("no-article");
      else items += `${total++ === 0 ? "\n" : ",\n"}${JSON.stringify(annotationOf(event, article, event.evidence))}`;
    }
    yield items;
    tell(events.length);
  }
  yield `\n]},"total":${total}}\n`;
};

function annotationOf(event: ExportedEvent, article: ExportedArticle, evidence: Span) {
  const targets = [evidence, ...event.also].map((span) => targetOf(article, span));
  return {
    id: `urn:entente:event:${encodeURIComponent(eventId(event))}`,
    type: "Annotation",
    motivation: "classifying",
    created: article.added_at,
    generator: { id: "https://www.npmjs.com/package/entente", type: "Software", name: "entente" },
    body: [
      { type: "TextualBody", purpose: "tagging", format: "text/plain", value: event.type },
      {
        type: "TextualBody",
        purpose: "classifying",
        format: "application/json",
        value: JSON.stringify(codingOf(event)),
      },
    ],
    target: targets.length === 1 ? targets[0] : targets,
  };
}

/** The event as the record has it. */
function codingOf({ actors, recipients, ...event }: ExportedEvent) {
  const { type, mode, contexts, cameo, quad, score, symmetric_act, certainty, polarity, time, rule, confidence } =
    event;
  const side = (ones: ExportedEvent["actors"]) => ones.map(({ id, country, sector }) => ({ id, country, sector }));
  return {
    ...{ event: `e${event.event}`, type, mode, contexts, cameo, quad, score, symmetric: symmetric_act },
    ...{ actors: side(actors), recipients: side(recipients), start: event.date_start, end: event.date_end },
    ...{ time, certainty, polarity, attribution: event.attribution, rule, confidence },
  };
}

function targetOf(article: ExportedArticle, span: Span) {
  return {
    source:
      article.url !== null && URL.canParse(article.url) ? article.url : `urn:entente:article:${articleId(article)}`,
    selector: selectorsOf(article, span),
  };
}

/**
 * A passage by position and by its words. Where the rights are reserved words around it are left out, and a passage longer than may be shown is
 * selected by position alone: a quotation that is cut would select something else.
 */
function selectorsOf({ text, points: { toUtf16 }, rights }: ExportedArticle, [start, end]: Span): object[] {
  const position = { type: "TextPositionSelector", start, end };
  const [from, to] = [toUtf16(start), toUtf16(end)];
  const exact = text.slice(from, to);
  if (!mayQuote(exact, rights)) return [position];
  if (!mayShowText(rights)) return [position, { type: "TextQuoteSelector", exact }];
  const prefix = text.slice(toUtf16(Math.max(0, start - CONTEXT)), from);
  const suffix = text.slice(to, toUtf16(end + CONTEXT));
  return [position, { type: "TextQuoteSelector", exact, prefix, suffix }];
}
