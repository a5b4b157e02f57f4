import { useWay, VIEWS } from "../address.ts";
import { type Language, useWords, WORDS } from "../i18n/index.ts";

/** Views that one goes to from the header; a story is reached from what it is part of. */
const NAMED = VIEWS.filter((view) => view !== "story");

/** The name of the page, its views, and the language it speaks. */
export function Header() {
  const words = useWords();
  const { address, link } = useWay();
  return (
    <header class="top">
      <p class="wordmark">
        <span class="name">Entente</span> <span class="motto">{words.motto}</span>
      </p>
      <nav aria-label={words.viewsTitle} class="views">
        {NAMED.map((view) => (
          <a key={view} href={link({ view })} aria-current={address.view === view ? "page" : undefined}>
            {words.views[view]}
          </a>
        ))}
      </nav>
      <nav aria-label={words.language} class="switch">
        {(Object.keys(WORDS) as Language[]).map((language) => (
          <a
            key={language}
            href={link({ language })}
            hreflang={language}
            lang={language}
            aria-current={language === address.language ? "true" : undefined}
          >
            {language === "en" ? "English" : "Italiano"}
          </a>
        ))}
      </nav>
    </header>
  );
}
