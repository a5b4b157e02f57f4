import type { Words } from "../index.ts";

/** What the view of one actor says, in Italian. */
export const actor: Words["actor"] = {
  title: "Attori",
  lead: "Stati, persone, organismi e gruppi: chi sono, che cosa hanno fatto, con chi hanno rapporti.",
  search: "Nome di uno Stato, una persona, un organismo o un gruppo",
  found: (count, more) =>
    count === 0
      ? "Nessuno porta questo nome"
      : count === 1
        ? "Uno lo porta"
        : more
          ? `I ${count} più vicini`
          : `Lo portano in ${count}`,
  unknown: (name) =>
    `«${name}» non indica nessuno, o più d’uno. Scegli tra quelli trovati sopra, o scrivi il nome altrimenti.`,
  busiest: "Più presenti nelle notizie",
  officeOf: (office, body) => `${office}, ${body}`,
  span: (from, to) =>
    from === "" && to === "" ? "" : to === "" ? `dal ${from}` : from === "" ? `fino al ${to}` : `dal ${from} al ${to}`,
  summary: (stories, count, others, from, to) =>
    `${stories} ${count === 1 ? "vicenda" : "vicende"} dal ${from} al ${to}, con ${others === "1" ? "un altro" : `${others} altri`}.`,
  articles: (articles, count) =>
    count === 1 ? "Un articolo nomina questo attore." : `${articles} articoli nominano questo attore.`,
  quotations: (quotations, count) => (count === 1 ? "Una citazione." : `${quotations} citazioni.`),
  onMap: "I suoi rapporti sulla mappa",
  moreNames: (count) => `altri ${count} nomi`,
  nothing: "In questo periodo il registro non dice nulla di questo attore.",
  seriesTitle: { day: "Giorno per giorno", week: "Settimana per settimana", month: "Mese per mese" },
  seriesSays: "Vicende di cooperazione sopra la linea e di conflitto sotto, i fatti accanto alla linea.",
  perStep: "vicende",
  start: "Dal",
  end: "Al",
  mean: "Punteggio medio",
  read: "Lette in tutto",
  counterparts: "Con chi ha rapporti",
  mostOf: (shown, all) => `I ${shown} con più vicende, su ${all}.`,
  actingFor: "Per conto di",
  waysTitle: "Che cosa fa, e che cosa gli si fa",
  way: "Verso",
  ways: { forth: "fa", back: "subisce", mutual: "con altri", all: "in tutto" },
  latest: "Da ultimo",
  reported: "Più raccontate",
  article: "l’articolo",
  reports: (count) => `${count} notizie`,
  all: (count) => `Tutti (${count})`,
  fewer: "Meno",
  offices: "Cariche",
  memberOf: "Fa parte di",
  members: "Membri",
  ruled: "Ha governato",
  outlook: "Che cosa può seguire",
  outlookAsk: "Calcola che cosa può fare, e a chi",
  outlookDays: (from, to) => `Dal ${from} al ${to}.`,
  basis: (own, all, from) => `Calcolato da ${own} suoi atti e da ${all} di tutti dal ${from}.`,
  outlookFew: "Del suo passato si sa troppo poco per dire quanto qualcosa sia probabile.",
  outlookNone: "Nulla è più probabile di 1 su 1000.",
};
