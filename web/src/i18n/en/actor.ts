/** What the view of one actor says, in English. */
export const actor = {
  title: "Actors",
  lead: "States, people, bodies and groups: who they are, what they did, with whom they deal.",
  search: "Name of a state, person, body or group",
  found: (count: number, more: boolean) =>
    count === 0
      ? "Nobody bears this name"
      : count === 1
        ? "1 bears it"
        : more
          ? `The nearest ${count}`
          : `${count} bear it`,
  unknown: (name: string) =>
    `“${name}” means nobody, or more than one. Choose one of those found above, or write the name otherwise.`,
  busiest: "Most in the news",
  officeOf: (office: string, body: string) => `${office}, ${body}`,
  span: (from: string, to: string) =>
    from === "" && to === "" ? "" : to === "" ? `since ${from}` : from === "" ? `until ${to}` : `${from} to ${to}`,
  summary: (stories: string, count: number, others: string, from: string, to: string) =>
    `${stories} ${count === 1 ? "story" : "stories"} from ${from} to ${to}, with ${others} ${others === "1" ? "other" : "others"}.`,
  articles: (articles: string, count: number) =>
    count === 1 ? "1 article names this actor." : `${articles} articles name this actor.`,
  quotations: (quotations: string, count: number) => (count === 1 ? "1 quotation." : `${quotations} quotations.`),
  onMap: "Its dealings on the map",
  moreNames: (count: number) => `${count} more names`,
  nothing: "The ledger tells nothing of this actor in this period.",
  seriesTitle: { day: "Day by day", week: "Week by week", month: "Month by month" },
  seriesSays: "Stories of cooperation above the line and of conflict below it, deeds next to the line.",
  perStep: "stories",
  start: "From",
  end: "To",
  mean: "Mean score",
  read: "Read in all",
  counterparts: "With whom it deals",
  mostOf: (shown: number, all: string) => `The ${shown} of most stories, of ${all}.`,
  actingFor: "Acting for",
  waysTitle: "What it does, and what is done to it",
  way: "Way",
  ways: { forth: "does", back: "is done to it", mutual: "with others", all: "in all" },
  latest: "Latest",
  reported: "Told most often",
  article: "the article",
  reports: (count: number) => `${count} reports`,
  all: (count: number) => `All ${count}`,
  fewer: "Fewer",
  offices: "Offices",
  memberOf: "Belongs to",
  members: "Members",
  ruled: "Governed",
  outlook: "What may follow",
  outlookAsk: "Reckon what it may do, and to whom",
  outlookDays: (from: string, to: string) => `From ${from} to ${to}.`,
  basis: (own: string, all: string, from: string) =>
    `Reckoned from ${own} acts of its own and ${all} of all since ${from}.`,
  outlookFew: "Too little is known of its past to say how likely anything is.",
  outlookNone: "Nothing is likelier than 1 in 1,000.",
};
