import { describe, expect, it } from "vitest";
import { FLOOR, worthRecording } from "../../src/events/confidence/confidence.ts";
import { prominenceIn, prominenceSigns } from "../../src/events/confidence/prominence.ts";
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

  it("leaves out what is hardly ever right", () => {
    expect(worthRecording([...sure, eventOf(FLOOR - 0.01)])).toEqual(sure);
    expect(worthRecording([...sure, eventOf(FLOOR)])).toHaveLength(7);
  });

  it("gives a text of few acts whole", () => {
    expect(worthRecording([eventOf(0.8), eventOf(0.1)])).toHaveLength(2);
  });

  it("leaves what a user's dictionary codes", () => {
    expect(worthRecording([...sure, eventOf(0.1, { coded: true })])).toHaveLength(7);
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
    ]);
    expect(prominenceSigns(scene, drafts[4], prominence)).toEqual([
      "told of them 0",
      "actor ranks 0",
      "recipient ranks 2",
    ]);
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
