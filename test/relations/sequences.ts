/** Articles of a sequence, invented, as they came in; what is read of them by the real reader is followed to its end. */
export interface Sequence {
  what: string;
  pair: readonly [string, string];
  /** Day, language, text. */
  articles: readonly (readonly [day: string, language: string, text: string])[];
  day: string;
  /** `from to kind fate`, `?` where it is probable; the earliest pledge first. */
  pledges: readonly string[];
}

export const SEQUENCES: readonly Sequence[] = [
  {
    what: "aid promised in English is delivered in Italian",
    pair: ["FRA", "UKR"],
    articles: [
      [
        "2025-03-03",
        "en",
        "PARIS - France promised on Monday to send humanitarian aid to Ukraine before the winter. French President Emmanuel Macron made the pledge in Paris.",
      ],
      [
        "2025-04-22",
        "it",
        "KIEV - La Francia ha inviato aiuti umanitari all’Ucraina: il primo convoglio è arrivato martedì a Leopoli, hanno riferito le autorità locali.",
      ],
    ],
    day: "2025-06-01",
    pledges: ["FRA UKR aid-humanitarian kept"],
  },
  {
    what: "una tregua concordata è violata da una delle parti",
    pair: ["ARM", "AZE"],
    articles: [
      [
        "2025-02-10",
        "it",
        "EREVAN - Armenia e Azerbaigian hanno concordato una tregua lungo il confine, in vigore da lunedì.",
      ],
      [
        "2025-02-25",
        "it",
        "EREVAN - L’Azerbaigian ha bombardato martedì mattina le posizioni armene nella provincia di Syunik, secondo il ministero della Difesa armeno.",
      ],
    ],
    day: "2025-06-01",
    pledges: ["ARM AZE ceasefire broken"],
  },
  {
    what: "a truce holds through its term",
    pair: ["THA", "KHM"],
    articles: [
      [
        "2025-01-13",
        "en",
        "BANGKOK - Thailand and Cambodia agreed to a ceasefire on Monday after two weeks of fighting.",
      ],
      [
        "2025-02-03",
        "en",
        "PHNOM PENH - The Cambodian army denied on Monday that it had attacked Thai positions near the border.",
      ],
      [
        "2025-05-20",
        "en",
        "BANGKOK - Thai Prime Minister Paetongtarn Shinawatra met Cambodian Prime Minister Hun Manet in Bangkok on Tuesday.",
      ],
    ],
    day: "2025-05-20",
    pledges: ["THA KHM ceasefire kept"],
  },
  {
    what: "sanctions threatened, then imposed",
    pair: ["USA", "TUR"],
    articles: [
      [
        "2025-05-05",
        "en",
        "WASHINGTON - The United States threatened on Monday to impose sanctions on Turkey over its purchase of Russian missiles.",
      ],
      [
        "2025-06-16",
        "it",
        "WASHINGTON - Gli Stati Uniti hanno imposto sanzioni alla Turchia, ha annunciato lunedì la Casa Bianca.",
      ],
    ],
    day: "2025-07-01",
    pledges: ["USA TUR threaten-sanctions kept"],
  },
  {
    what: "una promessa di revocare le sanzioni, mancata",
    pair: ["RUS", "TUR"],
    articles: [
      ["2025-03-10", "it", "MOSCA - La Russia ha promesso lunedì di revocare le sanzioni alla Turchia entro l’estate."],
      ["2025-04-14", "it", "MOSCA - La Russia ha imposto lunedì nuove sanzioni alla Turchia."],
    ],
    day: "2025-06-01",
    pledges: ["RUS TUR lift-sanctions broken"],
  },
  {
    what: "a treaty is promised, then signed",
    pair: ["ITA", "ALB"],
    articles: [
      ["2025-03-03", "en", "ROME - Italy and Albania agreed on Monday to sign a defence treaty next month."],
      ["2025-04-07", "it", "TIRANA - Italia e Albania hanno firmato lunedì a Tirana un trattato di difesa."],
    ],
    day: "2025-05-01",
    pledges: ["ITA ALB cooperate-military kept"],
  },
  {
    what: "a meeting agreed to does not take place in its term",
    pair: ["CHN", "JPN"],
    articles: [
      ["2025-01-06", "en", "BEIJING - China agreed on Monday to meet the foreign minister of Japan."],
      ["2025-05-12", "en", "TOKYO - Japan accused China on Monday of sending ships into its waters."],
    ],
    day: "2025-05-12",
    pledges: ["CHN JPN meet lapsed"],
  },
  {
    what: "un ritiro annunciato, compiuto dopo un rifiuto",
    pair: ["ISR", "LBN"],
    articles: [
      ["2025-01-07", "it", "GERUSALEMME - Israele ha annunciato martedì che ritirerà le sue truppe dal Libano."],
      [
        "2025-02-18",
        "it",
        "BEIRUT - Israele ha ritirato martedì le sue truppe dal Libano meridionale, ha detto l’esercito libanese.",
      ],
    ],
    day: "2025-03-01",
    pledges: ["ISR LBN withdraw kept"],
  },
];
