import { useWords } from "../../i18n/index.ts";
import { type Report, type Voice, voicesOf } from "../../shown/voices.ts";
import { ReportOf } from "./report.tsx";

/** Reports by voice: those on one word stand together, reprints under what they reprint. */
export function Voices({ reports }: { reports: readonly Report[] }) {
  return (
    <ul class="voices">
      {voicesOf(reports).map((voice) => (
        <li key={voice.printed[0].report.event} class={voice.reports > 1 ? "voice many" : "voice"}>
          <VoiceOf voice={voice} />
        </li>
      ))}
    </ul>
  );
}

function VoiceOf({ voice: { name, reports, printed } }: { voice: Voice }) {
  const { storyView: say } = useWords();
  return (
    <>
      {reports > 1 && <p class="one-voice">{say.oneVoice(reports, name ?? say.noOutlet)}</p>}
      {printed.map(({ report, reprints }) => (
        <div key={report.event}>
          <ReportOf report={report} />
          {reprints.length > 0 && (
            <ul class="reprints">
              {reprints.map((reprint) => (
                <li key={reprint.event}>
                  <ReportOf report={reprint} isReprint />
                </li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </>
  );
}
