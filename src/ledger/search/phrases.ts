import { fold } from "./terms.ts";

/** The words of a text as they are compared in phrases: letters and figures only, a blank before and behind each. */
export const plainWords = (text: string): string => ` ${(fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(" ")} `;

/** Whether a text has all of some phrases and none of others, each as `plainWords` gives it. */
export function hasPhrases(text: string, phrases: readonly string[], excluded: readonly string[]): boolean {
  const plain = plainWords(text);
  return phrases.every((phrase) => plain.includes(phrase)) && !excluded.some((phrase) => plain.includes(phrase));
}
