import { useEffect, useRef, useState } from "preact/hooks";
import { useWay } from "../../address.ts";
import type { Article, MadeCorrection } from "../../asking/answers.ts";
import { at } from "../../asking/server.ts";
import { useAnswer } from "../../asking/use-answer.ts";
import { useWords } from "../../i18n/index.ts";
import { toArticle, toStory } from "../../shown/ways.ts";
import { Act } from "../act.tsx";
import { ProblemNote } from "../answered.tsx";
import { CorrectForm } from "./correct-form.tsx";
import { Decision, type Deed, KEYS } from "./decision.tsx";
import { EventRead, EventText, useEventIn } from "./evidence.tsx";
import type { Queue, Reviewed } from "./use-queue.ts";
import { type Saying, useWord } from "./use-word.ts";

type Made = MadeCorrection["made"];

interface Shown {
  event: Reviewed;
  queue: Queue;
  readOnly: boolean;
  author: string;
  setAuthor: (author: string) => void;
  /** How often something was said or taken back here, and who is told when it is again. */
  changes: number;
  onChange: () => void;
}

/** One event beside its evidence, and what an analyst says of it, by buttons and keys. */
export function Bench({ event, queue, readOnly, author, setAuthor, changes, onChange }: Shown) {
  const words = useWords();
  const { reviewView: say } = words;
  const { link } = useWay();
  const article = useAnswer<Article>(event.article === null ? null : at("articles", event.article.article));
  useEffect(() => {
    if (changes > 0) article.again();
  }, [changes]);
  const shown = useEventIn(article.answer, event.event);
  const word = useWord();
  const [reason, setReason] = useState("");
  const [correcting, setCorrecting] = useState(false);
  const [last, setLast] = useState<{ made: Made; deed: "accept" | "reject" | "correct" } | null>(null);
  const [notice, setNotice] = useState("");
  const place = useRef<HTMLElement>(null);
  const nameField = useRef<HTMLInputElement>(null);
  const isFirst = useRef(true);
  useEffect(() => {
    // An event just opened has nothing to clear, and a key may have been pressed before this runs.
    if (isFirst.current) {
      isFirst.current = false;
      return;
    }
    setCorrecting(false);
    setReason("");
    // Whoever goes on by keys goes on with the next event.
    place.current?.focus({ preventScroll: true });
  }, [event.event]);

  const may = (): boolean => {
    if (readOnly || word.busy) return false;
    if (author.trim() !== "") return true;
    setNotice(say.authorWanted);
    nameField.current?.focus();
    return false;
  };
  const tell = (deed: "accept" | "reject" | "correct", saying: Saying) => {
    if (!may()) return;
    const why = reason.trim() || say.reasons[deed];
    word.say({ target: event.event, ...saying }, { author, reason: why }, (made) => {
      setLast({ made, deed });
      setNotice(say.made[deed](made.name));
      queue.settle(made);
      onChange();
    });
  };
  const undo = () => {
    if (last === null || !may()) return;
    const { made } = last;
    word.say(made.correction, { author, reason: reason.trim() || say.reasons.undo }, () => {
      setLast(null);
      setNotice(say.made.undo(made.correction));
      queue.reopen(made.name);
      onChange();
    });
  };
  const act = (deed: Deed) => {
    if (deed === "accept") tell(deed, { accept: true });
    else if (deed === "reject") tell(deed, { reject: true });
    else if (deed === "correct") setCorrecting(!readOnly && !correcting);
    else if (deed === "undo") undo();
    else queue.step(deed === "next" ? 1 : -1);
  };
  const onKeyDown = (press: KeyboardEvent) => {
    if (press.ctrlKey || press.metaKey || press.altKey) return;
    if (press.key === "Escape" && correcting) {
      setCorrecting(false);
      place.current?.focus();
    } else if (isTyping(press.target) || KEYS[press.key] === undefined) return;
    else act(KEYS[press.key]);
    press.preventDefault();
  };
  return (
    <section ref={place} class="bench" tabIndex={-1} aria-label={`${say.event} ${event.event}`} onKeyDown={onKeyDown}>
      <div class="sides-by-side">
        <div class="evidence-side">
          <h2>
            {event.article === null ? (
              say.imported
            ) : (
              <a href={link(toArticle(event.article.article, event.event))}>{event.article.title ?? say.text}</a>
            )}
          </h2>
          {shown !== null && article.answer?.record.text !== null && <EventText {...shown} />}
          {(shown === null || article.answer?.record.text === null) && event.evidence !== null && (
            <>
              {article.answer?.record.text === null && <p class="hint">{say.noText}</p>}
              <blockquote class="snippet" lang={event.article?.language}>
                {event.evidence}
              </blockquote>
            </>
          )}
        </div>
        <div class="found">
          <div class={`card lit q${event.quad}`} id={`card-${event.event}`}>
            {shown === null ? <Act act={plainAct(event)} /> : <EventRead {...shown} />}
            <Doubts event={event} />
            <p>
              <a href={link(toStory(event.event))}>
                {say.story} · {event.event}
              </a>
            </p>
          </div>
          <Decision act={act} refused={readOnly || word.busy} correcting={correcting} canUndo={last !== null}>
            <div class="word">
              <label class="field">
                <span>{say.author}</span>
                <input
                  ref={nameField}
                  value={author}
                  autocomplete="name"
                  onInput={({ currentTarget }) => setAuthor(currentTarget.value)}
                />
              </label>
              <label class="field">
                <span>{say.reason}</span>
                <input
                  value={reason}
                  placeholder={say.reasons.accept}
                  onInput={({ currentTarget }) => setReason(currentTarget.value)}
                />
              </label>
            </div>
            {correcting && (
              <CorrectForm
                key={event.event}
                event={event}
                save={(saying) => tell("correct", saying)}
                leave={() => setCorrecting(false)}
              />
            )}
          </Decision>
          <p role="status" class="notice">
            {notice}
          </p>
          {word.problem !== null && <ProblemNote problem={word.problem} again={word.again} />}
        </div>
      </div>
    </section>
  );
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement;

const plainAct = ({ participants, ...event }: Reviewed) => ({
  ...event,
  actors: participants.filter(({ side }) => side === "actor"),
  recipients: participants.filter(({ side }) => side === "recipient"),
});

/** Why somebody should look at an event, and who says the contrary. */
function Doubts({ event: { doubts = [], against = [] } }: { event: Reviewed }) {
  const { reviewView: say } = useWords();
  const { link } = useWay();
  if (doubts.length === 0) return null;
  return (
    <dl class="doubts">
      <dt>{say.whyLook}</dt>
      {doubts.map((doubt) => (
        <dd key={doubt}>
          {say.doubts[doubt]}
          {doubt === "contradicted" &&
            against.map((other) => (
              <>
                {" "}
                <a key={other} href={link(toStory(other))}>
                  {other}
                </a>
              </>
            ))}
        </dd>
      ))}
    </dl>
  );
}
