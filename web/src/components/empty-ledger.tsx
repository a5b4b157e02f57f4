import { useWay } from "../address.ts";
import { useWords } from "../i18n/index.ts";

/** What to do with a ledger that holds nothing. */
export function EmptyLedger() {
  const { link } = useWay();
  const { asking } = useWords();
  return (
    <div class="empty">
      <p>{asking.empty}</p>
      <pre>
        <code>entente add articles/*.txt</code>
      </pre>
      <p>
        <a href={link({ view: "read" })}>{asking.emptyRead}</a>
      </p>
    </div>
  );
}
