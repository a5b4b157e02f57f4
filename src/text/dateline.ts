import { characterClass, DIGIT, isDash, isLowerCase, isUpperCase, LETTER } from "./characters.ts";
import { LINE_GAP, NO_GAP, type Tokens } from "./tokens.ts";

const LONGEST = 14;

/**
 * Does a dateline end before token `at`, having begun with the paragraph at token `first`? "ROMA, 3 SET -", "(ANSA) - ROMA, 3 SET -",
 * "BEIJING (Reuters) —": places, agencies and dates, closed by a spaced dash before a capital. It is a sentence of its own, so that
 * the first real sentence parses as one.
 */
export function endsDateline(text: string, tokens: Tokens, first: number, at: number): boolean {
  if (at - first < 2 || at - first > LONGEST || tokens.gap[first] < LINE_GAP) return false;
  const dash = at - 1;
  if (!isDash(text.charCodeAt(tokens.start[dash])) || tokens.gap[dash] === NO_GAP || tokens.gap[at] === NO_GAP)
    return false;
  if (!opens(text, tokens, at)) return false;
  let sure = false;
  let numbered = false;
  let hasComma = false;
  let words = 0;
  for (let token = first; token < dash; token++) {
    const start = tokens.start[token];
    const character = text[start];
    const found = characterClass(text.charCodeAt(start));
    if (found === LETTER) {
      words++;
      const isCapitals = tokens.end[token] - start > 2 && isUpperCase(text[start + 1]) && isUpperCase(character);
      if (isCapitals) sure = true;
      else if (isLowerCase(character) && !numbered) return false;
    } else if (found === DIGIT) {
      numbered = true;
    } else if (character === "(") sure = true;
    else if (character === ",") hasComma = true;
    else if (!"./)-–—".includes(character)) return false;
  }
  // "(ANSA) - ROMA, 3 SET -": the first dash closes only the agency.
  if (text[tokens.start[first]] === "(" && words <= 2 && !numbered) return !goesOn(text, tokens, at);
  return words > 0 && (sure || (numbered && hasComma));
}

function opens(text: string, tokens: Tokens, at: number): boolean {
  for (let token = at; token < Math.min(at + 3, tokens.length); token++) {
    const found = characterClass(text.charCodeAt(tokens.start[token]));
    if (found === LETTER) return !isLowerCase(text[tokens.start[token]]);
  }
  return false;
}

/** After the agency's dash: does another part of the dateline follow, in capitals and up to the next dash? */
function goesOn(text: string, tokens: Tokens, at: number): boolean {
  for (let token = at + 1; token < Math.min(at + LONGEST, tokens.length); token++) {
    if (tokens.gap[token] >= LINE_GAP) return false;
    const isSpacedDash = isDash(text.charCodeAt(tokens.start[token])) && tokens.gap[token] !== NO_GAP;
    if (isSpacedDash) return true;
    const start = tokens.start[token];
    if (isLowerCase(text[start]) && !characterIsShort(tokens, token)) return false;
  }
  return false;
}

function characterIsShort(tokens: Tokens, token: number): boolean {
  return (
    tokens.end[token] - tokens.start[token] <= 9 && token > 0 && tokens.end[token - 1] - tokens.start[token - 1] <= 2
  );
}
