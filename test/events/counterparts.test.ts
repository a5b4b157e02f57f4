import { describe, expect, test } from "vitest";
import { eventsOf } from "../support/reading.ts";

describe("who an act without a recipient is turned to", () => {
  test("the opposition's charge to its own state, the government's answer back", async () => {
    const text =
      "Tunisi, 4 marzo - L'opposizione tunisina ha accusato il governo di corruzione. L'esecutivo ha respinto l'accusa.";
    expect(await eventsOf("it", text)).toEqual(["ACCUSE/allege TUN > TUN", "REJECT TUN > TUN"]);
  });

  test("a demonstration is against the own state, a strike against nobody", async () => {
    expect(await eventsOf("en", "Georgian students demonstrated in Tbilisi.")).toEqual(["PROTEST/demo GEO > GEO"]);
    expect(await eventsOf("en", "Kenyan teachers went on strike.")).toEqual(["PROTEST/strike KEN > –"]);
  });

  test("a reaction is to whoever did what it takes up", async () => {
    const text = "Finland and Estonia signed a treaty on Tuesday. Latvia welcomed the treaty.";
    expect(await eventsOf("en", text)).toContain("SUPPORT LVA > EST + FIN");
    const decision = "La Francia ha espulso due diplomatici russi. La Serbia ha criticato la decisione.";
    expect(await eventsOf("it", decision)).toContain("ACCUSE/disapprove SRB > FRA");
  });

  test("a denial is to whoever made a charge, and to nobody where nobody did", async () => {
    expect(await eventsOf("en", "Peru accused Chile of spying. The Chilean government denied it.")).toContain(
      "REJECT CHL > PER",
    );
    const text = "Peru sent two ships to Chile. Ecuador denied having known anything.";
    expect(await eventsOf("en", text)).toContain("REJECT ECU > –");
  });

  test("whose followers are urged is their own, not its neighbours", async () => {
    const text = "Kenya held elections. Raila Odinga, the Kenyan opposition leader, urged his followers to march.";
    expect(await eventsOf("en", text)).toContain("REQUEST KEN > KEN");
    expect(await eventsOf("en", "Kenya urged its neighbour to withdraw.")).toContain("REQUEST/yield KEN > –");
  });

  test("who withdraws does it to nobody", async () => {
    const text = "Kenyan soldiers came under fire in Somalia on Friday. Kenya withdrew to its base.";
    expect(await eventsOf("en", text)).toContain("RETREAT/withdraw KEN > –");
  });

  test("an organ of the Union acts for it, an unplaced bystander is left out", async () => {
    expect(await eventsOf("en", "The European Commission criticised Hungary.")).toEqual(["ACCUSE/disapprove eu > HUN"]);
  });

  test("as many as are counted", async () => {
    const text = "Italy, Slovenia and Croatia met in Trieste. The three countries agreed to work together.";
    expect((await eventsOf("en", text)).some((line) => line.startsWith("AGREE HRV + ITA + SVN"))).toBe(true);
  });
});

test("an embassy's or ambassador's words go to the host", async () => {
  expect(await eventsOf("it", "L'ambasciatore russo a Roma ha protestato.")).toEqual(["ACCUSE/disapprove RUS > ITA"]);
});

test("who arrests is the state where it happens", async () => {
  expect(await eventsOf("en", "Two lawmakers were detained in Bissau.")).toEqual(["COERCE/arrest GNB > GNB"]);
  expect(await eventsOf("it", "Due attivisti italiani sono stati arrestati a Teheran.")).toEqual([
    "COERCE/arrest IRN > ITA",
  ]);
});

test.each([
  [
    "it",
    "La Francia ha condannato l'attacco della Russia. Lo stesso ha fatto la Germania.",
    "ACCUSE/disapprove DEU > RUS",
  ],
  ["it", "La Lettonia ha espulso due diplomatici bielorussi. Minsk ha fatto altrettanto.", "SANCTION/expel BLR > LVA"],
  ["en", "France condemned the Russian attack. Germany did the same.", "ACCUSE/disapprove DEU > RUS"],
])("who does the same does it to the same, or back: %s %s", async (language, text, event) => {
  expect(await eventsOf(language, text)).toContain(event);
});

test.each([
  ["it", "La Tunisia ha accusato l'Italia. La Francia ha elogiato il Paese nordafricano.", "SUPPORT FRA > TUN"],
  ["it", "Hamas ha attaccato Israele. Il gruppo palestinese ha minacciato l'Egitto.", "THREATEN hamas > EGY"],
  ["it", "L'Ue ha condannato la Russia. La Commissione ha avvertito l'Ungheria.", "THREATEN eu > HUN"],
])("who is meant by what he is: %s %s", async (language, text, event) => {
  expect(await eventsOf(language, text)).toContain(event);
});

