import { hasFeature } from "../grammar/morphology.ts";
import { dependent, prepositionOf, subtreeSpan } from "../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../grammar/universal.ts";
import { mentionOf } from "../names/mentions.ts";
import { addVoice, type Draft, pushQuotation, verbAt } from "./draft.ts";
import { sourceAt, speakerWord } from "./speakers.ts";

const isParticiple = hasFeature("VerbForm", "Part");

/** "Secondo fonti libanesi citate da Reuters, …" and "Interfax ha riportato le dichiarazioni di …, in cui …". */
export function markReports(draft: Draft): void {
  const { scene, sentences } = draft;
  const { tree, knowledge } = scene;
  const { words } = tree;
  for (let word = 0; word < words.length; word++) {
    const phrases =
      knowledge.according.get(words.lemma[word]) ?? knowledge.according.get(words.form[word].toLowerCase());
    const phrase = phrases?.find((candidate) => follows(draft, word, candidate));
    if (phrase) markAccording(draft, word, word + phrase.length - 1);
    const verb = verbAt(draft, word);
    if (verb?.kind !== "report") continue;
    const object = dependent(tree, word, D.obj);
    if (object < 0 || object < word) continue;
    const speaker = speakerWord(scene, word);
    if (speaker < 0) continue;
    const [first, subtreeEnd] = subtreeSpan(tree, object);
    const sentence = words.sentence[word];
    const source = sourceAt(scene, speaker);
    // What a news outlet reports goes on to the end of its sentence, however the parser cut it.
    const outlet = source.entity >= 0 && scene.mentions.entities[source.entity].kind === "media";
    const end = outlet ? sentences.firstWord[sentence + 1] : subtreeEnd;
    addVoice(
      draft,
      sourceAt(scene, speaker),
      verb.certainty,
      word,
      Math.max(first, sentences.firstWord[sentence]),
      end,
    );
  }
}

function follows(draft: Draft, word: number, phrase: readonly string[]): boolean {
  const { words } = draft.scene.tree;
  return phrase.every((part, offset) => {
    const at = word + offset;
    return at < words.length && (words.lemma[at] === part || words.form[at].toLowerCase() === part);
  });
}

/** The clause that "secondo X" stands in is X's; whoever X is quoted by stands behind X. */
function markAccording(draft: Draft, cue: number, last: number): void {
  const { scene, sentences } = draft;
  const { tree, knowledge } = scene;
  const { words } = tree;
  // The nominal that carries the cue's last word as its preposition: "secondo X", "a detta di X", "stando a X".
  const nominal = words.head[last];
  if (words.upos[last] !== U.ADP || nominal < last || nominal - last > 8) return;
  // "Per" opens a voice only at the head of its sentence and before somebody who can speak.
  const plain = knowledge.purpose.has(words.lemma[cue]) && cue === last;
  if (plain && (cue !== sentences.firstWord[words.sentence[cue]] || mentionOf(scene.mentions, nominal) === null))
    return;
  let clause = words.head[nominal];
  while (clause >= cue && clause < nominal) clause = words.head[clause];
  if (clause < 0) return;
  const [low, high] = subtreeSpan(tree, nominal);
  const sentence = words.sentence[cue];
  let [first, end] = subtreeSpan(tree, clause);
  first = Math.max(first, sentences.firstWord[sentence]);
  end = Math.min(end, sentences.firstWord[sentence + 1]);
  let outer = -1;
  for (let child = tree.first[nominal]; child >= 0; child = tree.next[child]) {
    if (UNIVERSAL_RELATION[words.deprel[child]] !== D.acl) continue;
    const quoter = agentOf(draft, child);
    if (quoter >= 0)
      outer =
        draft.voices.push({ source: sourceAt(scene, quoter), outer: draft.voiceAt[cue], certainty: "certain" }) - 1;
  }
  const index = addVoice(draft, sourceAt(scene, nominal), "certain", cue, first, end);
  if (outer >= 0) draft.voices[index].outer = outer;
  for (let word = low; word < high; word++) draft.voiceAt[word] = draft.voices[index].outer;
  const left = low <= first + 1;
  const content: [number, number] = left ? [high, end] : [first, low];
  pushQuotation(draft, "indirect", index, null, [cue, last + 1], content[0], content[1]);
}

/** The agent of a participle: "citate da Reuters", "quoted by". */
function agentOf(draft: Draft, participle: number): number {
  const { tree, knowledge } = draft.scene;
  const { words } = tree;
  if (!isParticiple(words.morph[participle])) return -1;
  for (let child = tree.first[participle]; child >= 0; child = tree.next[child]) {
    if (words.deprel[child] === D["obl:agent"]) return child;
    if (UNIVERSAL_RELATION[words.deprel[child]] === D.obl && prepositionOf(tree, child) === knowledge.agent)
      return child;
  }
  return -1;
}
