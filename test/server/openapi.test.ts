import { Validator } from "@seriousme/openapi-schema-validator";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { ROUTES, STREAMS } from "../../src/server/routes/index.ts";
import { newFile } from "../support/ledgers.ts";
import { NEWS } from "../support/news.ts";
import { ask, serverOf } from "../support/server.ts";

const WORD = { author: "Anna", reason: "looked at" };
const posting = (path: string, body: object) => ({
  path,
  init: { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) },
});

/** For every route how it is asked well. */
const ASKED: Readonly<Record<string, { path: string; init?: RequestInit }[]>> = {
  getLedger: [{ path: "/ledger" }],
  listArticles: [{ path: "/articles?actor=FRA&since=2024-02-01&limit=5" }, { path: "/articles?all-versions=true" }],
  listEvents: [{ path: "/events?limit=3" }, { path: "/events?dyad=ITA,FRA&type=1&dataset=entente&source=Agenzia" }],
  listStories: [{ path: "/stories?limit=3" }, { path: "/stories?several=true" }],
  listQuotations: [{ path: "/quotations" }, { path: "/quotations?speaker=FRA" }],
  listAgreements: [{ path: "/agreements" }, { path: "/agreements?party=ITA&counterpart=FRA&kind=treaty" }],
  getArticle: [{ path: "/articles/a1" }, { path: "/articles/a53" }],
  getEvent: [{ path: "/events/e1" }, { path: "/events/e53" }],
  getStory: [{ path: "/stories/s1" }],
  search: [
    { path: "/search?q=visits&limit=2" },
    { path: "/search?actor=FRA&type=CONSULT&dyad=ITA,FRA&since=2024-02-01&events=true" },
  ],
  findActors: [{ path: "/actors?name=Macron&day=2024-01-01" }],
  getActor: [
    { path: "/actors/ITA" },
    { path: "/actors/emmanuel-macron?by=month&since=2024-03-01" },
    { path: "/actors/eu" },
  ],
  getDyad: [{ path: "/dyads/ITA/FRA" }, { path: "/dyads/eu/ITA?members=true&by=month&at=2024-12-01" }],
  getRelation: [{ path: "/dyads/ITA/FRA/relation" }, { path: "/dyads/eu/ITA/relation?members=true&by=week" }],
  getStanding: [{ path: "/dyads/ITA/FRA/standing" }, { path: "/dyads/eu/RUS/standing?members=true&at=2024-12-01" }],
  getNetwork: [
    { path: "/network" },
    { path: "/network?since=2024-02-01&quad=1&dataset=entente&limit=5" },
    { path: "/network?actor=france" },
  ],
  getOutlook: [{ path: "/outlook/ITA/FRA" }],
  getOutlookOfActor: [{ path: "/outlook?actor=ITA&type=CONSULT&days=14" }],
  getProjections: [{ path: "/projections?limit=5" }, { path: "/projections?actor=ITA&counterpart=FRA" }],
  listForecasts: [{ path: "/forecasts" }, { path: "/forecasts?status=open&limit=2" }],
  getForecastScores: [{ path: "/forecasts/score" }],
  getSchema: [{ path: "/schema" }],
  getReview: [{ path: "/review?limit=2" }],
  correct: [
    posting("/corrections", { target: "e2", reject: true, ...WORD }),
    posting("/corrections", { target: "e3", type: "SANCTION", actors: ["ITA"], date: "2024-01", ...WORD }),
    posting("/corrections", { target: "e3", accept: true, ...WORD }),
    posting("/corrections", { target: "s1", merge: "s4", ...WORD }),
    posting("/corrections", { target: "s1", split: ["e4"], ...WORD }),
    posting("/corrections", { target: "actor:italy", split: ["a6"], to: "ESP", ...WORD }),
    posting("/corrections", { target: "actor:france", merge: "actor:italy", ...WORD }),
  ],
  undoCorrection: [posting("/corrections/7/undo", WORD)],
  getCorrections: [{ path: "/corrections" }, { path: "/corrections?of=e3" }],
  addArticles: [
    posting("/articles", [
      { text: "The French president met Meloni in Rome.", published: "2025-03-04" },
      { text: " " },
    ]),
  ],
  readArticle: [
    {
      path: "/read",
      init: {
        method: "POST",
        headers: { "content-type": "text/plain" },
        body: "The French president met Meloni in Rome.",
      },
    },
  ],
};

test("the description is valid OpenAPI 3.1, and every route answers as it describes", async (context) => {
  const app = await serverOf(context, newFile(), NEWS);
  const { body: description } = await ask(app, "/openapi.json");
  const { valid, errors } = await new Validator().validate(structuredClone(description));
  expect(errors).toBeUndefined();
  expect(valid).toBe(true);
  expect(description.openapi).toBe("3.1.1");

  const ajv = new Ajv2020({ strict: false, formats: { uri: true } });
  ajv.addSchema({ ...description, $id: "api" }, "api");
  const check = (value: unknown, pointer: string) => {
    const validate = ajv.getSchema(`api#${pointer}`)!;
    expect(validate(value), `${pointer}: ${JSON.stringify(validate.errors)}`).toBe(true);
  };
  const pointerTo = (path: string) => encodeURIComponent(path.replaceAll("/", "~1"));
  for (const { id, path, method } of ROUTES) {
    expect(description.paths[path][method].operationId).toBe(id);
    expect(ASKED[id], id).toBeDefined();
    for (const question of ASKED[id]) {
      const { status, body } = await ask(app, question.path, question.init);
      expect(status, `${question.path}: ${JSON.stringify(body)}`).toBe(200);
      check(body, `/paths/${pointerTo(path)}/${method}/responses/200/content/application~1json/schema`);
    }
  }
  for (const { id, path, types } of STREAMS) {
    expect(description.paths[path].get.operationId).toBe(id);
    expect(Object.keys(description.paths[path].get.responses[200].content)).toEqual(types);
  }
  check((await ask(app, "/articles/a999")).body, "/components/schemas/Problem");
}, 120_000);
