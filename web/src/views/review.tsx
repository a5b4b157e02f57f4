import { useWords } from "../i18n/index.ts";

export function ReviewView() {
  const { views } = useWords();
  return <h1>{views.review}</h1>;
}
