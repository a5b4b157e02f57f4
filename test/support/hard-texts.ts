/** Texts of about `length` characters that tempt a reader to compare everything with everything. */
export const HARD_TEXTS: Readonly<Record<string, (length: number) => [language: string, text: string]>> = {
  "quotations inside each other": (length) => [
    "it",
    `Il ministro ha detto: ${"“«".repeat(length / 4)}pace${"»”".repeat(length / 4)}.`,
  ],
  "quotation marks never closed": (length) => ["it", fill("“La «Francia (ha ‘detto ", length)],
  "brackets inside each other": (length) => ["en", `Moscow ${"(".repeat(length / 2)}Rome${")".repeat(length / 2)}`],
  "one long token": (length) => ["it", "a".repeat(length)],
  "one token with many hyphens": (length) => ["en", fill("anti-", length)],
  "marks that combine": (length) => ["it", `e${"\u0301".repeat(length)} Roma`],
  "one long line": (length) => [
    "it",
    fill("La Francia ha accusato la Russia e Roma ha incontrato Parigi a Berlino. ", length),
  ],
  "one long sentence": (length) => [
    "en",
    fill("france has accused russia and the minister met his colleague in berlin ", length),
  ],
  abbreviations: (length) => ["it", fill("dott. sig. on. gen. U.S. ", length)],
  commas: (length) => ["it", fill("pace, guerra, ", length)],
  "names in coordination": (length) => [
    "it",
    `${fill("la Francia, la Germania e l’Italia, ", length)}hanno condannato Mosca.`,
  ],
  "verbs in coordination": (length) => ["en", `France ${fill("condemns, accuses and threatens Russia, ", length)}.`],
  "verbs in a row": (length) => ["it", fill("accusa ", length)],
  "relative clauses": (length) => ["en", `The minister ${fill("who met the president ", length)}resigned.`],
  "clauses said by somebody": (length) => ["it", `${fill("Il ministro ha detto che ", length)}piove.`],
  "promises of promises": (length) => ["it", `La Francia ${fill("promette di chiedere di ", length)}aiutare Roma.`],
  conditions: (length) => ["it", `${fill("se la Francia accusa Roma, ", length)}Roma risponde.`],
  complements: (length) => ["en", `the ${fill("minister of the president of the ", length)}country`],
  "a name over and over": (length) => ["en", fill("Vladimir Putin ", length)],
  "ever other names": (length) => [
    "it",
    numbered((at) => `Il ministro Aldo${at} Rossi${at % 97} ha visto Ugo${at}. `, length),
  ],
  pronouns: (length) => [
    "en",
    `Putin arrived. ${fill("He said that he would help them and they thanked him. ", length)}`,
  ],
  "ministers and presidents": (length) => ["it", fill("il presidente il ministro ex ", length)],
  "sources before sources": (length) => ["it", fill("secondo Putin secondo Kim ", length)],
  "sources in parentheses": (length) => ["it", fill("dice Putin, ", length)],
  "parties of a treaty": (length) => ["it", `il trattato tra ${fill("Roma e Parigi e ", length)}Berlino`],
  dates: (length) => ["en", fill("from Monday 3 September 2025 to Tuesday ", length)],
  "lines of a list": (length) => ["en", fill("- sanctions\n", length)],
};

const fill = (part: string, length: number): string => part.repeat(Math.ceil(length / part.length));

function numbered(part: (at: number) => string, length: number): string {
  let text = "";
  for (let at = 0; text.length < length; at++) text += part(at);
  return text;
}
