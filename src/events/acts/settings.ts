import { dependent, prepositionOf } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { mentionOf } from "../../names/mentions.ts";
import { lemmasFollow } from "../factuality/modality.ts";
import { argumentsOf } from "../roles/control.ts";
import type { Scene } from "../scene.ts";
import type { Meaning } from "./ontology.ts";
import type { Reach } from "./setting-table.ts";

/** The meaning an act takes by what stands around it, with the word that gives it; its own and -1 when nothing does. */
export function settledMeaning(scene: Scene, head: number, meaning: Meaning): { meaning: Meaning; word: number } {
  const { acts } = scene.knowledge.settings;
  const kind = meaning.mode === null && meaning.symmetry !== "yes" ? (meaning.type?.name ?? "") : "";
  if (!acts.has(meaning.id) && !acts.has(kind)) return { meaning, word: -1 };
  const settle = (word: number, reach: Reach) => settingAt(scene, word, reach, meaning.id, kind);
  const found =
    byLanding(scene, head, settle) ??
    byMeans(scene, head, settle) ??
    below(scene, head, settle, "beside", 3) ??
    below(scene, head, settle, "around", 4);
  return found ?? { meaning, word: -1 };
}

/** Whether a word names what an attack is made with: a drone, artillery, warplanes. */
export const isWeapon = ({ words, knowledge }: Scene, word: number): boolean =>
  (knowledge.settings.words.get(words.lemma[word]) ?? []).some(
    ({ lemmas, acts, reach, meaning }) =>
      lemmas.length === 1 && reach === "means" && acts.has("ASSAULT") && meaning.type?.name === "ASSAULT",
  );

/** What is asked for settles how it is asked, where no row names it: "asked Paris for reinforcements", "urged the sides to hold back". */
export function settledContent(scene: Scene, head: number, meaning: Meaning): Meaning {
  const kind = meaning.mode === null ? (meaning.type?.name ?? "") : "";
  if (!scene.knowledge.settings.acts.has(kind)) return meaning;
  return (
    contentBelow(scene, head, (word) => settingAt(scene, word, "content", meaning.id, kind), 3)?.meaning ?? meaning
  );
}

/** What a demand embeds and what that has as its object; who is asked stands among the objects too and is no content by its lemma. */
function contentBelow(scene: Scene, word: number, settle: (word: number) => Found, depth: number): Found {
  const { tree, words } = scene;
  for (let child = tree.first[word]; child >= 0; child = tree.next[child]) {
    const relation = UNIVERSAL_RELATION[words.deprel[child]];
    const asked = EMBEDDED.has(relation) && words.deprel[child] !== D["acl:relcl"];
    if (!asked && words.deprel[child] !== D["nsubj:pass"]) continue;
    const found = settle(child) ?? (depth > 1 ? contentBelow(scene, child, settle, depth - 1) : null);
    if (found) return found;
  }
  return null;
}

const EMBEDDED: ReadonlySet<number> = new Set([D.obj, D.obl, D.nmod, D.xcomp, D.ccomp, D.advcl, D.acl, D.amod]);

type Found = { meaning: Meaning; word: number } | null;

type Settle = (word: number, reach: Reach) => Found;

function settingAt(scene: Scene, word: number, reach: Reach, id: string, kind: string): Found {
  const { words, knowledge } = scene;
  const named = reach === "means" && isArmedGroup(scene, word) ? knowledge.settings.words.get(ARMED_GROUP) : undefined;
  const lemma = words.lemma[word];
  // "Il Tribunale militare": a common noun that its capital made a name.
  const common = words.upos[word] === U.PROPN ? lemma.toLowerCase() : lemma;
  for (const setting of named ?? knowledge.settings.words.get(common) ?? []) {
    if (setting.reach !== reach || (!setting.acts.has(id) && !setting.acts.has(kind))) continue;
    if (named !== undefined || setting.lemmas.length === 1 || lemmasFollow(words, word, setting.lemmas))
      return { meaning: setting.meaning, word };
  }
  return null;
}

/** Stands in the table for every armed group by its name. */
const ARMED_GROUP = "ARMED-GROUP";

