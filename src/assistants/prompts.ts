/** A task a user may choose, with the facts it wants. */
interface Prompt {
  name: string;
  title: string;
  description: string;
  arguments: readonly { name: string; description: string; required: boolean }[];
  /** What the model is asked to do. */
  text: (given: Readonly<Record<string, string>>) => string;
}

const CITE =
  "After each statement give its source in brackets: publisher, day, URL or article number. Say on whose word things are told, keep what is only probable, announced or denied apart from facts, and name contradictions. Use nothing but these tools' answers; where they are silent, say so.";

export const PROMPTS: readonly Prompt[] = [
  {
    name: "brief_on_pair",
    title: "Brief on two parties",
    description: "A one-page brief on the relations of two states, bodies or groups, with sources",
    arguments: [
      { name: "party", description: "One side: a state's code or name, or a body (ITA, eu)", required: true },
      { name: "counterpart", description: "The other side", required: true },
      { name: "since", description: "First day, YYYY-MM-DD; all of the ledger when not given", required: false },
    ],
    text: ({ party, counterpart, since }) =>
      `Write a one-page brief on the relations of ${party} and ${counterpart}${since === undefined ? "" : ` since ${since}`}: 1. where they stand, in three sentences; 2. what happened, the most important first; 3. treaties, pledges and their fate, sanctions; 4. what may follow, with chances beside base rates, and what was foreseen by whom; 5. what is uncertain or contradicted. Ask get_ledger, get_relations, get_standing, get_outlook, get_projections, list_quotations and list_events with dyad; check what you rely on with get_event and get_story. ${CITE}`,
  },
  {
    name: "what_changed",
    title: "What changed lately",
    description: "What is new in the last days the ledger covers, worldwide or of one actor, with sources",
    arguments: [
      {
        name: "actor",
        description: "A state, body, group or person; all of the world when not given",
        required: false,
      },
      {
        name: "days",
        description: "How many days back from the last the ledger covers; 7 when not given",
        required: false,
      },
    ],
    text: ({ actor, days = "7" }) =>
      `Tell what changed in the last ${days} days the ledger covers${actor === undefined ? "" : ` for ${actor}`}: ask get_ledger for its last day, list_stories since then with time past${actor === undefined ? ", get_network since then for the pairs between whom most passed" : ""}, and with time future what was announced, page by page; for pairs that stand out ask get_relations whether it is unusual for them. Begin with the three most important changes, then the rest in a list by day. ${CITE}`,
  },
  {
    name: "check_claim",
    title: "Check a claim",
    description: "Whether the reports bear a claim out, with the words for and against",
    arguments: [{ name: "claim", description: "The claim, in a sentence", required: true }],
    text: ({ claim }) =>
      `Check this claim against the ledger: «${claim}». Search for it by its words, actors and days, in Italian and English; open what fits with get_event and get_story. Answer whether it is borne out, contradicted, or not told of; quote the words for and against, how many independent voices tell it, and on whose word it rests in the end. ${CITE}`,
  },
];
