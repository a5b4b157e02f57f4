import { useState } from "preact/hooks";
import { addressOf, ask, type Problem, type Query } from "./server.ts";
import { type Asked, useAnswer } from "./use-answer.ts";

interface Page {
  next: string | null;
}

/** A long list that is asked for page by page. */
export interface Pages<Answer extends Page> extends Asked<Answer> {
  /** All pages so far, the first first. */
  pages: readonly Answer[];
  /** Fetches the next page; null when there is none. */
  more: (() => Promise<void>) | null;
  /** Why the next page did not come. */
  moreProblem: Problem | null;
  moreBusy: boolean;
}

interface Further<Answer> {
  question: string;
  first: Answer | null;
  pages: Answer[];
  busy: boolean;
  problem: Problem | null;
}

/** Asks for the first page of a list whenever the question changes, for further ones when they are wanted. */
export function usePages<Answer extends Page>(path: string, query: Query): Pages<Answer> {
  const first = useAnswer<Answer>(path, query);
  const question = addressOf(path, query);
  const none: Further<Answer> = { question, first: first.answer, pages: [], busy: false, problem: null };
  const [state, setState] = useState(none);
  // Further pages belong to a first one: another first page has none yet.
  const further = state.question === question && state.first === first.answer ? state : none;
  const pages = first.answer === null ? [] : [first.answer, ...further.pages];
  const next = pages.at(-1)?.next ?? null;
  const more = async () => {
    setState({ ...further, busy: true, problem: null });
    const came = await ask<Answer>(path, { ...query, after: next }).then(
      (page) => ({ pages: [...further.pages, page], problem: null }),
      (problem: Problem) => ({ pages: further.pages, problem }),
    );
    setState((now) => (now.question === question ? { ...further, ...came, busy: false } : now));
  };
  return {
    ...first,
    pages,
    more: next === null || first.busy ? null : more,
    moreProblem: further.problem,
    moreBusy: further.busy,
  };
}
