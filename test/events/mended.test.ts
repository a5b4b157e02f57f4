import { expect, test } from "vitest";
import { eventsOf } from "../support/reading.ts";

/** Constructions a greedy parser gets wrong, as events. */
test.each([
  ["en", "The envoy of Peru, Ana Diaz, met Kenya's Prime Minister Raila Odinga on Thursday.", ["CONSULT KEN + PER"]],
  ["it", "Sono cominciate le manovre congiunte tra Stati Uniti e Corea del Sud.", ["COOPERATE KOR + USA"]],
  ["it", "La Russia ha lanciato stamane due missili contro l'Ucraina.", ["ASSAULT/heavy-weapons RUS > UKR"]],
  ["it", "Cuba ha condannato la Francia.", ["ACCUSE/disapprove CUB > FRA"]],
  ["it", "Le truppe ucraine hanno lasciato Debaltsevo.", ["RETREAT/withdraw UKR > –"]],
  ["en", "Colombia broke off talks with the ELN.", ["SANCTION/withdraw COL > eln"]],
  ["it", "Da oggi la Romania fornisce elettricità alla Moldavia.", ["COOPERATE ROU > MDA present"]],
  ["it", "Tre soldati kenioti sono rimasti uccisi in un raid etiope.", ["ASSAULT/aerial ETH > KEN"]],
  ["it", "L'Ue ha prorogato di un anno le sanzioni contro la Bielorussia.", ["SANCTION/discontinue eu > BLR"]],
  [
    "it",
    "In serata Edi Rama, premier dell'Albania, ha chiamato al telefono Giorgia Meloni.",
    ["CONSULT/phone ALB + ITA"],
  ],
  ["it", "La Serbia si impegna a rafforzare i controlli.", ["AGREE SRB > – present"]],
  ["it", "È stata la Francia a condannare l'attacco della Russia.", ["ACCUSE/disapprove FRA > RUS"]],
  ["it", "A respingere la proposta americana sono stati i talebani.", ["REJECT/meet taliban > USA"]],
  ["it", "In Egitto la polizia ne ha arrestati quaranta.", ["COERCE/arrest EGY > EGY"]],
  [
    "it",
    "Il Perù ha respinto la proposta della Bolivia, che scade a giugno, e ha richiamato l'ambasciatore.",
    ["REJECT/meet PER > BOL", "SANCTION/withdraw PER > BOL"],
  ],
  [
    "it",
    "Il Perù ha annunciato il ritiro del proprio ambasciatore dalla Bolivia.",
    ["SANCTION/withdraw PER > BOL future probable"],
  ],
  ["en", "Peru accused Chile of firing rubber bullets at its fishermen.", ["ACCUSE/allege PER > CHL"]],
  [
    "en",
    "Amnesty International accused the Ethiopian army and its Eritrean allies of killing villagers.",
    ["ACCUSE/allege amnesty > ERI + ETH"],
  ],
  ["en", "South Sudan accused Sudan of supplying mortars to tribal militias.", ["ACCUSE/allege SSD > SDN"]],
  [
    "en",
    "Britain promised to train Kenyan soldiers and expelled two Russian diplomats.",
    ["AGREE GBR > KEN", "SANCTION/expel GBR > RUS"],
  ],
  [
    "en",
    "Kenya’s minister told reporters that two Ugandan boats had attacked a Kenyan vessel.",
    ["ASSAULT UGA > KEN by Kenya’s minister"],
  ],
  [
    "it",
    "Kurti ha chiesto alla Kfor, la missione della Nato, di rimuovere le barricate.",
    ["REQUEST/yield XKX > nato"],
  ],
  ["it", "L'Ungheria non ha permesso alla Nato di inviare armi a Kiev.", ["REJECT/assist HUN > nato"]],
  [
    "it",
    "Meloni è tornata da un incontro con l’omologo qatariota Mohammed bin Abdulrahman Al Thani, che ha ringraziato Roma per l’offerta.",
    ["CONSULT/visit ITA > QAT", "SUPPORT QAT > ITA"],
  ],
  [
    "en",
    "Japan sent food to Nepal, as the government in Kathmandu appealed for help.",
    ["AID JPN > NPL", "REQUEST/assist NPL > JPN"],
  ],
  [
    "it",
    "Orbán lo aveva detto. Zelensky ha ringraziato la Lituania per la fornitura di missili.",
    ["SUPPORT UKR > LTU"],
  ],
  ["en", "Ghana was accused of sending weapons to the rebels.", []],
  ["en", "Gabon to send troops to Benin", ["MOBILIZE/troops GAB > BEN future"]],
  ["en", "Kenya urged Somali officials to expel the envoy.", ["REQUEST KEN > SOM"]],
  ["en", "Japan lifted its veto on the plan of Brazil.", ["CONCEDE JPN > BRA"]],
  [
    "en",
    "Norway condemned an attack by Chadian soldiers in Sudan.",
    ["ACCUSE/disapprove NOR > TCD", "ASSAULT TCD > SDN"],
  ],
  ["en", "Polish police today released a French journalist.", ["RETREAT/release POL > FRA"]],
  ["en", "Peru extradited suspected gunmen to Chile.", ["COOPERATE PER > CHL"]],
  ["en", "Norway called for Iran to release the hostages.", ["REQUEST/yield NOR > IRN"]],
  ["en", "Chad has asked Norway for immediate delivery of additional aid.", ["REQUEST/assist TCD > NOR"]],
  ["en", "Kenya and Uganda held three days of talks.", ["CONSULT KEN + UGA"]],
  ["it", "Kenya e Uganda hanno tenuto tre giorni di colloqui.", ["CONSULT KEN + UGA"]],
  [
    "en",
    "Norway said on Monday that Mali had arrested four Norwegian soldiers.",
    ["COERCE/arrest MLI > NOR by Norway"],
  ],
  ["en", "Opposition groups in Zimbabwe are demanding that Mugabe resign.", ["REQUEST/change ZWE > ZWE present"]],
  ["en", "Norway was opposed earlier by Chad.", ["REJECT TCD > NOR"]],
  ["en", "Bolivia's president left yesterday for Lima.", ["CONSULT/visit BOL > PER"]],
  ["it", "La Norvegia ha concordato con il Ciad di ridurre i dazi.", ["AGREE NOR + TCD"]],
  ["en", "Lawmakers in Kenya and Uganda condemned Somalia.", ["ACCUSE/disapprove KEN + UGA > SOM"]],
  ["en", "Norway along with its allies attacked Chad.", ["ASSAULT NOR > TCD"]],
  ["en", "Norway issued a statement condemning Chad.", ["ACCUSE/disapprove NOR > TCD"]],
  ["en", "Russian forces killed up to forty people in Kharkiv.", ["ASSAULT RUS > UKR"]],
  ["it", "La Norvegia invierà fino a 4.000 soldati in Ciad.", ["AGREE NOR > TCD future"]],
])("%s: %s", async (language, sentence, events) => {
  expect(await eventsOf(language, sentence)).toEqual(events);
});
