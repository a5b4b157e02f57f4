import { useEffect } from "preact/hooks";
import { useAddress } from "./address.ts";
import { Header } from "./components/header.tsx";
import { WORDS, WordsContext } from "./i18n/index.ts";
import { ReadView } from "./views/read.tsx";

/** The page: its header, and the view that the address names. */
export function App() {
  const [address, go] = useAddress();
  const words = WORDS[address.language];
  useEffect(() => {
    document.documentElement.lang = address.language;
    document.title = `${words.views.read} · Entente`;
  }, [address.language, words]);
  const skip = () => document.getElementById("content")?.focus();
  return (
    <WordsContext.Provider value={words}>
      <button type="button" class="skip" onClick={skip}>
        {words.skip}
      </button>
      <Header address={address} go={go} />
      <main id="content" tabIndex={-1}>
        <ReadView address={address} go={go} />
      </main>
    </WordsContext.Provider>
  );
}
