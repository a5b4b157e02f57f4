import type { EventRecord } from "../../../src/reader/schema.ts";
import { useWords } from "../i18n/index.ts";
import type { Telling } from "../shown/telling.ts";

/** Who → whom; all participants joined when each does it to the other. */
export function Parties({ event, telling }: { event: EventRecord; telling: Telling }) {
  const { event: say } = useWords();
  const side = (parts: EventRecord["actors"], joint: string) =>
    parts.map((one, index) => (
      <span key={one.id}>
        {index > 0 && <span class="joint">{joint}</span>}
        <span class="party-name">{telling.name(one.id, one.mention)}</span>
        {telling.codes(one) !== "" && <span class="codes"> {telling.codes(one)}</span>}
      </span>
    ));
  const { actors, recipients, symmetric } = event;
  const who =
    actors.length === 0 ? <span class="nobody">{say.somebody}</span> : side(actors, symmetric ? " ↔ " : " + ");
  if (symmetric || recipients.length === 0) return who;
  return (
    <>
      {who}
      <span class="joint"> → </span>
      {side(recipients, " + ")}
    </>
  );
}
