import {
  articleInForce,
  findArticle,
  findDocument,
  findEvent,
  type KeptArticle,
  type KeptEvent,
  openLedger,
  type Store,
  withActors,
} from "../ledger/index.ts";
import { correctionText } from "../questions/correction-text.ts";
import { UsageError } from "../questions/usage-error.ts";
import { articleText } from "./article-text.ts";
import { type Command, formatOf, readArguments } from "./command.ts";
import { eventText } from "./event-text.ts";
import { excerptsOf } from "./excerpts.ts";
import { documentText, importedEventText } from "./imported-text.ts";
import { LEDGER_HELP, LEDGER_OPTION, ledgerOf } from "./ledger-option.ts";
import { write } from "./output.ts";
import { type Style, styleFor } from "./style.ts";

const OPTIONS = { ...LEDGER_OPTION, format: { type: "string", short: "f" } } as const;

export const show: Command = {
  help: `entente show: reads an article or an event back from a ledger, with the words that prove it marked.

Usage: entente show ARTICLE|EVENT|DOCUMENT … [options]

${LEDGER_HELP}  -f, --format text|json         for people (default), or everything that is kept of it, one line each

An article is named by its number (a12), its URL or the first characters of its sha256 (at least 8): the version in force, unless a number
names another. An event is named by its number (e345), a document of GDELT's knowledge graph by its number (g12) or its URL. What is shown is
for the owner of the ledger: of articles whose rights are reserved all is there. To hand something on use entente export, which sees to that.

Examples:
  entente show a12
  entente show https://example.org/news/1
  entente show e345 --ledger archive.duckdb
  entente show a12 --format json
`,
  run: async (args) => {
    const { names, texts } = readArguments("show", args, OPTIONS);
    const format = formatOf(texts, ["text", "json"]);
    if (names.length === 0) throw new UsageError("show-nothing");
    const store = await openLedger(ledgerOf(texts), { readOnly: true });
    try {
      const style = styleFor(process.stdout);
      for (const name of names) {
        const event = await findEvent(store, name);
        const article = event === null ? await findArticle(store, name) : null;
        const document = event === null && article === null ? await findDocument(store, name) : null;
        const found = event ?? article ?? document;
        if (found === null) throw new UsageError("show-unknown", { name, ledger: store.place });
        if (format === "json") await write(`${JSON.stringify(found)}\n`);
        else if (event !== null) await write(eventShown(event, style));
        else if (document !== null) await write(documentText(document, style));
        else await write(await articleShown(store, article!, style));
      }
      return 0;
    } finally {
      await store.close();
    }
  },
};

async function articleShown(store: Store, { article, ...kept }: KeptArticle, style: Style): Promise<string> {
  const { record, numbers, rejected } = await articleInForce(store, { article, ...kept });
  const names = new Map(record.events.map(({ id }, at) => [id, `e${numbers[at]}`]));
  const out = rejected.map((event) => `e${event}`).join(", ");
  return (
    articleText(record, `a${article}`, style, names) +
    (out === "" ? "" : `${style.faint(`  rejected by analysts: ${out}`)}\n`) +
    standingText({ article, ...kept }, style)
  );
}

/** When it was added, and which version of its article it is. */
function standingText(
  { article, addedAt, supersededBy, versions }: Omit<KeptArticle, "record" | "events">,
  style: Style,
) {
  const others = versions.filter((version) => version.article !== article).map((version) => `a${version.article}`);
  const facts = [
    `added ${addedAt.slice(0, 16).replace("T", " ")} UTC`,
    supersededBy === null ? "" : `superseded by a${supersededBy}`,
    others.length === 0 ? "" : `other versions: ${others.join(", ")}`,
  ];
  return `${style.faint(`  ${facts.filter((fact) => fact !== "").join(" · ")}`)}\n`;
}

function eventShown(kept: KeptEvent, style: Style): string {
  const { event, participants, article, told, standing, corrections, story } = kept;
  const source = (text: string) => `  ${style.faint(text)}\n`;
  const said = corrections.map((each) => source(correctionText(each))).join("");
  const others = story === null || story.reports === 1 ? "" : source(storyName(story));
  const out = standing === "rejected" ? source("rejected: it counts nowhere") : "";
  if (article === null || told === null) return importedEventText(kept, style) + others + out + said;
  const record = withActors(article.record, participants);
  const known = [record.publisher?.name, record.published, record.url].filter((fact) => typeof fact === "string");
  return (
    eventText(told, record, excerptsOf(record, style), style, `e${event}`) +
    source([`read in a${article.article}`, ...known, `by ${told.rule}, confidence ${told.confidence}`].join(" · ")) +
    others +
    out +
    said +
    standingText(article, style)
  );
}

const storyName = ({ story, reports, voices }: NonNullable<KeptEvent["story"]>): string =>
  `one of ${reports} reports of story s${story}, ${voices === 1 ? "all of one voice" : `${voices} voices`}: entente story s${story}`;
