import { dateText } from "../questions/date-text.ts";
import type { ArticleRecord, EventRecord } from "../reader/index.ts";
import type { Excerpt } from "./excerpts.ts";
import { type Style, wrap } from "./style.ts";
import { voicesText } from "./voices-text.ts";

/** Signs of PLOVER's quads: hollow for words, full for deeds; diamonds for cooperation, triangles for conflict. */
const SIGNS = ["", "◇", "◆", "△", "▲"];

/** Three lines for an event: who did what to whom; its number in a ledger, when, where, how sure, on whose word; the words that prove it. */
export function eventText(
  event: EventRecord,
  record: ArticleRecord,
  excerpt: Excerpt,
  style: Style,
  number: string | null = null,
): string {
  const { type, mode, quad, contexts, condition, also, evidence, trigger } = event;
  const kind = style.quad(quad, `${SIGNS[quad]} ${type}`);
  const what = `${kind}${mode === null ? "" : ` ${mode}`}: ${sides(event, record, excerpt)}`;
  const facts = [
    number,
    dateText(event.date),
    event.place && (event.place.country ? `${event.place.name} (${event.place.country})` : event.place.name),
    event.time === "past" ? null : event.time,
    event.certainty,
    event.polarity,
    voicesText(event.attribution),
    contexts.join(", "),
  ];
  const lines = [
    wrap(what, style.width, "    ", ""),
    wrap(style.faint(facts.filter((fact) => fact).join(" · ")), style.width, "    ", "  "),
  ];
  if (condition !== null) lines.push(wrap(`on condition: “${excerpt(condition)}”`, style.width, "    ", "  "));
  lines.push(wrap(`“${excerpt(evidence, trigger)}”`, style.width, "   ", "  "));
  if (also.length > 0) lines.push(`  ${style.faint(`told ${also.length + 1} times`)}\n`);
  return lines.join("");
}

/** `Vladimir Putin (RUS GOV) → Japan (JPN GOV)`; all participants joined by `+` when each does it to the other. */
function sides({ actors, recipients, symmetric }: EventRecord, record: ArticleRecord, excerpt: Excerpt): string {
  const names = (side: EventRecord["actors"]) => side.map((one) => participantText(one, record, excerpt)).join(" + ");
  if (symmetric) return names(actors);
  return `${names(actors) || "somebody"}${recipients.length === 0 ? "" : ` → ${names(recipients)}`}`;
}

/** Somebody known only by a description is shown in the words of the text. */
function participantText(one: EventRecord["actors"][number], record: ArticleRecord, excerpt: Excerpt): string {
  const { id, country, sector, mention } = one;
  const actor = record.actors.find((each) => each.id === id);
  const name = actor?.kind === "agent" && mention !== null ? excerpt(mention) : (actor?.name ?? id);
  const codes = [country, sector === country ? null : sector].filter((code) => code !== null).join(" ");
  return codes === "" ? name : `${name} (${codes})`;
}
