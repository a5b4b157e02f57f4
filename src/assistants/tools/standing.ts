import * as z from "zod";
import { dyad as route } from "../../server/routes/dyads.ts";
import { MOST_PLEDGES } from "../../server/routes/standing.ts";
import { listParameters, parametersOf } from "../parameters.ts";
import { type ToldEvent, toldEvents } from "../told/event.ts";
import { partParameter, partsOf } from "../told/parts.ts";
import { proof, proofOf, proofText } from "../told/proof.ts";
import { firstOf, lines, rest, restText, shortened, shortName } from "../told/short.ts";
import { sourcesTold } from "../told/source.ts";
import { put, tool } from "../tool.ts";

type Standing = Awaited<ReturnType<typeof route.ask>>["standing"];

const PARTS = ["agreements", "pledges", "sanctions"] as const;
/** So many of each part where all are told, and so many proofs of one thing. */
const OVERVIEW = 4;
const PROOFS = 2;

const text = z.string().nullable();
const proofs = z.array(proof);

const agreement = z.object({
  name: z.string(),
  kind: z.string(),
  parties: z.array(z.string()),
  partiesLeftOut: z.int(),
  multilateral: z.boolean().describe("Of many parties, these two among them"),
  status: z.string(),
  since: text,
  onWordOf: z
    .enum(["table", "reports"])
    .describe("table: a reference table of treaties knows it; reports: only articles do"),
  proofs,
});
const pledge = z.object({
  nature: z.string().describe("promise or threat"),
  says: z.string(),
  from: z.string(),
  to: z.string(),
  mutual: z.boolean(),
  made: z.string(),
  until: z.string(),
  fate: z.enum(["open", "kept", "broken", "lapsed"]).describe("Of a threat: kept is carried out, broken is withdrawn"),
  probable: z.boolean().describe("Whether one may argue about the fate"),
  settled: text,
  proofs,
});
const sanction = z.object({
  kind: z.string(),
  name: text,
  imposer: z.string(),
  target: z.string(),
  status: z.enum(["in-place", "eased", "lifted"]),
  since: z.string(),
  until: text,
  probable: z.boolean(),
  proofs,
});

