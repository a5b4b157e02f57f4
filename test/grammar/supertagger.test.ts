import { describe, expect, it } from "vitest";
import { LEFT, ParseState, RIGHT } from "../../src/grammar/parse-state.ts";
import { ARC_KINDS, arcKind, MOVE_KINDS, moveKind, Parser } from "../../src/grammar/parser.ts";
import { Supertagger } from "../../src/grammar/supertagger.ts";
import { U } from "../../src/grammar/universal.ts";

/** `the minister met`: a determiner, a noun, a verb. */
const input = () => ({
  forms: Int32Array.of(1, 2, 3),
  lemmas: Int32Array.of(1, 2, 3),
  tags: Uint8Array.of(U.DET, U.NOUN, U.VERB),
  morph: new Int32Array(3),
  supertags: new Uint8Array(3),
});

describe("the supertagger", () => {
  it("scores words whose part of speech does not tell, and passes over the rest", () => {
    const scored: number[] = [];
    const supertagger = new Supertagger({ score: (_, __, scores) => void scores.fill(1, 2, 3) }, 4);
    const words = input();
    supertagger.tag(words, 0, 3, 0, (at) => scored.push(at));
    expect(scored).toEqual([1, 2]);
    expect([...words.supertags.subarray(1)]).toEqual([2, 2]);
    expect(words.supertags[0]).toBeGreaterThan(127);
  });

  it("reads sentences apart", () => {
    const seen: string[] = [];
    const scorer = { score: (features: Int32Array, count: number) => void seen.push(features.slice(0, count).join()) };
    const supertagger = new Supertagger(scorer, 4);
    const words = input();
    supertagger.tag(words, 1, 3, 0);
    supertagger.tag(words, 1, 3, 0);
    expect(seen.slice(0, 2)).toEqual(seen.slice(2));
  });
});

describe("settled arcs", () => {
  it("take their relation from the table, the rest is scored", () => {
    const settled = new Uint8Array(ARC_KINDS);
    settled[arcKind(U.NOUN, U.DET, LEFT)] = 2;
    let scored = 0;
    const parser = new Parser(
      { scoreMoves: () => {} },
      { score: () => void scored++ },
      Uint8Array.of(7, 8),
      settled,
      new Uint8Array(MOVE_KINDS),
    );
    const state = new ParseState();
    state.reset(2);
    state.tag[0] = U.DET;
    state.tag[1] = U.NOUN;
    state.apply(0, 0);
    expect(parser.chooseLabel(state, LEFT)).toBe(1);
    expect(scored).toBe(0);
    state.apply(0, 0);
    expect(parser.chooseLabel(state, RIGHT)).toBe(0);
    expect(scored).toBe(1);
  });
});

describe("sure moves", () => {
  it("are made without scoring", () => {
    const state = new ParseState();
    state.reset(2);
    state.tag[0] = U.DET;
    state.tag[1] = U.NOUN;
    const settled = new Uint8Array(ARC_KINDS);
    settled[arcKind(U.NOUN, U.DET, LEFT)] = 1;
    const sure = new Uint8Array(MOVE_KINDS);
    state.apply(0, 0);
    sure[moveKind(state)] = LEFT + 1;
    state.reset(2);
    let scored = 0;
    const parser = new Parser(
      { scoreMoves: () => void scored++ },
      { score: () => {} },
      Uint8Array.of(7),
      settled,
      sure,
    );
    parser.parse(state);
    expect([state.head[0], state.label[0]]).toEqual([1, 7]);
    expect(scored).toBe(0);
  });
});
