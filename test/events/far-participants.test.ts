import { expect, it } from "vitest";
import { eventsOf } from "../support/reading.ts";

/** Who does an act, or undergoes it, stands far from its verb, behind it, in a noun or in the sentence before. */
const ENGLISH: Readonly<Record<string, string>> = {
  // a subject before a relative clause, an apposition, a participle between commas
  "Tunisia, many of whose fishermen have been stopped or robbed by coastguards, had pressed Libya for months to free the crews.":
    "REQUEST/yield TUN > LBY",
  "Helsinki, whose border guards found a cut cable last month near boats that were dragging anchors, condemned Russia.":
    "ACCUSE/disapprove FIN > RUS",
  "Pervez Hoodbhoy, the physicist who heads a party of Pakistani liberals, accused Imran Khan of cowardice.":
    "ACCUSE/disapprove PAK > PAK",
  "Neighbouring Slovenia, hit by a wave of attacks of its own, accused Russia.": "ACCUSE/allege SVN > RUS",
  "Marta Kos, the European Union's commissioner for enlargement, called off a visit to Georgia and received the opposition instead.":
    "REJECT/meet eu > GEO",
  // many after a sentence about two: both
  "President Maia Sandu met Prime Minister Donald Tusk in Warsaw on Friday. They agreed to open a customs office.":
    "AGREE MDA + POL",
  "Kenya held talks with Somalia. They signed a fishing agreement.": "SUPPORT KEN + SOM",
  "Spain's foreign minister met his Moroccan counterpart in Rabat. They signed a migration accord.":
    "SUPPORT ESP + MAR",
  // a participle that opens the sentence, and is passive with an agent
  "Accused by Chad of arming rebels, Sudan recalled its ambassador.": "ACCUSE/allege TCD > SDN",
  "Accused of spying by Estonia, Russia closed a consulate.": "ACCUSE/allege EST > RUS",
  "Asked by Poland for troops, Germany refused.": "REQUEST/assist POL > DEU",
  // who stands in an act is not where it is done
  "Hezbollah pulled back its men at Russia's demand.": "RETREAT/withdraw hezbollah > –",
  "Peru pleaded its case with Japan.": "REQUEST PER > JPN",
  // agents in other words than "by"
  "A Filipino sailor was killed at the hands of Houthi fighters.": "ASSAULT houthis > PHL",
};

const ITALIAN: Readonly<Record<string, string>> = {
  // a subject before a relative clause, an apposition, a participle between commas
  "Il Perù, molti dei cui pescatori sono stati fermati o derubati al largo, ha condannato l'Ecuador.":
    "ACCUSE/disapprove PER > ECU",
  "Oslo, le cui guardie di frontiera hanno trovato un cavo tagliato vicino a navi che trascinavano l'ancora, ha accusato la Russia.":
    "ACCUSE/allege NOR > RUS",
  "Lubiana, che ospita due basi e un comando di cui fanno parte ufficiali americani, ha espulso il console russo.":
    "SANCTION/expel SVN > RUS",
  "L'Alto rappresentante Kaja Kallas, che domenica aveva telefonato al ministro georgiano, ha avvertito Tbilisi che il prezzo salirà.":
    "THREATEN eu > GEO",
  // a relative clause or participle is of the noun that agrees with it, not of the nearest
  "L'accordo con la Mauritania, che si è impegnata a fermare i barconi, è stato firmato a Nouakchott da Madrid.":
    "AGREE MRT > –",
  "I pm della capitale maltese, i quali accusano il ministro di corruzione, tacciono.":
    "ACCUSE/allege MLT > MLT present",
  "La Corte ha esaminato la richiesta di Marco Bianchi, condannato in Egitto a dieci anni.": "COERCE/arrest EGY > –",
  // a nominal behind a preposition is no subject
  "In Texas la polizia ha arrestato un diplomatico iraniano.": "COERCE/arrest USA > IRN",
  "In cambio dell'ingegnere italiano Niamey ha scarcerato due jihadisti.": "RETREAT/release NER > ITA",
  "A Varsavia l'ambasciatore ungherese è stato convocato al ministero.": "ACCUSE/disapprove POL > HUN",
  // the present of a verb that looks like a noun
  "L'Unione africana condanna il golpe in Gabon.": "ACCUSE/disapprove au > GAB present",
  "Il governo ungherese minaccia ritorsioni contro l'Ucraina.": "THREATEN/restrict HUN > UKR present",
  "La Nigeria minaccia di chiudere la frontiera con il Niger.": "THREATEN/restrict NGA > NER present",
  // many after a sentence about two: both
  "Il ministro degli Esteri spagnolo ha incontrato il collega marocchino a Rabat. Hanno firmato un accordo sui migranti.":
    "SUPPORT ESP + MAR",
  "Maia Sandu ha ricevuto Donald Tusk a Chisinau. Hanno concordato di aprire un ufficio doganale.": "AGREE MDA + POL",
  "Il Kenya ha negoziato con la Somalia. Hanno firmato un accordo sulla pesca.": "SUPPORT KEN + SOM",
  // a participle with its own object before the main clause
  "Chiuse le frontiere con l'Algeria, il Marocco ha schierato l'esercito.": "COERCE/restrict MAR > DZA",
  "Espulso l'ambasciatore iraniano, l'Albania ha chiesto aiuto agli alleati.": "SANCTION/expel ALB > IRN",
  "Sospesi gli aiuti al Mali, Berlino ha richiamato i suoi istruttori.": "SANCTION/discontinue DEU > MLI",
  // a participle that opens the sentence, and is passive with an agent
  "Sollecitata da Oslo, Helsinki ha inviato due navi.": "REQUEST NOR > FIN",
  "Ricevuto ieri a Parigi da Emmanuel Macron, Volodymyr Zelensky ha ringraziato la Francia.": "CONSULT/visit UKR > FRA",
  // the object of a verb whose row has a phrase: who is urged, struck off, accused
  "Tokyo ha esortato Seul alla moderazione.": "REQUEST/yield JPN > KOR",
  "Il Perù ha accusato il Cile di ingerenza.": "ACCUSE/allege PER > CHL",
  // another clause behind a semicolon
  "Il Vaticano ha elogiato i passi compiuti; agli americani ha chiesto pazienza.": "REQUEST VAT > USA",
  // an agent behind the charge
  "Il generale è stato accusato di tradimento dal governo maliano.": "ACCUSE/allege MLI > MLI",
  // agents in other words than "da"
  "Due pescatori tunisini sono stati picchiati per mano di soldati libici.": "ASSAULT/beat LBY > TUN",
};

for (const [language, sentences] of [
  ["en", ENGLISH],
  ["it", ITALIAN],
] as const) {
  for (const [sentence, event] of Object.entries(sentences)) {
    it(sentence, async () => {
      expect(await eventsOf(language, sentence)).toContain(event);
    });
  }
}
