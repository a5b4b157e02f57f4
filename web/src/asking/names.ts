import { useCallback, useEffect, useState } from "preact/hooks";
import { useWay } from "../address.ts";
import type { Language } from "../i18n/index.ts";

type Names = Readonly<Record<string, string>>;

export type NameOf = (id: string, otherwise?: string) => string;

const FETCHED: Record<Language, () => Promise<{ default: Names }>> = {
  en: () => import("virtual:actor-names/en"),
  it: () => import("virtual:actor-names/it"),
};
const fetched = new Map<Language, Names>();

/** Tells what an actor is called in the page's language, by its id or a state's code; `otherwise` where the tables have no name for it. */
export function useNames(): NameOf {
  const { language } = useWay().address;
  const [, setFetched] = useState<Language | null>(null);
  useEffect(() => {
    // Another part of the page may have fetched them between this one's drawing and now.
    if (fetched.has(language)) return setFetched(language);
    FETCHED[language]().then(({ default: names }) => {
      fetched.set(language, names);
      setFetched(language);
    });
  }, [language]);
  const names = fetched.get(language);
  return useCallback((id, otherwise = id) => names?.[id] ?? otherwise, [names]);
}
