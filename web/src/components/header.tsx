import { type Address, type Go, writeAddress } from "../address.ts";
import { type Language, useWords, WORDS } from "../i18n/index.ts";

/** The name of the page, its views, and the language it speaks. */
export function Header({ address, go }: { address: Address; go: Go }) {
  const words = useWords();
  return (
    <header class="top">
      <p class="wordmark">
        <span class="name">Entente</span> <span class="motto">{words.motto}</span>
      </p>
      <nav aria-label={words.language} class="switch">
        {(Object.keys(WORDS) as Language[]).map((language) => (
          <a
            key={language}
            href={writeAddress({ ...address, language })}
            hreflang={language}
            lang={language}
            aria-current={language === address.language ? "true" : undefined}
            onClick={(click) => {
              click.preventDefault();
              go({ language });
            }}
          >
            {language === "en" ? "English" : "Italiano"}
          </a>
        ))}
      </nav>
    </header>
  );
}