test("a protest before an embassy is against its state, by people who are not its own", async () => {
  const text = "Hundreds of people demonstrated outside the Japanese embassy in Seoul on Friday.";
  expect(await eventsOf("en", text)).toEqual(["PROTEST/demo KOR > JPN"]);
});

test.each([
  // A bare no is one to whoever had asked.
  ["en", "Colombia asked Cuba to extradite the rebels. Cuba refused.", "REJECT CUB > COL"],
  ["en", "The European Union asked Georgia for its consent. Georgia has declined.", "REJECT GEO > eu"],
  ["en", "France asked Niger for a meeting. Niger declined on Monday.", "REJECT NER > FRA"],
  ["it", "La Colombia ha chiesto a Cuba di estradare i ribelli. L'Avana ha rifiutato.", "REJECT CUB > COL"],
  ["it", "La Francia ha chiesto aiuto alla Polonia. Varsavia ha rifiutato.", "REJECT POL > FRA"],
  ["it", "L'Italia ha chiesto un incontro al Niger. Niamey ha rifiutato.", "REJECT NER > ITA"],
  // Who is asked to let go is who holds, who is asked to lift sanctions is who imposed them.
  ["en", "Iran arrested a French tourist. Germany called for the release of the tourist.", "REQUEST/yield DEU > IRN"],
  [
    "en",
    "The United States imposed sanctions on Cuba. Havana demanded the lifting of the sanctions.",
    "REQUEST/yield CUB > USA",
  ],
  ["en", "Morocco seized a Spanish trawler. Portugal demanded the release of the crew.", "REQUEST/yield PRT > MAR"],
  [
    "it",
    "L'Iran ha arrestato un turista francese. La Germania chiede il rilascio del turista.",
    "REQUEST/yield DEU > IRN present",
  ],
  [
    "it",
    "La Turchia ha sequestrato un peschereccio greco. Atene ha preteso la restituzione della barca.",
    "REQUEST/yield GRC > TUR",
  ],
  [
    "it",
    "Il Marocco ha arrestato due pescatori spagnoli. Madrid ne esige la liberazione.",
    "REQUEST/yield ESP > MAR present",
  ],
  // Both are the two spoken of.
  [
    "en",
    "Thailand and Cambodia exchanged fire. The United Nations appealed to both for calm.",
    "REQUEST/yield un > KHM + THA",
  ],
  ["en", "Thailand and Cambodia exchanged fire. Italy appealed to both for calm.", "REQUEST/yield ITA > KHM + THA"],
  [
    "it",
    "La Thailandia e la Cambogia si sono scontrate. La Francia ha esortato entrambi alla moderazione.",
    "REQUEST/yield FRA > KHM + THA",
  ],
  // Steps, gestures and strikes are whoever struck.
  [
    "en",
    "Israel bombed the airport of Damascus on Friday. The European Union called the step illegal.",
    "ACCUSE/disapprove eu > ISR",
  ],
  ["en", "Iran seized a British tanker on Friday. France condemned the seizure.", "ACCUSE/disapprove FRA > IRN"],
  [
    "it",
    "Israele ha bombardato l'aeroporto di Damasco. La Turchia ha condannato il passo.",
    "ACCUSE/disapprove TUR > ISR",
  ],
  [
    "it",
    "L'Iran ha sequestrato una petroliera britannica. La Francia ha condannato il sequestro.",
    "ACCUSE/disapprove FRA > IRN",
  ],
  ["en", "France's defence minister resigned on Thursday after criticism by Mali.", "RETREAT/resign FRA > –"],
])("whom the text shows to be meant: %s %s", async (language, text, event) => {
  expect(await eventsOf(language, text)).toContain(event);
});

test.each([
  ["en", "Cuba refused."],
  ["it", "L'Avana ha rifiutato."],
  ["en", "Georgia has declined."],
])("a no to nobody is none: %s %s", async (language, text) => {
  expect(await eventsOf(language, text)).toEqual([]);
});

test.each([
  ["en", "Germany condemned the violence and called on Serbia to stop.", "ACCUSE/disapprove DEU > SRB"],
  ["it", "La Francia ha condannato la repressione e ha esortato l'Iran a fermarsi.", "ACCUSE/disapprove FRA > IRN"],
  ["en", "Canada deplored the crackdown and called on the United Nations to act.", "ACCUSE/disapprove CAN > –"],
])("what is blamed is whose who is then told to stop, and not a body's: %s %s", async (language, text, event) => {
  expect(await eventsOf(language, text)).toContain(event);
});
