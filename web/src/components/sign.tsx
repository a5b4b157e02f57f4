import { useWords } from "../i18n/index.ts";
import { SIGNS } from "../shown/telling.ts";

/** The sign of a quad, which is also read out. */
export function Sign({ quad }: { quad: number }) {
  const { quads } = useWords();
  return (
    <span class="sign" role="img" aria-label={quads[quad as 1 | 2 | 3 | 4]}>
      {SIGNS[quad]}
    </span>
  );
}
