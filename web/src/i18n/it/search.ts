import type { Words } from "../index.ts";

/** What the view *Search* says, in Italian. */
export const searchView: Words["searchView"] = {
  title: "Cerca negli articoli",
  words: "Parole, “frasi”, -parole da escludere, nomi",
  find: "Cerca",
  filters: "Filtri",
  clear: "Togli tutto",
  actor: "Vi prende parte",
  type: "Che cosa si fa",
  anyType: "Qualsiasi cosa",
  one: "Fra",
  other: "e",
  place: "Dove",
  since: "Pubblicato dal",
  until: "al",
  source: "Testata",
  certainty: "Certezza",
  any: "Qualsiasi",
  language: "Lingua dell’articolo",
  latest: "Gli ultimi articoli",
  found: (articles, more) =>
    articles === 0
      ? "Nessun articolo trovato"
      : `${articles === 1 ? "1 articolo" : `${articles} articoli`}${more ? ", e ve ne sono altri" : ""}`,
  none: "Nessun articolo ha tutte queste parole e passa tutti questi filtri. Togline uno, o scrivilo altrimenti: le parole si trovano in tutte le loro forme.",
  ignored: (words) => `Non cercate, perché stanno dappertutto: ${words}.`,
  cut: "La frase è stata cercata solo negli articoli più probabili; «altri» continua.",
  more: "Altri articoli",
  moreBusy: "Si prendono altri articoli …",
  events: (events) => (events === 0 ? "nessun evento" : events === 1 ? "1 evento" : `${events} eventi`),
  others: (events) => (events === 1 ? "un altro evento nell’articolo" : `altri ${events} eventi nell’articolo`),
  reserved: "riproduzione riservata",
  copyOf: "una ristampa",
  superseded: "ve n’è una versione più recente",
  noOutlet: "testata non indicata",
  pair: "i loro rapporti",
  results: "Articoli trovati",
  untitled: "Senza titolo",
};
