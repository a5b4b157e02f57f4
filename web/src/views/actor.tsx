import { useWords } from "../i18n/index.ts";

export function ActorView() {
  const { views } = useWords();
  return <h1>{views.actor}</h1>;
}
