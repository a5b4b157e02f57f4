import { expect, test } from "vitest";
import { tellsAct } from "../../src/events/acts/act-words.ts";
import { generalFactuality } from "../../src/events/factuality/general-factuality.ts";
import { generalRoles } from "../../src/events/roles/general-roles.ts";
import { sceneOf } from "../../src/reader/passes/08-read-events.ts";
import { reader } from "../support/reading.ts";

const sceneAt = async (language: string, sentence: string, word: string) => {
  const { document, pack } = await reader.readDocument(sentence, { language, published: "2025-03-04" });
  return { scene: sceneOf(document, pack), at: document.words.form.indexOf(word) };
};

/** Who does and who undergoes what any predicate tells, whether the tables have a row for it or not. */
test.each([
  ["en", "The company painted the bridges.", "painted", "company", "bridges"],
  ["en", "The bridges were painted by a company.", "painted", "company", "bridges"],
  ["en", "The device, which has caused a fire, was withdrawn.", "caused", "device", "fire"],
  ["en", "The bakery plans to sell its ovens.", "sell", "bakery", "ovens"],
  ["en", "The school allows pupils to record videos.", "record", "pupils", "videos"],
  ["en", "The teacher told pupils not to eat apples.", "eat", "pupils", "apples"],
  ["en", "Apple plans to sell movies", "plans", "Apple", ""],
  ["en", "The market is starting to show signs of life.", "starting", "market", ""],
  ["en", "The index fell two percent.", "fell", "", "index"],
  ["en", "Mary Barra appointed as chief of the bank", "appointed", "", "Mary"],
  ["en", "The teacher gave the girls a book.", "gave", "teacher", "book"],
  ["en", "The decision of the jury surprised the singer.", "decision", "jury", ""],
  ["en", "The delivery of the planes is late.", "delivery", "", "planes"],
  ["en", "The fall of the index worried brokers.", "fall", "", "index"],
  ["en", "The singers were booed and chased by the public.", "booed", "public", "singers"],
  ["it", "La bozza contiene norme da riscrivere.", "riscrivere", "bozza", "norme"],
  ["it", "I ponti sono stati dipinti da un'azienda.", "dipinti", "azienda", "ponti"],
  ["it", "Il prezzo del pane è sceso del due per cento.", "sceso", "", "prezzo"],
  ["it", "La decisione della giuria ha sorpreso il cantante.", "decisione", "giuria", ""],
])("%s: %s (%s)", async (language, sentence, word, agent, undergoer) => {
  const { scene, at } = await sceneAt(language, sentence, word);
  const { agents, undergoers } = generalRoles(scene, at);
  const text = (found: readonly number[]) => found.map((one) => scene.words.form[one]).join(" ");
  expect([text(agents), text(undergoers)]).toEqual([agent, undergoer]);
  expect(tellsAct(scene, at)).toBe(true);
});

/** Standing of any predicate: what is arranged, meant or said by a headline lies ahead. */
test.each([
  ["en", "Bakery to sell its ovens", "sell", "future certain affirmed"],
  ["en", "The firm won a contract to supply four boats.", "supply", "future probable affirmed"],
  ["en", "The ship is to be delivered in May.", "delivered", "future certain affirmed"],
  ["en", "The trial is set to begin on Friday.", "trial", "future probable affirmed"],
  ["en", "The mayor will resign when the council meets.", "meets", "future certain affirmed"],
  ["en", "The firm was selected to build the dam.", "build", "future probable affirmed"],
  ["en", "The index fell to close at a record low.", "close", "past certain affirmed"],
  ["en", "She was the first woman to win the prize.", "win", "past certain affirmed"],
  ["en", "Prices dropped, causing trouble.", "causing", "past certain affirmed"],
  ["en", "Not only the baker could pay.", "pay", "future possible affirmed"],
  ["it", "Il sindaco ha promesso di riparare il ponte.", "riparare", "future probable affirmed"],
  ["it", "La fabbrica non ha chiuso.", "chiuso", "past certain negated"],
])("%s: %s (%s)", async (language, sentence, word, standing) => {
  const { scene, at } = await sceneAt(language, sentence, word);
  const { time, certainty, negated } = generalFactuality(scene, at);
  expect(`${time} ${certainty} ${negated ? "negated" : "affirmed"}`).toBe(standing);
});
