import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { useAddressBar, type View, WayContext } from "./address.ts";
import { Header } from "./components/header.tsx";
import { WORDS, WordsContext } from "./i18n/index.ts";
import { ReadView } from "./views/read.tsx";

/** Views that are fetched when they are first gone to, so that the first page stays small. */
const FETCHED: Partial<Record<View, () => Promise<ComponentType>>> = {
  search: async () => (await import("./views/search.tsx")).SearchView,
  dyad: async () => (await import("./views/dyad.tsx")).DyadView,
  world: async () => (await import("./views/world.tsx")).WorldView,
  actor: async () => (await import("./views/actor.tsx")).ActorView,
  review: async () => (await import("./views/review.tsx")).ReviewView,
  forecasts: async () => (await import("./views/forecasts.tsx")).ForecastsView,
  story: async () => (await import("./views/story.tsx")).StoryView,
};

/** The page: its header, and the view that the address names. */
export function App() {
  const way = useAddressBar();
  const { view, language } = way.address;
  const words = WORDS[language];
  const Shown = useView(view);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `${words.views[view]} · Entente`;
  }, [language, view, words]);
  const skip = () => document.getElementById("content")?.focus();
  return (
    <WordsContext.Provider value={words}>
      <WayContext.Provider value={way}>
        <button type="button" class="skip" onClick={skip}>
          {words.skip}
        </button>
        <Header />
        <main id="content" tabIndex={-1}>
          {Shown !== null && <Shown />}
        </main>
      </WayContext.Provider>
    </WordsContext.Provider>
  );
}

const fetched = new Map<View, ComponentType>([["read", ReadView]]);

/** The component of a view; null until it has come. */
function useView(view: View): ComponentType | null {
  const [, setFetched] = useState<View | null>(null);
  useEffect(() => {
    if (fetched.has(view)) return;
    FETCHED[view]?.().then((component) => {
      fetched.set(view, component);
      setFetched(view);
    });
  }, [view]);
  return fetched.get(view) ?? null;
}
