import { expect, test } from "vitest";
import { placeBoth, unmark } from "../../bench/support/marked-actors.ts";
import { reader } from "../support/reading.ts";

async function placed(marked: string) {
  const { text, spans } = unmark(marked);
  const { document } = await reader.readDocument(text, { language: "en" });
  const { source, target } = placeBoth(document, spans);
  const named = ({ first, end }: { first: number; end: number }) => document.words.form.slice(first, end).join(" ");
  return { source: named(source), target: named(target), root: document.words.form[target.head] };
}

test("both marked actors are found with all their words", async () => {
  expect(await placed("<s>The prime minister of Chile</s> thanked <t>two Peruvian doctors</t>.")).toMatchObject({
    source: "The prime minister of Chile",
    target: "two Peruvian doctors",
  });
});

test("where one side is not marked nobody stands there, at the root of the sentence", async () => {
  expect(await placed("On Monday <s>Kenya</s> imposed a curfew on the coast.")).toEqual({
    source: "Kenya",
    target: "",
    root: "imposed",
  });
});
