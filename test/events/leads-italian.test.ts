import { expect, test } from "vitest";
import { eventsOf } from "../support/reading.ts";

/** Leads as agencies write them. */
test.each([
  ["Nairobi ha dichiarato persona non grata un diplomatico ruandese.", ["SANCTION/expel KEN > RWA"]],
  ["Il Cile ha dichiarato persona non grata il console del Nicaragua.", ["SANCTION/expel CHL > NIC"]],
])("of whom a bare noun behind the verb is said: %s", async (text, events) => {
  expect(await eventsOf("it", text)).toEqual(events);
});

test.each([
  ["Algeri e Rabat si accusano di interferenze.", ["ACCUSE/allege DZA + MAR present"]],
  ["Eritrea ed Etiopia si accusano a vicenda di aver violato la tregua.", ["ACCUSE/allege ERI + ETH present"]],
])("what two sides do to themselves they do to each other: %s", async (text, events) => {
  expect(await eventsOf("it", text)).toEqual(events);
});

test("who is joined to an object behind an adverbial is one more object", async () => {
  expect(await eventsOf("it", "Lula ha sentito al telefono Zelensky e il presidente cileno Gabriel Boric.")).toEqual([
    "CONSULT/phone BRA + CHL + UKR",
  ]);
});

test.each([
  ["it", "Un attentato attribuito ai talebani ha ucciso tre soldati pachistani.", ["ASSAULT taliban > PAK"]],
  ["en", "A drone strike blamed on Ethiopia killed two Eritrean soldiers.", ["ASSAULT/drone ETH > ERI"]],
])("whoever an act is laid to is its doer: %s %s", async (language, text, events) => {
  expect(await eventsOf(language, text)).toEqual(events);
});

test.each([
  ["Le Farc hanno attaccato una caserma a Cali.", ["ASSAULT farc > COL"]],
  ["Le Ypg hanno liberato tre soldati turchi.", ["RETREAT/release ypg > TUR"]],
  ["Le Pen ha accusato Macron di mentire.", ["ACCUSE/allege FRA > FRA"]],
])("a capital article is no part of a name: %s", async (text, events) => {
  expect(await eventsOf("it", text)).toEqual(events);
});

test.each([
  ["Niger e Mali hanno annunciato il ritiro immediato dall'Unesco.", ["SANCTION/withdraw MLI + NER > unesco"]],
  ["Il Ciad ha annunciato la riapertura della sua ambasciata a Lubiana.", ["AGREE TCD > SVN"]],
  ["Hacker nordcoreani hanno sottratto criptovalute a una banca cilena.", ["COERCE/cyber PRK > CHL"]],
  ["Il parlamento ha bocciato il decreto del presidente peruviano.", ["REJECT PER > PER"]],
  ["L'Iran ha giurato di vendicarsi.", ["THREATEN IRN > –"]],
  ["Lima ha revocato le licenze di esportazione di armi verso il Cile.", ["SANCTION/discontinue PER > CHL"]],
])("turns of agencies: %s", async (text, events) => {
  expect(await eventsOf("it", text)).toEqual(events);
});

test.each([
  ["Iran, Trump: «Bombarderemo ancora se necessario».", ["THREATEN/violence USA > IRN"]],
  ["Sudan, il ministro Tajani: «Manderemo altri aiuti a Khartoum».", ["AGREE ITA > SDN future"]],
  ["Ucraina, Meloni: condanniamo gli attacchi russi.", ["ACCUSE/disapprove ITA > RUS present by Giorgia Meloni"]],
  ["Libano: Macron, «Israele si ritiri».", ["REQUEST/yield FRA > ISR"]],
  ["Ucraina, Zelensky: «Pronti a incontrare Putin».", ["AGREE UKR > RUS"]],
])("what a title is about says nothing: %s", async (text, events) => {
  expect(await eventsOf("it", text)).toEqual(events);
});

test("those who were taken are let go by whoever took them", async () => {
  expect(await eventsOf("it", "Le truppe etiopi hanno catturato dieci soldati eritrei, poi rilasciati.")).toEqual([
    "ASSAULT/abduct ETH > ERI",
    "RETREAT/release ETH > ERI",
  ]);
});

test("what is reaffirmed is its subject's", async () => {
  expect(await eventsOf("it", "Ankara ha ribadito il sostegno all'Azerbaigian.")).toEqual(["SUPPORT TUR > AZE"]);
});

test.each([
  ["Berna ha respinto le sanzioni dell'Ue contro Minsk.", ["REJECT/change CHE > eu"]],
  ["Il Niger ha rifiutato gli aiuti francesi.", ["REJECT/assist NER > FRA"]],
  ["Il Marocco ha respinto l'annessione della Cisgiordania da parte di Israele.", ["REJECT/yield MAR > ISR"]],
])("who refuses what another does refuses him: %s", async (text, events) => {
  expect(await eventsOf("it", text)).toEqual(events);
});

test.each([
  ["La Lettonia ha arrestato due persone sospettate di spionaggio per conto di Minsk.", ["COERCE/arrest LVA > LVA"]],
  [
    "Oslo e Berna hanno deciso di inviare truppe in Sudan dopo un cessate il fuoco.",
    ["MOBILIZE/troops CHE + NOR > SDN future probable"],
  ],
  ["Il governo filippino ha annunciato un accordo con i ribelli del Milf.", ["AGREE PHL + milf"]],
  ["Lima ha chiamato a consultazioni l'ambasciatore a Quito.", ["SANCTION/withdraw PER > ECU"]],
  ["Un tribunale kazako ha condannato in contumacia un generale uzbeko.", ["SANCTION/convict KAZ > UZB"]],
  ["Il Pkk ha annunciato la fine della lotta armata contro la Turchia.", ["CONCEDE pkk > TUR"]],
])("more turns of agencies: %s", async (text, events) => {
  expect(await eventsOf("it", text)).toEqual(events);
});
