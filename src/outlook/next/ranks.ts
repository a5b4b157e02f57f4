/** How well answers were ranked. */
export interface Ranking {
  queries: number;
  /** Mean reciprocal rank. */
  mrr: number;
  hits1: number;
  hits3: number;
  hits10: number;
}

/** Gathers ranks of answers among all entities. */
export function createRanking() {
  const sums = { queries: 0, mrr: 0, hits1: 0, hits3: 0, hits10: 0 };
  return {
    add: (rank: number) => {
      sums.queries++;
      sums.mrr += 1 / rank;
      if (rank <= 1) sums.hits1++;
      if (rank <= 3) sums.hits3++;
      if (rank <= 10) sums.hits10++;
    },
    result: (): Ranking => {
      const { queries, ...rest } = sums;
      const share = (value: number) => (queries === 0 ? 0 : value / queries);
      return {
        queries,
        mrr: share(rest.mrr),
        hits1: share(rest.hits1),
        hits3: share(rest.hits3),
        hits10: share(rest.hits10),
      };
    },
  };
}

/**
 * The ranks of answers among all entities, each with the other answers of the question left out; those that are no candidates share what
 * ranks are left, and ties the mean of theirs.
 */
export function ranksOf(
  scores: Float32Array | Float64Array,
  entity: Int32Array,
  count: number,
  answers: readonly number[],
  entities: number,
): number[] {
  const places = answers.map((answer) => entity.indexOf(answer));
  const inside = places.map((place) => place >= 0 && place < count);
  const found = inside.filter(Boolean).length;
  return answers.map((_, which) => {
    if (!inside[which]) {
      const above = count - found;
      const rest = entities - count - (answers.length - found - 1);
      return above + (rest + 1) / 2;
    }
    const own = scores[places[which]];
    let above = 0;
    let level = 0;
    for (let at = 0; at < count; at++) {
      if (scores[at] > own) above++;
      else if (scores[at] === own) level++;
    }
    for (const [other, place] of places.entries()) {
      if (other === which || !inside[other]) continue;
      if (scores[place] > own) above--;
      else if (scores[place] === own) level--;
    }
    return above + (level + 1) / 2;
  });
}
