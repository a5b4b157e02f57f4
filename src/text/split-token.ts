import { isApostrophe, isLowerCase, isUpperCase } from "./characters.ts";
import { splitClitics } from "./split-clitics.ts";
import { foldForm, type TextTables } from "./text-tables.ts";

/** Gives the parts the letter case of the token: `Nel` → In il, `NEL` → IN IL. */
function inCaseOf(token: string, parts: readonly string[]): readonly string[] {
  if (!isUpperCase(token[0])) return parts;
  if (token.length > 1 && token === token.toUpperCase() && isUpperCase(token[1]))
    return parts.map((part) => part.toUpperCase());
  return [parts[0][0].toUpperCase() + parts[0].slice(1), ...parts.slice(1)];
}

/** Cuts the token itself where the parts lie in it, keeping its case and kind of apostrophe; null when they are not in it. */
function cut(token: string, parts: readonly string[]): readonly string[] | null {
  if (parts.join("") !== foldForm(token)) return null;
  let at = 0;
  return parts.map((part) => {
    at += part.length;
    return token.slice(at - part.length, at);
  });
}

/** Host and enclitic of `don't`, `Bush's`, `they'll`, `workers'`; null when there is none. */
function splitEnclitic(token: string, tables: TextTables): readonly string[] | null {
  let apostrophe = token.length - 1;
  const earliest = Math.max(1, token.length - 4);
  while (apostrophe >= earliest && !isApostrophe(token.charCodeAt(apostrophe))) apostrophe--;
  if (apostrophe < earliest) return null;
  const folded = foldForm(token.slice(apostrophe - 1));
  if (apostrophe > 1 && tables.enclitics.has(folded))
    return [token.slice(0, apostrophe - 1), token.slice(apostrophe - 1)];
  if (tables.enclitics.has(folded.slice(1))) return [token.slice(0, apostrophe), token.slice(apostrophe)];
  return null;
}

/**
 * The syntactic words of one surface token, null when it is one word. `opensSentence`: a capital then says nothing of names, which
 * otherwise are never taken for verbs with clitics.
 */
export function splitToken(token: string, opensSentence: boolean, tables: TextTables): readonly string[] | null {
  if (token.length < 2) return null;
  // "Al Thani", "Della Vedova": a capital in the middle of a sentence makes it part of a name.
  const named = !opensSentence && isUpperCase(token[0]) && isLowerCase(token[1]);
  if (!named && token.length <= tables.longestContraction) {
    const parts = tables.contractions.get(foldForm(token));
    if (parts !== undefined) return cut(token, parts) ?? inCaseOf(token, parts);
  }
  if (tables.enclitics.size > 0 && !tables.apostrophised.has(foldForm(token))) {
    const parts = splitEnclitic(token, tables);
    if (parts !== null) return parts;
  }
  if (tables.clitics.size > 0 && token.length >= 5 && token.length <= 30) {
    if (named) return null;
    const parts = splitClitics(token.toLowerCase(), tables);
    if (parts !== null) return cut(token, parts) ?? parts;
  }
  return null;
}
