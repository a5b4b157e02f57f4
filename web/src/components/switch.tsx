interface Shown<Choice extends string> {
  label: string;
  chosen: Choice;
  choices: Readonly<Record<Choice, string>>;
  linkTo: (choice: Choice) => string;
}

/** Few ways to show the same, each an address. */
export function Switch<Choice extends string>({ label, chosen, choices, linkTo }: Shown<Choice>) {
  return (
    <nav class="switch" aria-label={label}>
      {(Object.keys(choices) as Choice[]).map((choice) => (
        <a key={choice} href={linkTo(choice)} aria-current={choice === chosen ? "true" : undefined}>
          {choices[choice]}
        </a>
      ))}
    </nav>
  );
}
