import { useWords } from "../i18n/index.ts";

export function ForecastsView() {
  const { views } = useWords();
  return <h1>{views.forecasts}</h1>;
}
