import { expect, test } from "vitest";
import { eventsOf } from "../support/reading.ts";

/** What articles that really appear tell otherwise than agencies do. */
const reads = (name: string, rows: readonly (readonly [string, string[]])[]) =>
  test.each(rows)(`${name}: %s`, async (text, events) => {
    expect(await eventsOf("it", text)).toEqual(events);
  });

reads("unrest nobody is named for is the people's of the land the sentence speaks of", [
  ["A Beirut le proteste si sono fatte più dure.", ["PROTEST/demo LBN > LBN"]],
  [
    "In Bulgaria la mobilitazione cresce, e durante lo sciopero chiudono le scuole.",
    ["PROTEST/strike BGR > – present"],
  ],
  // Not what a law is about.
  ["In Bulgaria la legge punisce chi prende parte a proteste.", []],
]);

reads("arrests told by a noun are those of the state where they are made", [
  ["Fonti iraniane hanno dato notizia dell'arresto di venti persone a Shiraz.", ["COERCE/arrest IRN > IRN"]],
  ["A Minsk gli incidenti sono finiti con trenta arresti.", ["COERCE/arrest BLR > BLR"]],
]);

reads("who looks into things stands behind the verb", [
  ["Sul caso sta indagando la polizia francese.", ["ACCUSE/investigate FRA > – present"]],
  ["La polizia norvegese sta indagando un funzionario.", ["ACCUSE/investigate NOR > NOR present"]],
]);

reads("parties, unions and crowds demand things of those in power", [
  ["In Giordania l'opposizione chiede una nuova legge elettorale.", ["REQUEST JOR > JOR present"]],
  ["I clienti francesi chiedono più sconti.", []],
]);

reads("the agent behind a place is the passive's", [
  [
    "È stato dichiarato lo stato di emergenza in cinque regioni dal governo militare del Myanmar.",
    ["COERCE/martial-law MMR > MMR"],
  ],
]);

reads("what is denied and charged", [
  ["Il governo siriano ha negato l'autorizzazione a recarsi sul posto agli ispettori.", ["REJECT/meet SYR > –"]],
  [
    "Il ministro francese ha annunciato che il regime siriano ha utilizzato armi chimiche.",
    ["ACCUSE/allege FRA > SYR"],
  ],
]);

reads("what comes from somebody", [
  ["Dall'Austria arrivano critiche alla Commissione europea.", ["ACCUSE/disapprove AUT > eu present"]],
  ["Il ministro svedese ha espresso rammarico per i bombardamenti russi.", ["ACCUSE/disapprove SWE > RUS"]],
]);

reads("what law has in store, and whom a decision displeases", [
  ["In Russia gli organizzatori possono essere multati fino a 300 rubli.", []],
  ["Il governo giapponese ha espresso «forte insoddisfazione» per la scelta cinese.", ["ACCUSE/disapprove JPN > CHN"]],
]);

reads("who stands behind a name, a comma and a noun acts", [
  [
    "RTÜK, l'autorità turca che controlla i media, ha revocato ieri l'autorizzazione a trasmettere a tre canali.",
    ["COERCE/censor TUR > TUR"],
  ],
  ["La città di Aleppo subisce bombardamenti dai ribelli.", ["ASSAULT SYR > SYR present"]],
  ["A cinquanta oppositori è stato impedito di abbandonare le Maldive.", ["COERCE/restrict MDV > MDV"]],
]);

reads("an end of hostilities is asked for, martial law threatened with", [
  ["L'Unione africana ha chiesto il blocco di tutte le ostilità in Libia.", ["REQUEST/yield au > LBY"]],
  [
    "Il presidente americano minaccia il ricorso alla legge marziale contro i manifestanti.",
    ["THREATEN/relations USA > USA present"],
  ],
]);
