import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { Problem } from "../asking/server.ts";
import { keepToken } from "../asking/token.ts";
import type { Asked } from "../asking/use-answer.ts";
import { useWords } from "../i18n/index.ts";

interface Shown<Answer> {
  asked: Asked<Answer>;
  children: (answer: Answer) => ComponentChildren;
}

/** An answer once it is there; before that that it is awaited, or why there is none and what to do. */
export function Answered<Answer>({ asked: { answer, problem, busy, again }, children }: Shown<Answer>) {
  const words = useWords();
  return (
    <div class="answered" aria-busy={busy}>
      <p class="hint" role="status">
        {busy && answer === null ? words.asking.waiting : ""}
      </p>
      {problem !== null && <ProblemNote problem={problem} again={again} />}
      {answer !== null && children(answer)}
    </div>
  );
}

/** Why there is no answer, and what to do. */
export function ProblemNote({ problem, again }: { problem: Problem; again: () => void }) {
  const { asking } = useWords();
  const own: Readonly<Record<string, string>> = asking.problems;
  if (problem.status === 401) return <TokenForm again={again} />;
  return (
    <div class="problem" role="alert">
      <p>{own[problem.code] ?? problem.message}</p>
      <p>
        <button type="button" onClick={again}>
          {asking.again}
        </button>
      </p>
    </div>
  );
}

/** A server beyond this machine demands its secret. */
function TokenForm({ again }: { again: () => void }) {
  const { asking } = useWords();
  const [token, setToken] = useState("");
  const submit = (event: Event) => {
    event.preventDefault();
    keepToken(token.trim());
    again();
  };
  return (
    <form class="problem" onSubmit={submit}>
      <label class="field">
        <span>{asking.token}</span>
        <input
          type="password"
          autocomplete="off"
          required
          value={token}
          onInput={({ currentTarget }) => setToken(currentTarget.value)}
        />
      </label>
      <button type="submit" class="main">
        {asking.unlock}
      </button>
    </form>
  );
}
