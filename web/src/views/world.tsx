import { useWords } from "../i18n/index.ts";

export function WorldView() {
  const { views } = useWords();
  return <h1>{views.world}</h1>;
}
