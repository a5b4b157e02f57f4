/** One thing a query asks for, as it was written. */
export interface Item {
  text: string;
  /** In quotation marks: these words as they stand, one behind the other. */
  quoted: boolean;
  /** Behind a minus: articles that have it are left out. */
  excluded: boolean;
  /** Behind an OR: instead of the item before it. */
  instead: boolean;
}

const OPENING = /["“”„«»]/;
const WORDLIKE = /[\p{L}\p{N}]/u;

/** Takes a query apart: words, "phrases", -words, -"phrases", one word OR another. What has no letter and no figure is passed over. */
export function parseQuery(query: string): Item[] {
  const items: Item[] = [];
  let instead = false;
  let at = 0;
  while (at < query.length) {
    if (/\s/.test(query[at])) {
      at++;
      continue;
    }
    const excluded = query[at] === "-" || query[at] === "−";
    if (excluded) at++;
    const quoted = at < query.length && OPENING.test(query[at]);
    const start = quoted ? at + 1 : at;
    let end = start;
    while (end < query.length && !(quoted ? OPENING : /[\s"“”„«»]/).test(query[end])) end++;
    const text = query.slice(start, end);
    at = quoted ? end + 1 : Math.max(end, at + 1);
    if (text === "OR" && !quoted && !excluded) {
      instead = items.length > 0;
      continue;
    }
    if (WORDLIKE.test(text)) items.push({ text, quoted, excluded, instead: instead && !excluded });
    instead = false;
  }
  return items;
}
