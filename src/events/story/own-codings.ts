import { UNTYPED } from "../acts/ontology.ts";
import type { EventDraft, Scene } from "../scene.ts";
import { isComplete } from "./completeness.ts";

/** CAMEO's root of what is only said of somebody. */
const COMMENT = "01";
/** How far above an act its comment may stand, in steps of the tree. */
const MAX_STEPS = 12;

/** What a user's dictionary of verbs makes of the acts of a text. */
export interface OwnCodings {
  /** Whether an act stands as the dictionary codes it, whatever our own rulings make of it. */
  stands: (draft: EventDraft) => boolean;
  /** Whether an act is taken up in what the dictionary codes a verb above it as. */
  isTakenUp: (draft: EventDraft) => boolean;
  /** Whether it only says something of an act that is told itself. */
  onlyTells: (draft: EventDraft) => boolean;
}

/**
 * Sets the acts a user's dictionary codes beside the others: a verb is what it says; a mere comment gives way to the act it tells, and to
 * the one it stands in.
 */
export function ownCodings({ words }: Scene, drafts: readonly EventDraft[]): OwnCodings {
  const complete = drafts.filter(isComplete);
  const coded = complete.filter((draft) => draft.coded);
  const comments = new Set(coded.filter(isComment).map(({ head }) => head));
  const telling = new Set<number>();
  if (comments.size > 0)
    for (const draft of complete) {
      for (let at = words.head[draft.head], steps = 0; at >= 0 && steps < MAX_STEPS; at = words.head[at], steps++)
        if (comments.has(at)) telling.add(at);
    }
  const acting = new Set(coded.filter((draft) => !isComment(draft) && isPaired(draft)).map(({ head }) => head));
  return {
    stands: (draft) => draft.coded && isComplete(draft),
    isTakenUp: ({ operators }) => operators.some((word) => acting.has(word)),
    onlyTells: (draft) => draft.coded && isComment(draft) && telling.has(draft.head),
  };
}

/** Whether it names both sides. */
const isPaired = ({ symmetric, recipients }: EventDraft): boolean => symmetric || recipients.length > 0;

const isComment = ({ type, cameo }: EventDraft): boolean => type === UNTYPED.name && cameo.startsWith(COMMENT);
