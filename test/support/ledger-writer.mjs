/** A process of its own that adds small articles to the ledger named, without end, and prints the hash of each once it is kept. */
import { createHash } from "node:crypto";
import { keepArticles, openLedger } from "../../dist/ledger/index.js";

const [ledger, run] = process.argv.slice(2);
const SPAN = [0, 3];
const state = (id, country) => ({
  id,
  name: id,
  kind: "state",
  country,
  sectors: ["GOV"],
  role: null,
  wikidata: null,
  body: null,
  cameo: null,
  mentions: [SPAN],
});
const side = (id, country) => [{ id, country, sector: "GOV", mention: SPAN }];
const day = { start: "2025-03-04", end: "2025-03-04", precision: "day", basis: "published" };

function recordOf(number) {
  const text = `Visit ${number} of run ${run}.`;
  const sha256 = createHash("sha256").update(text).digest("hex");
  const event = (id) => ({
    id,
    type: "CONSULT",
    mode: "visit",
    contexts: [],
    cameo: "042",
    untensed: null,
    quad: 1,
    score: 4,
    symmetric: false,
    actors: side(`state-${number % 7}`, "FRA"),
    recipients: side("italy", "ITA"),
    date: day,
    place: null,
    time: "past",
    certainty: "certain",
    polarity: "affirmed",
    condition: null,
    attribution: [],
    evidence: SPAN,
    also: [],
    trigger: SPAN,
    rule: "en:visit",
    confidence: 0.9,
  });
  return {
    id: `sha256:${sha256}`,
    // Every third corrects the one before.
    url: `https://example.org/${run}/${number % 3 === 2 ? number - 1 : number}`,
    title: null,
    language: "en",
    publisher: null,
    published: "2025-03-04",
    rights: null,
    text,
    sha256,
    actors: [state(`state-${number % 7}`, "FRA"), state("italy", "ITA")],
    places: [],
    events: [event("e1"), event("e2")],
    quotations: [],
    agreements: [],
    projections: [],
  };
}

const store = await openLedger(ledger);
for (let number = 0; ; number += 2) {
  const records = [recordOf(number), recordOf(number + 1)];
  await keepArticles(store, records);
  process.stdout.write(records.map(({ sha256 }) => `${sha256}\n`).join(""));
}