function isArmedGroup({ mentions }: Scene, word: number): boolean {
  const mention = mentionOf(mentions, word);
  return mention !== null && mentions.entities[mention.entity].kind === "armed-group";
}

/** What the nouns say that stand before a noun in one word with it. */
function settleCompound({ tree, words }: Scene, noun: number, settle: Settle): Found {
  for (let child = tree.first[noun]; child >= 0 && child < noun; child = tree.next[child]) {
    const found = words.deprel[child] === D.compound ? settle(child, "means") : null;
    if (found) return found;
  }
  return null;
}

/** "I droni hanno colpito", "attacco con razzi", "attacked with chlorine gas". */
function byMeans(scene: Scene, head: number, settle: Settle): Found {
  const { tree, words, knowledge } = scene;
  const slots = argumentsOf(scene, head);
  // "Attacked soldiers with stones": an instrument may hang on the object.
  const instruments = (slots.get("obj") ?? []).flatMap((object) => withCompany(scene, object));
  for (const slot of ["subj", "mod", ...knowledge.company, knowledge.slots.agent, "obj"]) {
    for (const word of slot === "obj" ? instruments : (slots.get(slot) ?? [])) {
      // "A suicide bomber" is no aeroplane.
      const found = settleCompound(scene, word, settle) ?? settle(word, "means");
      if (found) return found;
      for (let child = tree.first[word]; child >= 0; child = tree.next[child]) {
        const relation = UNIVERSAL_RELATION[words.deprel[child]];
        // "Un esercito di turisti": of what the subject consists.
        const whole = relation === D.nmod && prepositionOf(tree, child) === knowledge.slots.genitive;
        const inner =
          whole || relation === D.compound || relation === D.amod || relation === D.conj
            ? settle(child, "means")
            : null;
        if (inner) return inner;
      }
    }
  }
  return null;
}

/** "Two missiles that fell into the sea", "due razzi, caduti in mare": what a clause hung on the object has under a preposition. */
function byLanding(scene: Scene, head: number, settle: Settle): Found {
  const { tree, words } = scene;
  const object = dependent(tree, head, D.obj, D["nsubj:pass"]);
  if (object < 0) return null;
  for (let clause = tree.first[object]; clause >= 0; clause = tree.next[clause]) {
    if (UNIVERSAL_RELATION[words.deprel[clause]] !== D.acl) continue;
    for (let child = tree.first[clause]; child >= 0; child = tree.next[child]) {
      const found = UNIVERSAL_RELATION[words.deprel[child]] === D.obl ? settle(child, "landing") : null;
      if (found) return found;
    }
  }
  return null;
}

function withCompany({ tree, words, knowledge }: Scene, noun: number): number[] {
  const found: number[] = [];
  for (let child = tree.first[noun]; child >= 0; child = tree.next[child]) {
    if (UNIVERSAL_RELATION[words.deprel[child]] === D.nmod && knowledge.company.has(prepositionOf(tree, child)))
      found.push(child);
  }
  return found;
}

const NOMINAL: ReadonlySet<number> = new Set([D.obl, D.nmod, D.obj, D.amod, D.compound, D.advmod, D.flat, D.conj]);
const CLAUSAL: ReadonlySet<number> = new Set([D.advcl, D.xcomp, D.acl]);

/** The first setting among what hangs on a word, at most `depth` levels below it; relative clauses tell of something else. */
function below(scene: Scene, word: number, settle: Settle, reach: "beside" | "around", depth: number): Found {
  const { tree, words } = scene;
  for (let child = tree.first[word]; child >= 0; child = tree.next[child]) {
    const relation = UNIVERSAL_RELATION[words.deprel[child]];
    const clause = CLAUSAL.has(relation) && words.deprel[child] !== D["acl:relcl"];
    const sufferer = words.deprel[child] === D["nsubj:pass"];
    if (!NOMINAL.has(relation) && !sufferer && !(reach === "around" && clause)) continue;
    if (words.upos[child] === U.VERB && !clause) continue;
    const found = settle(child, reach) ?? (depth > 1 ? below(scene, child, settle, reach, depth - 1) : null);
    if (found) return found;
  }
  return null;
}
