import { createContext } from "preact";
import { useCallback, useContext, useEffect, useMemo, useState } from "preact/hooks";
import { isLanguage, type Language } from "./i18n/index.ts";

/** Every view, in the order of the header; a story has no entry there, for it is reached from what it is part of. */
export const VIEWS = ["read", "search", "dyad", "world", "actor", "review", "forecasts", "story"] as const;
export type View = (typeof VIEWS)[number];

/** What the address says after its #: every view, and what is open in it, can be shared. An article's own text is never part of it. */
export interface Address {
  view: View;
  language: Language;
  /** What is open in the view, by names of the view's own. */
  facts: Readonly<Record<string, string>>;
}

/** A way from one address to another: facts are added to those there are, unless the view is another; null takes one away. */
export interface Step {
  view?: View;
  language?: Language;
  facts?: Readonly<Record<string, string | null | undefined>>;
}

function readAddress(hash: string, preferred: string): Address {
  const [path, query = ""] = hash.replace(/^#\/?/, "").split("?", 2);
  const { lang, ...facts } = Object.fromEntries(new URLSearchParams(query));
  const language = lang ?? preferred.slice(0, 2);
  return {
    view: VIEWS.find((view) => view === path) ?? "read",
    language: isLanguage(language) ? language : "en",
    facts,
  };
}

const writeAddress = ({ view, language, facts }: Address): string =>
  `#/${view}?${new URLSearchParams({ lang: language, ...facts })}`;

function stepFrom(address: Address, { view = address.view, language = address.language, facts }: Step): Address {
  const kept = view === address.view ? { ...address.facts, ...facts } : { ...facts };
  const said = Object.entries(kept).filter(
    (fact): fact is [string, string] => fact[1] !== null && fact[1] !== undefined,
  );
  return { view, language, facts: Object.fromEntries(said) };
}

export type Go = (step: Step, leaving?: "trace" | "no trace") => void;

/** The address as state. What is lit changes it without a trace; a step that one may want to go back from leaves one. */
export function useAddressBar(): Way {
  const [address, setAddress] = useState(() => readAddress(location.hash, navigator.language));
  useEffect(() => {
    const changed = () => setAddress(readAddress(location.hash, navigator.language));
    addEventListener("hashchange", changed);
    addEventListener("popstate", changed);
    return () => {
      removeEventListener("hashchange", changed);
      removeEventListener("popstate", changed);
    };
  }, []);
  const go = useCallback<Go>((step, leaving = "trace") => {
    const next = stepFrom(readAddress(location.hash, navigator.language), step);
    if (leaving === "trace" && writeAddress(next) !== location.hash) history.pushState(null, "", writeAddress(next));
    else history.replaceState(null, "", writeAddress(next));
    setAddress(next);
  }, []);
  return useMemo(() => ({ address, go, link: (step) => writeAddress(stepFrom(address, step)) }), [address, go]);
}

/** Where one is, and how one gets elsewhere: `link` is an address for an `a`, `go` goes there. */
export interface Way {
  address: Address;
  go: Go;
  link: (step: Step) => string;
}

export const WayContext = createContext<Way>(null as unknown as Way);
export const useWay = (): Way => useContext(WayContext);
