import { useWords } from "../i18n/index.ts";

export function StoryView() {
  const { views } = useWords();
  return <h1>{views.story}</h1>;
}
