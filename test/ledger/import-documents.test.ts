import { expect, test } from "vitest";
import { document, gdelt, importText, mention } from "../support/event-tables.ts";
import { onBothStores, openFor } from "../support/ledgers.ts";

onBothStores((newLedger) => {
  test("mentions are kept once an event, address and sentence, whether their event is there or not", async (context) => {
    const store = await openFor(context, newLedger());
    const table =
      mention(1) +
      mention(1, { SentenceID: "4" }) +
      mention(1) +
      mention(2, { MentionDocTranslationInfo: "srclc:fra;eng:Moses", MentionIdentifier: "https://example.org/b" });
    expect(await importText(store, table)).toMatchObject({ format: "gdelt-mentions", rows: 4, added: 3, known: 1 });
    expect(await importText(store, table)).toMatchObject({ rows: 4, added: 0, known: 4 });
    expect(
      await store.query(
        "SELECT dataset_id, sentence, moment, source, confidence, language FROM mentions ORDER BY 1, 2",
      ),
    ).toEqual([
      {
        dataset_id: "1",
        sentence: 3,
        moment: "2024-01-31T12:15:00Z",
        source: "example.org",
        confidence: 60,
        language: null,
      },
      {
        dataset_id: "1",
        sentence: 4,
        moment: "2024-01-31T12:15:00Z",
        source: "example.org",
        confidence: 60,
        language: null,
      },
      {
        dataset_id: "2",
        sentence: 3,
        moment: "2024-01-31T12:15:00Z",
        source: "example.org",
        confidence: 60,
        language: "fra",
      },
    ]);
    expect(await importText(store, `${mention(3)}3\t20240131120000\t20240131121500\t1\n`)).toMatchObject({
      added: 1,
      broken: 1,
    });
  });

  test("documents are kept once with what they speak of and quote", async (context) => {
    const store = await openFor(context, newLedger());
    const table =
      document("20240131121500-1") + document("20240131121500-2", { Themes: "", Persons: "", Quotations: "" });
    expect(await importText(store, table)).toMatchObject({ format: "gkg", rows: 2, added: 2 });
    expect(await importText(store, table)).toMatchObject({ rows: 2, added: 0, known: 2 });
    expect(
      await store.query(
        "SELECT document, day, source, address, language, tone, positive, polarity, words FROM documents WHERE document = 1",
      ),
    ).toEqual([
      {
        ...{ document: 1, day: "2024-01-31", source: "example.org", address: "https://example.org/a", language: "fra" },
        ...{ tone: -2.5, positive: 1.5, polarity: 5.5, words: 400 },
      },
    ]);
    expect(await store.query("SELECT kind, term FROM document_terms WHERE document = 1 ORDER BY kind, term")).toEqual([
      { kind: "organisation", term: "united nations" },
      { kind: "person", term: "jane doe" },
      { kind: "person", term: "john doe" },
      { kind: "theme", term: "PROTEST" },
      { kind: "theme", term: "TAX_FNCACT" },
    ]);
    expect(await store.query("SELECT name, country FROM document_places WHERE document = 1 ORDER BY name")).toEqual([
      { name: "Kyiv", country: "UKR" },
      { name: "Russia", country: "RUS" },
    ]);
    expect(await store.query("SELECT ordinal, verb, quotation FROM document_quotations ORDER BY ordinal")).toEqual([
      { ordinal: 1, verb: null, quotation: "we will not yield" },
      { ordinal: 2, verb: "said", quotation: "never again" },
    ]);
  });

  test("each table is told from the others by its first line", async (context) => {
    const store = await openFor(context, newLedger());
    const formats = [];
    for (const table of [gdelt(1), mention(1), document("20240131121500-1")])
      formats.push((await importText(store, table)).format);
    expect(formats).toEqual(["gdelt", "gdelt-mentions", "gkg"]);
  });
});
