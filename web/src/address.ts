import { useCallback, useEffect, useState } from "preact/hooks";
import { isLanguage, type Language } from "./i18n/index.ts";

/** What the address says after its #: every view, and what is open in it, can be shared. An article's own text is never part of it. */
export interface Address {
  view: "read";
  language: Language;
  /** A sample article that is shown. */
  sample: string | null;
  show: "cards" | "table";
  /** The event that is lit. */
  event: string | null;
  /** Whether that event's explanation is open. */
  why: boolean;
}

export function readAddress(hash: string, preferred: string): Address {
  const [, query = ""] = hash.split("?", 2);
  const facts = new URLSearchParams(query);
  const language = facts.get("lang") ?? preferred.slice(0, 2);
  return {
    view: "read",
    language: isLanguage(language) ? language : "en",
    sample: facts.get("sample"),
    show: facts.get("show") === "table" ? "table" : "cards",
    event: facts.get("event"),
    why: facts.get("why") === "1",
  };
}

export function writeAddress({ view, language, sample, show, event, why }: Address): string {
  const facts = new URLSearchParams({ lang: language });
  if (sample !== null) facts.set("sample", sample);
  if (show !== "cards") facts.set("show", show);
  if (event !== null) facts.set("event", event);
  if (event !== null && why) facts.set("why", "1");
  return `#/${view}?${facts}`;
}

export type Go = (change: Partial<Address>, leaving?: "trace" | "no trace") => void;

/** The address as state. What is lit changes it without a trace; a step that one may want to go back from leaves one. */
export function useAddress(): [Address, Go] {
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
  const go = useCallback<Go>((change, leaving = "trace") => {
    const next = { ...readAddress(location.hash, navigator.language), ...change };
    if (leaving === "trace" && writeAddress(next) !== location.hash) history.pushState(null, "", writeAddress(next));
    else history.replaceState(null, "", writeAddress(next));
    setAddress(next);
  }, []);
  return [address, go];
}
