import { useWords } from "../i18n/index.ts";

export function DyadView() {
  const { views } = useWords();
  return <h1>{views.dyad}</h1>;
}
