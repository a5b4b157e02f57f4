import { useEffect, useState } from "preact/hooks";
import { addressOf, ask, type Problem, type Query } from "./server.ts";

/** A question and what came of it. While another is being answered, the former answer stays. */
export interface Asked<Answer> {
  answer: Answer | null;
  problem: Problem | null;
  busy: boolean;
  /** Asks the same again. */
  again: () => void;
}

/** Asks the server whenever the question changes; a path of null asks nothing. */
export function useAnswer<Answer>(path: string | null, query: Query = {}): Asked<Answer> {
  const [state, setState] = useState<Omit<Asked<Answer>, "again">>({ answer: null, problem: null, busy: false });
  const [times, setTimes] = useState(0);
  const question = path === null ? null : addressOf(path, query);
  useEffect(() => {
    if (path === null) return setState({ answer: null, problem: null, busy: false });
    const leaving = new AbortController();
    setState(({ answer }) => ({ answer, problem: null, busy: true }));
    ask<Answer>(path, query, leaving.signal).then(
      (answer) => setState({ answer, problem: null, busy: false }),
      (problem) => {
        if (!leaving.signal.aborted) setState({ answer: null, problem, busy: false });
      },
    );
    return () => leaving.abort();
  }, [question, times]);
  return { ...state, again: () => setTimes((before) => before + 1) };
}
