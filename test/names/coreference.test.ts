import { describe, expect, it } from "vitest";
import { read } from "./reading.ts";

describe("short names", () => {
  it("resume a full name", () => {
    const { lines } = read("it", "Keir Starmer è a Parigi. Starmer ha incontrato Macron.");
    expect(lines).toContain("Starmer → keir-starmer");
  });
});

describe("descriptions", () => {
  it("resume the person who holds the office", () => {
    const { lines } = read("it", "Kim Jong-un è arrivato in treno. Il leader nordcoreano ha salutato la folla.");
    expect(lines).toContain("leader nordcoreano → kim-jong-un");
  });

  it("resume, with the role alone, the last person who has it", () => {
    const { lines } = read("it", "Mark Rutte ha parlato con i ministri. Il segretario generale ha lodato gli alleati.");
    expect(lines).toContain("segretario generale → mark-rutte");
  });

  it("resume the last state as the country", () => {
    const { lines } = read("en", "Poland closed its border. The country fears an attack.");
    expect(lines).toContain("country → poland");
  });
});

describe("groups", () => {
  it("of countries take the two states spoken of", () => {
    const reading = read("it", "La Cina e la Russia hanno firmato un accordo. I due Paesi coopereranno.");
    const group = reading.entity("Paesi");
    expect(group.members.map((member) => reading.mentions.entities[member].id)).toEqual(["china", "russia"]);
  });

  it("of countries count a leader for his state", () => {
    const reading = read("en", "Xi Jinping met Vladimir Putin. The two countries will cooperate.");
    const group = reading.entity("countries");
    expect(group.members.map((member) => reading.mentions.entities[member].id)).toEqual(["china", "russia"]);
  });

  it("of leaders take the two people", () => {
    const reading = read("it", "Macron ha incontrato Merz. Entrambi i leader hanno parlato di difesa.");
    const group = reading.entity("leader");
    expect(group.members.map((member) => reading.mentions.entities[member].id)).toEqual([
      "emmanuel-macron",
      "friedrich-merz",
    ]);
  });

  it("are left alone when there is nobody to take", () => {
    expect(read("it", "I due Paesi coopereranno.").lines).toEqual([]);
  });
});

describe("pronouns", () => {
  it("take the subject of the sentence before", () => {
    const { lines } = read("en", "Emmanuel Macron spoke in Paris. He praised Germany.");
    expect(lines).toContain("He (pronoun) → emmanuel-macron");
  });

  it("follow gender", () => {
    const { lines } = read("en", "Giorgia Meloni met Emmanuel Macron. She praised France.");
    expect(lines).toContain("She (pronoun) → giorgia-meloni");
  });

  it("own what the subject of their clause has", () => {
    expect(read("it", "La Russia ha ritirato le sue truppe.").lines).toContain("sue (possessive) → russia");
    expect(read("en", "Russia withdrew its troops.").lines).toContain("its (possessive) → russia");
    const freed = "Hamas released two people, a mother and her daughter, who were kidnapped in its attack.";
    expect(read("en", freed).lines).toContain("its (possessive) → hamas");
  });

  it("that are relative resume their noun", () => {
    const { lines } = read("it", "Il presidente russo, che ha visitato Pechino, è tornato.");
    expect(lines).toContain("che (pronoun) → vladimir-putin");
  });

  it("that are relative resume a name with its office, whichever word of it they hang on", () => {
    const { lines } = read("it", "Il ministro dell'Interno Annamaria Cancellieri, che ha visitato Tunisi, è tornata.");
    expect(lines.filter((line) => line.startsWith("che "))).toHaveLength(1);
  });
});

describe("subjects left out", () => {
  it("are those of the sentence before", () => {
    const { lines } = read("it", "Macron è arrivato a Berlino. Ha incontrato il cancelliere tedesco.");
    expect(lines).toContain("incontrato (dropped) → emmanuel-macron");
  });

  it("are those of the main clause", () => {
    const { lines } = read("it", "La Russia ha detto che ritirerà le truppe.");
    expect(lines).toContain("ritirerà (dropped) → russia");
  });

  it("are nobody when the subject before is no actor", () => {
    const { lines } = read("it", "L'incontro è durato due ore. Ha chiarito molte cose.");
    expect(lines).toEqual([]);
  });
});

describe("object clitics", () => {
  it("take the person spoken of before who is not the subject", () => {
    const { lines } = read("it", "Emmanuel Macron ha visto Giorgia Meloni. Meloni lo ha ringraziato.");
    expect(lines).toContain("lo (pronoun) → emmanuel-macron");
  });

  it("are what was said, with verbs of saying", () => {
    const { lines } = read("it", "Emmanuel Macron è a Roma. Lo ha dichiarato il portavoce.");
    expect(lines.filter((line) => line.startsWith("Lo "))).toEqual([]);
  });
});

describe("neighbours", () => {
  it("are the other of the two states a text is about", () => {
    const it =
      "Il Kirghizistan e il Tagikistan si sono scontrati. Il Kirghizistan ha chiuso i valichi con il Paese vicino.";
    expect(read("it", it).entity("Paese").id).toBe("tajikistan");
    const en = "China and Vietnam share a border. China demanded an explanation from its southern neighbour.";
    expect(read("en", en).entity("neighbour").id).toBe("vietnam");
  });
});

describe("groups of more than two, and of bodies a state has one of", () => {
  it("are the states spoken of", () => {
    const text = "Italia, Slovenia e Croazia si sono incontrate. I tre Paesi hanno firmato.";
    const group = read("it", text).entity("Paesi");
    expect(group.members).toHaveLength(3);
  });

  it("are each state's own", () => {
    const reading = read("it", "Il Kirghizistan e il Tagikistan si sono scontrati. I due eserciti hanno sparato.");
    const ids = reading.entity("eserciti").members.map((member) => reading.mentions.entities[member].id);
    expect(ids.sort()).toEqual(["kyrgyzstan-mil", "tajikistan-mil"]);
  });
});

describe("nouns for a few states", () => {
  it("mean the one the text has named", () => {
    expect(read("it", "L'Oman ospita l'Iran. Il sultanato tace.").entity("sultanato").id).toBe("oman");
    expect(read("en", "China accused Taiwan. The island replied.").entity("island").id).toBe("taiwan");
  });

  it("mean nobody without one", () => {
    const { lines } = read("en", "China accused Japan. The island replied.");
    expect(lines.filter((line) => line.startsWith("island"))).toEqual([]);
  });
});

describe("the other side of an owner's", () => {
  it("is his counterpart, its ally, the demanding neighbour", () => {
    const text = "Hamas and Israel exchanged prisoners. Hamas accused Israel of cheating. Israel told its foe to wait.";
    expect(read("en", text).entity("foe").id).toBe("hamas");
  });
});

describe("a name behind an unnamed holder of an office", () => {
  it("is the holder's", () => {
    const text =
      "Somalia will not yield, its defence minister said. “They are guests,” Abdulkadir Mursal told reporters.";
    expect(read("en", text).entity("Abdulkadir Mursal").country).toBe("SOM");
  });
});
