import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codePoints } from "../../src/text/code-points.ts";
import { normalise } from "../../src/text/normalise.ts";

describe("normal form", () => {
  test("text already in form C is left alone", () => {
    const { text, toRaw } = normalise("perché\r\nno");
    expect(text).toBe("perché\r\nno");
    expect(toRaw(7)).toBe(7);
  });

  test("a byte order mark is removed and counted", () => {
    const { text, toRaw } = normalise("\ufeffciao");
    expect(text).toBe("ciao");
    expect(toRaw(0)).toBe(1);
  });

  test("offsets lead back to the raw text past composed characters", () => {
    const raw = "perche\u0301 e\u0301 cosi\u0300!";
    const { text, toRaw } = normalise(raw);
    expect(text).toBe("perché é così!");
    expect(raw.slice(toRaw(7), toRaw(8))).toBe("e\u0301");
    expect(toRaw(text.length)).toBe(raw.length);
  });

  test("the letters of a Korean syllable lead back to their first", () => {
    const { toRaw } = normalise("a\u11ab\u1112\u1161\u11abb");
    expect([0, 1, 2, 3, 4].map(toRaw)).toEqual([0, 1, 2, 5, 6]);
  });

  test("any text: the way back is ordered, and a slice of the text is its raw slice composed", () => {
    const marks = fc.constantFrom("a", "e", "\u0301", "\u0323", " ", "한", "\u1112", "\u1161", "\u11ab", "😀", "ﬁ");
    fc.assert(
      fc.property(
        fc.array(marks).map((parts) => parts.join("")),
        (raw) => {
          const { text, toRaw } = normalise(raw);
          expect(text).toBe(raw.normalize("NFC"));
          expect(toRaw(text.length)).toBe(raw.length);
          for (let offset = 1; offset <= text.length; offset++)
            expect(toRaw(offset)).toBeGreaterThanOrEqual(toRaw(offset - 1));
        },
      ),
    );
  });
});

describe("code points", () => {
  test("count an emoji once", () => {
    const map = codePoints("a😀b");
    expect([0, 1, 3, 4].map(map.toCodePoint)).toEqual([0, 1, 2, 3]);
    expect([0, 1, 2, 3].map(map.toUtf16)).toEqual([0, 1, 3, 4]);
  });

  test("any text: there and back", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const map = codePoints(text);
        let offset = 0;
        [...text].forEach((character, point) => {
          expect(map.toCodePoint(offset)).toBe(point);
          expect(map.toUtf16(point)).toBe(offset);
          offset += character.length;
        });
        expect(map.toCodePoint(text.length)).toBe([...text].length);
      }),
    );
  });
});
