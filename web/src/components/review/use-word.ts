import { useState } from "preact/hooks";
import type { MadeCorrection } from "../../asking/answers.ts";
import { at, Problem, send } from "../../asking/server.ts";

/** What is said of an event, beside who says it and why. */
export type Saying = Readonly<Record<string, unknown>>;

/** How something is said to the server, and what came of it. */
export interface Word {
  busy: boolean;
  problem: Problem | null;
  /** Says it all again. */
  again: () => void;
  /** Sends a correction, or the number of one to be undone; what was made goes to `then`. */
  say: (body: Saying | number, word: { author: string; reason: string }, then: Then) => void;
}

type Then = (made: MadeCorrection["made"]) => void;

export function useWord(): Word {
  const [state, setState] = useState<{ busy: boolean; problem: Problem | null }>({ busy: false, problem: null });
  const [again, setAgain] = useState<() => void>(() => () => {});
  const say: Word["say"] = async (body, word, then) => {
    setState({ busy: true, problem: null });
    setAgain(() => () => say(body, word, then));
    const path = typeof body === "number" ? at("corrections", String(body), "undo") : "/corrections";
    try {
      const { made } = await send<MadeCorrection>(path, typeof body === "number" ? word : { ...body, ...word });
      setState({ busy: false, problem: null });
      then(made);
    } catch (problem) {
      setState({
        busy: false,
        problem: problem instanceof Problem ? problem : new Problem(0, "failed", String(problem)),
      });
    }
  };
  return { ...state, again, say };
}
