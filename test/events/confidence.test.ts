import { describe, expect, it } from "vitest";
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
