import type { EventDraft, Scene } from "../scene.ts";
import type { AgreementKnowledge } from "./agreement-knowledge.ts";
import type { AgreementMention } from "./agreement-mention.ts";
import { describedAt } from "./described-agreements.ts";
import { namedAt } from "./named-agreements.ts";

/** The agreements a document speaks of, one per kind and parties, by the telling that calls it most fully. */
export function findAgreements(
  scene: Scene,
  knowledge: AgreementKnowledge,
  events: readonly EventDraft[],
): AgreementMention[] {
  const { words } = scene;
  const found: AgreementMention[] = [];
  for (let word = 0; word < words.length; word++) {
    // "The Collective Security Treaty Organisation" is no treaty.
    if (isInName(scene, word)) continue;
    const mention = namedAt(scene, knowledge, word) ?? describedAt(scene, knowledge, word, events);
    if (mention === null) continue;
    // "Trade agreement" is not "agreement" again.
    while (word + 1 < words.length && words.start[word + 1] < mention.name[1]) word++;
    const told = found.findIndex((known) => sameAgreement(known, mention));
    if (told < 0) found.push(mention);
    else if (fullness(mention) > fullness(found[told])) found[told] = mention;
  }
  return found;
}

/** How fully a telling calls its agreement: a usual name before a description, a longer one before a shorter. */
const fullness = ({ known, name }: AgreementMention): number => (known === null ? 0 : 1000) + name[1] - name[0];

/** One agreement called by two nouns: "the deal" is the treaty between the same parties, a truce is not. */
function sameAgreement(known: AgreementMention, other: AgreementMention): boolean {
  if (known.known !== null && other.known !== null) return known.known === other.known;
  if (known.name[0] <= other.name[0] && other.name[1] <= known.name[1]) return true;
  const parties = (one: AgreementMention) => [...one.parties].sort().join("|");
  return (
    parties(known) === parties(other) &&
    (known.kind === other.kind || GENERIC.has(known.kind) || GENERIC.has(other.kind))
  );
}

const GENERIC = new Set(["accord", "pact"]);

function isInName({ mentions, words }: Scene, word: number): boolean {
  const index = mentions.mentionAt[word];
  if (index < 0) return false;
  const { entity, start, end } = mentions.mentions[index];
  const { kind } = mentions.entities[entity];
  return kind === "organisation" && words.start[word] >= start && words.end[word] <= end;
}
