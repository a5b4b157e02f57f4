import { useWords } from "../i18n/index.ts";

export function SearchView() {
  const { views } = useWords();
  return <h1>{views.search}</h1>;
}
