import { describe, expect, it } from "vitest";
import { FLOOR, worthRecording } from "../../src/events/confidence/confidence.ts";
import { prominenceIn, prominenceSigns } from "../../src/events/confidence/prominence.ts";
import { othersBeside, settingOf } from "../../src/events/confidence/setting.ts";
import type { EventDraft, Scene } from "../../src/events/scene.ts";
import { fitLogistic } from "../../training/logistic.ts";
import { read } from "../support/reading.ts";

describe("confidence", () => {
  it("a visit with both sides named is surer than blows with nobody on the other side", async () => {
    const [visit] = (await read("en", "French President Emmanuel Macron visited Poland on Tuesday.", "2024-06-06"))
      .events;
    const [blow] = (await read("en", "The minister warned that a man might be arrested.", "2024-06-06")).events;
    expect(visit.confidence).toBeGreaterThan(blow?.confidence ?? 0);
  });

  it("is a probability in hundredths", async () => {
    const { events } = await read("it", "La Francia ha condannato l’attacco russo contro Kiev.", "2024-06-06");
    for (const { confidence } of events) {
      expect(confidence).toBeGreaterThan(0);
      expect(confidence).toBeLessThan(1);
      expect(confidence * 100).toBeCloseTo(Math.round(confidence * 100));
    }
  });
});

/** As much of an event as is asked of here. */
const eventOf = (confidence: number, more: Partial<EventDraft> = {}) =>
  ({ type: "ACCUSE", confidence, coded: false, actors: [], recipients: [], ...more }) as EventDraft;

describe("what is worth recording", () => {
  const sure = Array.from({ length: 6 }, () => eventOf(0.8));
  const textOf = (length: number) => ({ words: { length } }) as Scene;
  const article = textOf(400);

  it("leaves out what is hardly ever right", () => {
    expect(worthRecording(article, [...sure, eventOf(FLOOR - 0.01)])).toEqual(sure);
    expect(worthRecording(article, [...sure, eventOf(FLOOR)])).toHaveLength(7);
  });

  it("is surer that there is nothing in an article of few acts before it leaves one out", () => {
    expect(worthRecording(article, [eventOf(0.8), eventOf(FLOOR - 0.01)])).toHaveLength(2);
    expect(worthRecording(article, [eventOf(0.8), eventOf(0.05)])).toHaveLength(1);
  });

  it("gives a sentence or two whole", () => {
    expect(worthRecording(textOf(30), [eventOf(0.8), eventOf(0.01)])).toHaveLength(2);
  });

  it("leaves what a user's dictionary codes", () => {
    expect(worthRecording(article, [...sure, eventOf(0.1, { coded: true })])).toHaveLength(7);
  });

  it.each([
    [
      "it",
      `Furto al supermercato

Un ragazzo di vent’anni è entrato lunedì sera in un supermercato del centro e ha nascosto nello zaino due bottiglie di vino, un formaggio e
alcune confezioni di pile. Un commesso lo ha visto e lo ha seguito fino alla cassa. Quando il giovane ha provato ad allontanarsi di corsa è
stato fermato da un addetto alla vigilanza, che ha chiamato una pattuglia. Il ladro è stato denunciato, la merce, del valore di sessanta euro,
è tornata sugli scaffali. Il direttore racconta che da gennaio è il quarto episodio e che sta pensando di installare altre telecamere.`,
    ],
    [
      "en",
      `Library opens its garden

The town library has opened its garden to readers after two years of work. The designer, Anna Fairley, met the first visitors on Saturday and
walked them round the pond, the roses and the old wall. Volunteers helped to plant the beds and a local company gave the benches. Ms Fairley
said she had fought hard for the lime tree, which an earlier plan would have cut down. She hopes that schools will come. Entry is free, the
garden closes at six, and a cafe is to follow in the summer if the money can be found.`,
    ],
  ] as const)("tells of no politics where there is none (%s)", async (language, text) => {
    expect((await read(language, text, "2024-06-06")).events).toEqual([]);
  });
});

describe("what a text is about", () => {
  const country = (id: string) => ({ id, country: id, kind: "state", body: null, political: true });
  const scene = {
    mentions: {
      entities: ["FRA", "DEU", "PER"].map(country),
      mentions: [0, 0, 0, 1, 1, 2].map((entity) => ({ entity })),
    },
  } as unknown as Scene;
  const act = (actor: number, recipient: number) =>
    eventOf(0, { actors: [{ entity: actor }], recipients: [{ entity: recipient }] } as Partial<EventDraft>);

  it("ranks sides by how often they are spoken of, and counts the acts of the same two", () => {
    const drafts = [act(0, 1), act(1, 0), act(0, 1), act(0, 1), act(0, 2)];
    const prominence = prominenceIn(scene, drafts);
    if (prominence === null) throw new Error("five acts tell what a text is about");
    expect(prominenceSigns(scene, drafts[0], prominence)).toEqual([
      "told of them 3",
      "actor ranks 0",
      "recipient ranks 1",
      "ranks 0 1",
    ]);
    expect(prominenceSigns(scene, drafts[4], prominence)).toEqual([
      "told of them 0",
      "actor ranks 0",
      "recipient ranks 2",
      "ranks 0 2",
    ]);
  });

  it("counts who else stands in the sentence of an act: any of them may have been meant", () => {
    const words = { sentence: Uint32Array.from([0, 0, 0, 1]), length: 4 };
    const mentions = [0, 1, 2, 2].map((entity, head) => ({ entity, head, kind: "name" }));
    const text = { ...scene, words, mentions: { ...scene.mentions, mentions } } as unknown as Scene;
    const drafts = [
      { ...act(0, 1), head: 0 },
      { ...act(2, 0), head: 3 },
    ];
    const setting = settingOf(text, drafts);
    expect(drafts.map((draft) => othersBeside(text, draft, setting))).toEqual([1, 0]);
  });

  it("says nothing of a text of few acts", () => {
    expect(prominenceIn(scene, [act(0, 1)])).toBeNull();
  });
});

describe("learning it", () => {
  it("a sign that comes with right records speaks for them, one that comes with wrong ones against", () => {
    const observations = Array.from({ length: 40 }, (_, index) => ({
      signs: Int32Array.from(index % 2 === 0 ? [0, 1] : [0, 2]),
      right: index % 2 === 0,
    }));
    const weights = fitLogistic(observations, 3, 0.01);
    expect(weights[1]).toBeGreaterThan(0.5);
    expect(weights[2]).toBeLessThan(-0.5);
  });
});
