/** Finds the moves that need no scoring: those the parser always makes between words of the same parts of speech. */
import { ParseState, SHIFT } from "../src/grammar/parse-state.ts";
import { layOut, type ParserInput } from "../src/grammar/parse-words.ts";
import { MOVE_KINDS, moveKind, type Parser } from "../src/grammar/parser.ts";
import type { Treebank } from "./conllu.ts";
import { ownSentences } from "./train-words.ts";

/** A move is sure between words of three tags when so many were seen there and all of them made it. */
const FEW = 50;

/** For each kind of place, the move + 1 that a trained parser always makes there; 0 where it has a choice. */
export function takeSureMoves(parser: Parser, bank: Treebank, input: ParserInput): Uint8Array {
  const counts = new Int32Array(MOVE_KINDS * 3);
  const state = new ParseState();
  for (const sentence of ownSentences(bank)) {
    layOut(state, input, bank.firstWord[sentence]!, bank.firstWord[sentence + 1]!);
    while (state.unfinished) {
      if (parser.moveByNecessity(state)) continue;
      const move = parser.chooseMove(state);
      counts[moveKind(state) * 3 + move]!++;
      state.apply(move, move === SHIFT ? 0 : parser.labelOf(state, move));
    }
  }
  return Uint8Array.from({ length: MOVE_KINDS }, (_, kind) => {
    const row = counts.subarray(kind * 3, kind * 3 + 3);
    const all = row[0]! + row[1]! + row[2]!;
    const most = Math.max(row[0]!, row[1]!, row[2]!);
    return all >= FEW && most === all ? row.indexOf(most) + 1 : 0;
  });
}
