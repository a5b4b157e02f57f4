import { describe, expect, it } from "vitest";
import { LEFT, ParseState, RIGHT, SHIFT } from "../../src/grammar/parse-state.ts";

function stateOf(length: number): ParseState {
  const state = new ParseState();
  state.reset(length);
  return state;
}

describe("the arc-hybrid system", () => {
  it("hangs the stack's top on the buffer's front to the left, on the word below to the right", () => {
    const state = stateOf(3);
    state.apply(SHIFT, 0);
    state.apply(LEFT, 19);
    state.apply(SHIFT, 0);
    state.apply(SHIFT, 0);
    state.apply(RIGHT, 42);
    state.apply(LEFT, 1);
    expect([...state.head.subarray(0, 3)]).toEqual([1, 3, 1]);
    expect([...state.label.subarray(0, 3)]).toEqual([19, 1, 42]);
    expect(state.unfinished).toBe(false);
  });

  it("lets only one word hang on the root", () => {
    const state = stateOf(2);
    state.apply(SHIFT, 0);
    state.apply(SHIFT, 0);
    expect([SHIFT, LEFT, RIGHT].map((move) => state.isLegal(move))).toEqual([false, false, true]);
  });
});
