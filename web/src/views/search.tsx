import { useWay } from "../address.ts";
import { Found, Latest } from "../components/search/results.tsx";
import { isAnything, soughtIn } from "../components/search/search-facts.ts";
import { SearchForm } from "../components/search/search-form.tsx";
import { useWords } from "../i18n/index.ts";
import "../styles/search.css";

/** The view *Search*: articles by words and filters, with what they tell; the latest ones until something is sought. */
export function SearchView() {
  const { searchView } = useWords();
  const { facts } = useWay().address;
  const sought = soughtIn(facts);
  return (
    <>
      <h1 class="view-title">{searchView.title}</h1>
      <SearchForm sought={sought} />
      {isAnything(sought) ? <Found sought={sought} /> : <Latest />}
    </>
  );
}
