import type { ArticleRecord, EventRecord } from "../../../src/reader/schema.ts";
import { useWords } from "../i18n/index.ts";
import type { Piece } from "../shown/pieces.ts";

/** A first line that begins its last piece beyond it, in characters, is a paragraph. */
const LONGEST_TITLE = 300;

interface Shown {
  record: ArticleRecord;
  lines: readonly Piece[][];
  /** The event or passage that is lit, on both sides. */
  lit: string | null;
  light: (one: string | null) => void;
  choose: (event: string) => void;
  addressOf: (event: string) => string;
}

/** The article with its evidence marked: each word on which an event was read leads to that event. Its text only ever stands as text. */
export function TextWithEvidence({ record, lines, lit, light, choose, addressOf }: Shown) {
  const words = useWords();
  const events = new Map(record.events.map((event) => [event.id, event]));
  const piece = (one: Piece) => {
    const { start, text, events: holding, triggers, begins, passages } = one;
    const [at] = triggers.length > 0 ? triggers : holding;
    const name = classOf(one, lit, events);
    const enter = () => light(at ?? passages[0] ?? null);
    if (triggers.length === 0) {
      return at === undefined && passages.length === 0 ? (
        text
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: the link at the trigger does the same by keys
        <span key={start} class={name} onMouseMove={enter}>
          {text}
        </span>
      );
    }
    const event = events.get(at);
    return (
      <a
        key={start}
        id={begins.includes(at) ? `at-${at}` : undefined}
        class={name}
        href={addressOf(at)}
        title={event && words.types[event.type]}
        onMouseMove={enter}
        onFocus={enter}
        onBlur={() => light(null)}
        onClick={(click) => {
          click.preventDefault();
          choose(at);
        }}
      >
        {text}
      </a>
    );
  };
  const hasTitle = lines.length > 1 && lines[0].at(-1)!.start < LONGEST_TITLE;
  const body = hasTitle ? lines.slice(1) : lines;
  return (
    <article class="text" lang={record.language} onMouseLeave={() => light(null)}>
      {hasTitle && <h2 class="headline">{lines[0].map(piece)}</h2>}
      {body.map((line) => (
        <p key={line[0].start}>{line.map(piece)}</p>
      ))}
    </article>
  );
}

/** How a piece is marked: by the event that is lit when it holds the piece, else by the closest fitting. */
function classOf(piece: Piece, lit: string | null, events: ReadonlyMap<string, EventRecord>): string {
  const { triggers, begins, actors, recipients, passages } = piece;
  const names: string[] = [];
  const isLit = lit !== null && piece.events.includes(lit);
  const [first] = isLit ? [lit] : triggers.length > 0 ? triggers : piece.events;
  const event = first === undefined ? undefined : events.get(first);
  if (event) names.push("evidence", `q${event.quad}`);
  if (isLit) names.push("lit");
  if (triggers.length > 0) names.push("trigger");
  if (begins.includes(first)) names.push("begins");
  if (lit !== null && triggers.includes(lit)) names.push("lit-trigger");
  if (lit !== null && actors.includes(lit)) names.push("party", "actor");
  if (lit !== null && recipients.includes(lit)) names.push("party", "recipient");
  if (lit !== null && passages.includes(lit)) names.push("passage");
  return names.join(" ");
}
