/** How text is set for one output: its width and its colours. */
export interface Style {
  /** Columns. */
  width: number;
  strong: (text: string) => string;
  faint: (text: string) => string;
  /** The word on which an event was read. */
  mark: (text: string) => string;
  /** Coloured by PLOVER quad: 1 and 2 cooperation, 3 and 4 conflict. */
  quad: (quad: number, text: string) => string;
}

/** Where text goes: a terminal and its width, or neither. */
export interface Output {
  isTTY?: boolean;
  columns?: number;
}

const NARROWEST = 40;
const WIDEST = 110;
const QUAD_COLOURS = [0, 36, 32, 33, 31];

/** Colour on a terminal that has not been asked to do without (https://no-color.org); plain text elsewhere, the mark as *stars*. */
export function styleFor(stream: Output): Style {
  const width = Math.min(WIDEST, Math.max(NARROWEST, stream.columns ?? 100));
  const coloured = stream.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== "dumb";
  if (!coloured) {
    const plain = (text: string) => text;
    return { width, strong: plain, faint: plain, mark: (text) => `*${text}*`, quad: (_, text) => text };
  }
  const paint = (code: number | string) => (text: string) => `\x1b[${code}m${text}\x1b[0m`;
  return {
    width,
    strong: paint(1),
    faint: paint(2),
    mark: (text) => text.replace(/\S+/g, paint("1;4")),
    quad: (quad, text) => paint(`1;${QUAD_COLOURS[quad]}`)(text),
  };
}

const ESCAPES = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, "g");

/** Words set in lines of at most `width` columns, every line after `indent`. Colour codes take no room. */
export function wrap(text: string, width: number, indent: string, firstIndent = indent): string {
  const lines: string[] = [];
  let line = firstIndent;
  let used = firstIndent.length;
  let empty = true;
  for (const word of text.split(/\s+/)) {
    if (word === "") continue;
    const room = [...word.replace(ESCAPES, "")].length;
    if (!empty && used + 1 + room > width) {
      lines.push(line);
      line = indent;
      used = indent.length;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    used += room + (empty ? 0 : 1);
    empty = false;
  }
  if (!empty) lines.push(line);
  return lines.map((each) => `${each}\n`).join("");
}
