import type { ArticleRecord, EventRecord } from "../schema.ts";
import { cameoActor, NOBODY } from "./actor-code.ts";

/**
 * Which tradition is followed. `cameo`: the manual's, in which announced acts are intents or threats and what two do together is
 * coded both ways. `petrarch`: that of TABARI and PETRARCH, whose series (GDELT, Phoenix) do not look at tense, code only pairs and only
 * what a verb tells, and give an act done with others to its subject alone.
 */
export type CameoConvention = "cameo" | "petrarch";

/** One CAMEO-coded event: `source` does to `target` what `code` says. */
export interface CameoTriple {
  /** First day of the event, ISO 8601; null when unknown. */
  date: string | null;
  /** `FRAGOV`, or `---` for nobody named. */
  source: string;
  target: string;
  /** Two to four digits. */
  code: string;
  /** Id of the record's event it was made of. */
  event: string;
}

/** Who takes part, as far as it matters for who did it to whom. */
interface Participant {
  country: string | null;
  beside?: boolean;
}

/** An event as far as CAMEO's pairs are made of it. */
export interface CameoAct<P extends Participant> extends Pick<EventRecord, "cameo" | "untensed" | "symmetric"> {
  /** PLOVER's; none of what only a user's dictionary codes. */
  type?: string;
  actors: readonly P[];
  recipients: readonly P[];
}

/** Who did to whom what code says; null: nobody named. */
export type CameoPair<P> = [source: P | null, target: P | null, code: string];

/** A record's events as CAMEO codes them, one for each pair of actors; what did not happen is left out. */
export function cameoTriples(record: ArticleRecord, convention: CameoConvention = "cameo"): CameoTriple[] {
  const actors = new Map(record.actors.map((actor) => [actor.id, actor]));
  const codeOf = (one: EventRecord["actors"][number] | null) =>
    one === null ? NOBODY : cameoActor(one, actors.get(one.id));
  const triples = new Map<string, CameoTriple>();
  for (const event of [...record.events, ...(record.codings ?? [])]) {
    if (!isCameoAct(event) || (convention === "petrarch" && event.nominal)) continue;
    for (const [from, to, code] of cameoPairs(event, convention)) {
      const [source, target] = [codeOf(from), codeOf(to)];
      if (convention === "petrarch" && (source === NOBODY || target === NOBODY || source === target)) continue;
      const key = `${source} ${target} ${code} ${event.date.start}`;
      if (!triples.has(key)) triples.set(key, { date: event.date.start, source, target, code, event: event.id });
    }
  }
  return [...triples.values()];
}

/** Whether CAMEO codes it: what did not happen it leaves out, unless it was refused. */
export const isCameoAct = ({ polarity, cameo }: { polarity: string; cameo: string }): boolean =>
  polarity !== "negated" || cameo.startsWith(REFUSAL);

const REFUSAL = "12";
const CONSULTATION = "04";
const [VISIT, HOST] = ["042", "043"];

/** The pairs of an event, in the order of its participants. */
export function cameoPairs<P extends Participant>(event: CameoAct<P>, convention: CameoConvention): CameoPair<P>[] {
  const code = convention === "petrarch" ? (event.untensed ?? event.cameo) : event.cameo;
  if (event.symmetric || isMutual(event))
    return togetherOf(event.actors, code, convention === "cameo" || code.startsWith(CONSULTATION));
  const sources = event.actors.length > 0 ? event.actors : [null];
  const targets = event.recipients.length > 0 ? event.recipients : [null];
  return sources.flatMap((source) =>
    targets.flatMap((target): CameoPair<P>[] =>
      code === VISIT || code === HOST
        ? [
            [source, target, VISIT],
            [target, source, HOST],
          ]
        : [[source, target, code]],
    ),
  );
}

/** Talks put off, agreements called off by several without anybody else: they do it to each other. */
function isMutual({ actors, recipients, cameo, type }: CameoAct<Participant>): boolean {
  if (recipients.length > 0 || new Set(actors.map(({ country }) => country)).size < 2) return false;
  return type === "AGREE" || MUTUAL.has(cameo);
}

/** Codes of meetings and mediations refused or broken off, and of relations reduced. */
const MUTUAL: ReadonlySet<string> = new Set(["125", "126", "127", "160", "161", "164", "165"]);

/** What several do together: each with each; where the text puts some beside the others, those with these. */
function togetherOf<P extends Participant>(actors: readonly P[], code: string, reciprocal: boolean): CameoPair<P>[] {
  const beside = actors.filter((actor) => actor.beside === true);
  const leading = actors.filter((actor) => actor.beside !== true);
  if (beside.length === 0 || leading.length === 0)
    return actors.flatMap((one) =>
      actors.filter((other) => other !== one).map((other): CameoPair<P> => [one, other, code]),
    );
  return leading.flatMap((one) =>
    beside.flatMap((other): CameoPair<P>[] =>
      reciprocal
        ? [
            [one, other, code],
            [other, one, code],
          ]
        : [[one, other, code]],
    ),
  );
}
