import { expect, it } from "vitest";
import { eventsOf } from "../support/reading.ts";

/** English constructions that a greedy parser mistakes, or whose participants stand apart from their predicate. */
const SENTENCES: Readonly<Record<string, string>> = {
  // a preposition before a title belongs to the name
  "Norway's envoy held talks with former Ghanaian president John Mahama on Friday.": "CONSULT GHA + NOR",
  // an object's nouns hold the recipient
  "Austria gave $5 million to Jordan's health ministry.": "AID AUT > JOR",
  // an event noun takes its actor from the verb that announces it
  "Finland announced the suspension of aid to Sudan.": "SANCTION/discontinue FIN > SDN",
  // authorities act in the passive
  "A Danish engineer was arrested on Monday in Egypt.": "COERCE/arrest EGY > DNK",
  // the finite verb taken for a participle of its subject
  "Peruvian miners blocked roads near the Chilean consulate.": "PROTEST/obstruct PER > CHL",
  // a participle before the main verb
  "A Swiss tourist held in Iran for a year has been freed.": "RETREAT/release IRN > CHE",
  // an adverb inside the perfect
  "Slovenia has since banned imports of Serbian meat.": "SANCTION/discontinue SVN > SRB",
  // a modal before a verb that is an adjective too
  "Qatar said it would free three Indian sailors.": "CONCEDE QAT > IND future",
  // a name before a day
  "Portugal will host Prime Minister Jonas Gahr Store next Tuesday.": "AGREE NOR > PRT future",
  // demonyms joined before their noun
  "Canada condemned Rwandan and Ugandan attacks.": "ACCUSE/disapprove CAN > RWA + UGA",
  // what others must do is demanded of them
  "Spain said Venezuela must release the lawyers.": "REQUEST/yield ESP > VEN",
  // a judgement passed
  "Kenya's president called the Somali vote a sham.": "ACCUSE/disapprove KEN > SOM",
  // a particle taken for a preposition
  "Morocco sealed off the Spanish enclave.": "COERCE/restrict MAR > ESP",
};

for (const [sentence, event] of Object.entries(SENTENCES)) {
  it(sentence, async () => {
    expect(await eventsOf("en", sentence)).toContain(event);
  });
}

/** Italian constructions likewise. */
const ITALIAN: Readonly<Record<string, string>> = {
  // what is agreed together, what is not ruled out, what is promised as a noun
  "Italia e Malta hanno convenuto di aprire un ufficio comune.": "AGREE ITA + MLT",
  "Il premier greco non ha escluso una partecipazione di Atene alla missione.":
    "AGREE GRC > – future possible by Kyriakos Mitsotakis",
  "La Norvegia prepara un ponte aereo per il Sudan.": "AGREE NOR > SDN future probable",
  // a measure before the noun of the phrase, the owner of what is moved
  "Berna ha sospeso una parte degli aiuti al Mali.": "SANCTION/discontinue CHE > MLI",
  "Gli alpini portoghesi si sono ritirati dal Mali.": "RETREAT/withdraw PRT > MLI",
  // judgements, with the agent behind the predicate or the predicate in quotation marks
  "La proposta svedese è stata giudicata insufficiente da Oslo.": "ACCUSE/disapprove NOR > SWE",
  'Il ministro belga ha definito i dazi americani "ingiustificati".': "ACCUSE/disapprove BEL > USA",
  // subjects split, behind the verb, before a relative clause
  "Cipro e Malta torneranno a riunirsi in autunno.": "AGREE CYP + MLT future",
  "Si è dimesso il premier portoghese Luís Montenegro.": "RETREAT/resign PRT > –",
  "Il portavoce austriaco, che ha ringraziato la Svezia, è ripartito ieri.": "SUPPORT AUT > SWE",
  // conjuncts of the main clause, not of what it denies
  "Oslo ha negato che i suoi soldati abbiano sparato e ha accusato la Russia di propaganda.": "ACCUSE/allege NOR > RUS",
  // demands by who is quoted, an invitation with an infinitive, an attack in words, an operation together
  "«La Serbia deve riconoscere il Kosovo», ha detto il premier finlandese.": "REQUEST/assist FIN > SRB",
  "La Finlandia ha invitato Serbia e Kosovo a non cedere alle provocazioni.": "REQUEST/yield FIN > SRB + XKX",
  "Il presidente turco attacca la Svezia: «Ospita i terroristi».": "ACCUSE/disapprove TUR > SWE present",
  "Francia e Spagna hanno condotto un’operazione congiunta contro i trafficanti.": "COOPERATE ESP + FRA",
  // parties and reactors that the sentence before names
  "Il premier sloveno riceverà lunedì il collega croato. Il prossimo incontro si terrà a Zagabria.":
    "AGREE HRV + SVN future probable",
  "L’Austria ha chiesto alla Slovenia di ritirare i controlli. La richiesta è stata respinta.":
    "REJECT/change SVN > AUT",
  "Francia e Ungheria hanno litigato sui fondi. La Croazia ha offerto la propria mediazione.": "AGREE HRV > FRA + HUN",
  // titles: a bare participle, a noun taken for a verb, a fixed expression, a place to be in
  "Arrestato ad Atene un diplomatico albanese": "COERCE/arrest GRC > ALB",
  "Protesta ufficiale di Vienna contro Budapest": "ACCUSE/disapprove AUT > HUN",
  "Faccia a faccia tra Putin e Trump": "CONSULT RUS + USA",
  "Il ministro spagnolo sarà domani a Tunisi.": "AGREE ESP > TUN future",
};

for (const [sentence, event] of Object.entries(ITALIAN)) {
  it(sentence, async () => {
    expect(await eventsOf("it", sentence)).toContain(event);
  });
}
