import { excerptOf, type Store } from "../../ledger/index.ts";
import type { RelationKnowledge } from "../knowledge/knowledge.ts";
import { type Act, fits } from "../knowledge/patterns.ts";
import type { AgreementReport, AgreementStatus } from "./agreement.ts";

/** An agreement as one article speaks of it. */
export interface Telling {
  kind: string;
  name: string;
  parties: string[];
  known: string | null;
  report: AgreementReport;
}

interface TellingRow {
  article: number;
  ordinal: number;
  kind: string;
  name: string;
  parties: string;
  known: string | null;
  certainty: string;
  day: string | null;
  outlet: string | null;
  published: string | null;
  url: string | null;
  words: string;
  reserved: boolean;
}

interface ActRow extends Act {
  article: number;
  ordinal: number;
  event: number;
  rank: number;
  day: string | null;
  certainty: string;
  party: string | null;
  body: string | null;
  actor: string;
}

/** What articles tell of agreements between some parties and others by a day, and of some known ones, the earliest first. */
export async function tellingsOf(
  { query }: Store,
  [one, other]: readonly [readonly string[], readonly string[]],
  known: readonly string[],
  day: string,
  { agreementActs }: RelationKnowledge,
): Promise<Telling[]> {
  const wanted = `superseded_by IS NULL AND articles.day <= $4::DATE AND (agreements.known = ANY($3)
    OR (string_to_array(parties, ' ') && $1::TEXT[] AND string_to_array(parties, ' ') && $2::TEXT[]))`;
  const parameters = [one, other, known.length === 0 ? [""] : known, day];
  const rows = await query<TellingRow>(
    `SELECT agreements.article AS article, ordinal, kind, agreements.name AS name, parties, known, certainty, articles.day AS day,
       publisher AS outlet, published, url, substr(text, evidence_start + 1, evidence_end - evidence_start) AS words,
       rights_reserved AS reserved
     FROM agreements JOIN articles ON articles.article = agreements.article
     WHERE ${wanted} ORDER BY articles.day, agreements.article, ordinal`,
    parameters,
  );
  if (rows.length === 0) return [];
  // An act whose trigger stands among the words that tell of the agreement is told with it.
  const acts = await query<ActRow>(
    `SELECT agreements.article AS article, agreements.ordinal AS ordinal, events.event AS event, events.ordinal AS rank, type, mode, contexts,
       events.cameo AS cameo, events.day AS day, events.certainty AS certainty, participants.country AS party, actors.body AS body, actors.id AS actor
     FROM agreements JOIN articles ON articles.article = agreements.article
     JOIN events_in_force AS events ON events.article = agreements.article
     JOIN participants_in_force AS participants ON participants.event = events.event AND side = 'actor'
     JOIN actors ON actors.actor = participants.actor
     WHERE ${wanted} AND trigger_start >= agreements.evidence_start AND trigger_start < agreements.evidence_end
       AND polarity = 'affirmed' AND events.certainty IN ('certain', 'probable') AND condition_start IS NULL
     ORDER BY events.event`,
    parameters,
  );
  const voices = await query<{ article: number; rank: number; name: string }>(
    `SELECT article, ordinal AS rank, name FROM attributions WHERE subject = 'event' AND article = ANY($1) ORDER BY article, ordinal, depth`,
    [[...new Set(rows.map(({ article }) => article))]],
  );
  return rows.map(({ ordinal, kind, name, parties, known, reserved, ...row }) => {
    const named = parties === "" ? [] : parties.split(" ");
    const decisive = decisiveAct(
      acts.filter((act) => act.article === row.article && act.ordinal === ordinal),
      named,
      agreementActs,
    );
    const report = {
      ...row,
      words: excerptOf(row.words, { reserved }),
      event: null,
      voices: [],
      dataset: "entente",
      status: "reported" as const,
      by: [],
    };
    return {
      kind,
      name,
      parties: named,
      known,
      report: decisive === null ? report : reportOf(report, decisive, voices),
    };
  });
}

interface Decisive {
  act: ActRow;
  status: AgreementStatus;
  by: string[];
}

/** The act that says most of what became of an agreement: the first status of the table any act of its parties fits. */
function decisiveAct(
  acts: readonly ActRow[],
  parties: readonly string[],
  statuses: RelationKnowledge["agreementActs"],
): Decisive | null {
  for (const { status, acts: patterns } of statuses) {
    const fitting = acts.filter(
      (act) =>
        patterns.some((pattern) => fits(pattern, act)) &&
        (parties.length === 0 || partiesOf(act).some((one) => parties.includes(one))),
    );
    if (fitting.length === 0) continue;
    const [act] = fitting;
    const doers = fitting.filter(({ event }) => event === act.event).flatMap(partiesOf);
    return { act, status, by: [...new Set(doers)].filter((one) => parties.length === 0 || parties.includes(one)) };
  }
  return null;
}

const partiesOf = ({ party, body, actor }: ActRow): string[] =>
  [party === "IGO" ? null : party, body, party === null ? actor : null].filter((one) => one !== null);

const reportOf = (
  report: AgreementReport,
  { act, status, by }: Decisive,
  voices: readonly { article: number; rank: number; name: string }[],
): AgreementReport => ({
  ...report,
  event: act.event,
  day: act.day ?? report.day,
  status,
  by,
  certainty: act.certainty,
  voices: voices.filter(({ article, rank }) => article === act.article && rank === act.rank).map(({ name }) => name),
});