/** What stands between two sides on a day. */
export const standing = tool({
  name: "get_standing",
  title: "Agreements, pledges and sanctions between two parties",
  description: `What stands between two states, bodies or groups on a day: agreements with their status, promises and threats with their fate (open, kept, broken, lapsed), sanctions in place, eased or lifted, each with the reports that show it. Use it for "did A keep its promise to B", "are there sanctions". Without \`part\` the first ${OVERVIEW} of each; with \`part\` that list alone, page by page. Examples: {"party": "RUS", "counterpart": "TUR", "at": "2025-06-16"}; {"party": "ITA", "counterpart": "FRA", "part": "agreements"}.`,
  parameters: parametersOf(route, {
    without: ["by"],
    also: { part: partParameter(PARTS, OVERVIEW), ...listParameters },
  }),
  answer: z.object({
    at: z.string().describe("The day they stand so"),
    counts: z.object({ agreements: z.int(), pledges: z.int(), sanctions: z.int() }),
    bodies: z.array(z.string()).describe("Bodies both belong to"),
    agreements: z.array(agreement),
    pledges: z
      .array(pledge)
      .describe(`Open ones first; of the greatest pairs ${MOST_PLEDGES}: ask for a shorter period to see others`),
    sanctions: z.array(sanction),
    rest,
  }),
  ask: async ({ part, limit, after, ...question }, sources) => {
    const { standing } = await put(route, question, sources);
    const { some, rest } = partsOf({ part, limit, after }, OVERVIEW);
    const isOpen = ({ fate }: Standing["pledges"][number]) => Number(fate === "open");
    const agreements = some("agreements", standing.agreements);
    const pledges = some(
      "pledges",
      [...standing.pledges].sort((one, other) => isOpen(other) - isOpen(one)),
    );
    const measures = some("sanctions", standing.measures);
    const told = await toldEvents(sources.store, [
      ...agreements.flatMap(({ reports }) => reports.slice(0, PROOFS).flatMap(({ event }) => event ?? [])),
      ...pledges.flatMap(({ event, keptBy, brokenBy }) => [event, keptBy, brokenBy].flatMap((each) => each ?? [])),
      ...measures.flatMap(({ imposedBy, easedBy, liftedBy }) => eventsOf({ imposedBy, easedBy, liftedBy })),
    ]);
    const spokenIn = agreements.flatMap(({ reports }) => reports.flatMap(({ article }) => article ?? []));
    const cited = await sourcesTold(sources.store, spokenIn);
    return {
      at: standing.at,
      counts: {
        agreements: standing.agreements.length,
        pledges: Object.values(standing.fates).reduce((sum, count) => sum + count, 0),
        sanctions: standing.measures.length,
      },
      bodies: standing.bodies.slice(0, 20).map(({ name }) => name),
      agreements: agreements.map(({ name, kind, parties, status, since, isMultilateral, onWordOf, reports }) => ({
        ...{ name: shortName(name), kind, multilateral: isMultilateral, status, since, onWordOf },
        parties: firstOf(parties, 8).items,
        partiesLeftOut: firstOf(parties, 8).leftOut,
        proofs: reports.slice(0, PROOFS).flatMap((report) => reportProof(report, told, cited)),
      })),
      pledges: pledges.map(({ nature, says, from, to, mutual, day, deadline, fate, probable, settled, ...events }) => ({
        ...{ nature, says, from, to, mutual, made: day, until: deadline, fate, probable, settled },
        proofs: [
          ...proofOf("made", told.get(events.event)),
          ...proofOf(nature === "threat" ? "carried out" : "kept", told.get(events.keptBy ?? 0)),
          ...proofOf(nature === "threat" ? "withdrawn" : "broken", told.get(events.brokenBy ?? 0)),
        ],
      })),
      sanctions: measures.map(({ kind, name, imposer, target, status, since, until, probable, ...events }) => ({
        ...{ kind, name, imposer, target, status, since, until, probable },
        proofs: [
          ...proofOf("imposed", told.get(events.imposedBy[0] ?? 0)),
          ...proofOf("eased", told.get(events.easedBy.at(-1) ?? 0)),
          ...proofOf("lifted", told.get(events.liftedBy ?? 0)),
        ],
      })),
      rest: rest(),
    };
  },
  say: ({ at, counts, bodies, agreements, pledges, sanctions, rest }) =>
    lines(
      `On ${at}: ${counts.agreements} agreements, ${counts.pledges} pledges and threats, ${counts.sanctions} sanctions; ask with part=… for the rest of a list`,
      bodies.length === 0 ? null : `Both belong to: ${bodies.join(", ")}`,
      agreements.map(({ name, kind, parties, partiesLeftOut, multilateral, status, since, onWordOf, proofs }) =>
        lines(
          `agreement: ${name} (${kind}; ${parties.join(", ")}${partiesLeftOut === 0 ? "" : ` and ${partiesLeftOut} more`}${multilateral ? ", of many parties" : ""}): ${status}${since === null ? "" : ` since ${since}`}, by ${onWordOf === "table" ? "the table of treaties" : "reports"}`,
          proofs.map(proofText),
        ),
      ),
      pledges.map(({ nature, says, from, to, mutual, made, until, fate, probable, proofs }) =>
        lines(
          `${nature}: ${from} ${mutual ? "and" : "→"} ${to}, ${says}, made ${made}: ${fate}${probable ? " (probably)" : ""}${fate === "open" ? ` until ${until}` : ""}`,
          proofs.map(proofText),
        ),
      ),
      sanctions.map(({ kind, name, imposer, target, status, since, until, probable, proofs }) =>
        lines(
          `sanctions: ${imposer} → ${target}, ${name ?? kind}: ${status}${probable ? " (probably)" : ""} since ${since}${until === null ? "" : ` to ${until}`}`,
          proofs.map(proofText),
        ),
      ),
      restText(rest),
    ),
});

const eventsOf = ({
  imposedBy,
  easedBy,
  liftedBy,
}: Pick<Standing["measures"][number], "imposedBy" | "easedBy" | "liftedBy">) =>
  [imposedBy[0], easedBy.at(-1), liftedBy].flatMap((event) => event ?? []);

/** A report of an agreement is an event, or an article that only speaks of it. */
function reportProof(
  { event, article, status, day, certainty, voices, words }: Standing["agreements"][number]["reports"][number],
  told: ReadonlyMap<number, ToldEvent>,
  cited: Awaited<ReturnType<typeof sourcesTold>>,
) {
  if (event !== null && told.has(event)) return proofOf(status, told.get(event));
  const source = article === null ? undefined : cited.get(article);
  if (source === undefined) return [];
  const [voice, passage] = [voices.map(shortName), words === null ? null : shortened(words)];
  return [{ shows: status, event: null, day, certainty, onWordOf: voice, words: passage, source }];
}
