import { expect, test } from "vitest";
import { read } from "./reading.ts";

/** Code, Italian demonym (masculine singular), English demonym: states of every continent. */
const STATES = [
  "NOR norvegese Norwegian",
  "PER peruviano Peruvian",
  "KEN keniano Kenyan",
  "HUN ungherese Hungarian",
  "GHA ghanese Ghanaian",
  "BRA brasiliano Brazilian",
  "NGA nigeriano Nigerian",
  "VNM vietnamita Vietnamese",
  "PHL filippino Philippine",
  "SWE svedese Swedish",
  "PRT portoghese Portuguese",
  "MAR marocchino Moroccan",
  "DZA algerino Algerian",
  "TUN tunisino Tunisian",
  "SDN sudanese Sudanese",
  "ETH etiope Ethiopian",
  "BGD bengalese Bangladeshi",
  "THA thailandese Thai",
  "IDN indonesiano Indonesian",
  "CHL cileno Chilean",
  "COL colombiano Colombian",
  "ECU ecuadoriano Ecuadorian",
  "JOR giordano Jordanian",
  "IRQ iracheno Iraqi",
  "ARM armeno Armenian",
  "GEO georgiano Georgian",
  "KAZ kazako Kazakh",
  "FIN finlandese Finnish",
  "ROU romeno Romanian",
  "AUS australiano Australian",
].map((row) => row.split(" "));

/** Sector; Italian determiner, noun and the ending of its adjective (o, a, i, e); English noun. */
const INSTITUTIONS = [
  "GOV|Il |ministero degli Esteri|o|foreign ministry",
  "GOV|Il |ministero della Difesa|o|defence ministry",
  "GOV|Il |ministero dell'Interno|o|interior ministry",
  "GOV|Il |ministero della Salute|o|health ministry",
  "GOV|Il |ministero delle Finanze|o|finance ministry",
  "GOV|La |presidenza|a|presidency",
  "GOV|La |banca centrale|a|central bank",
  "GOV|La |commissione elettorale|a|electoral commission",
  "GOV|L'|ambasciata|a|embassy",
  "LEG|Il |parlamento|o|parliament",
  "JUD|La |corte suprema|a|supreme court",
  "JUD|La |corte costituzionale|a|constitutional court",
  "JUD|La |procura generale|a|prosecutor general's office",
  "MIL|L'|esercito|o|army",
  "MIL|La |marina|a|navy",
  "MIL|L'|aeronautica|a|air force",
  "MIL|Le |forze armate|e|armed forces",
  "SPY|I |servizi segreti|i|intelligence service",
  "COP|La |polizia|a|police",
  "COP|La |guardia costiera|a|coast guard",
  "OPP|L'|opposizione|a|opposition",
  "LAB|Il |sindacato|o|trade union",
].map((row) => row.split("|"));

/** `norvegese` with feminine plural ending → `norvegesi`, `peruviano` → `peruviane`. */
function inflected(demonym: string, ending: string): string {
  const stem = demonym.slice(0, -1);
  const plural = ending === "i" || ending === "e";
  if (demonym.endsWith("o")) return stem + (/[ck]$/.test(stem) && plural ? `h${ending}` : ending).replace("kh", "k");
  return stem + (plural ? (demonym.endsWith("a") && ending === "e" ? "e" : "i") : demonym.slice(-1));
}

const lostIn = (language: string, text: string, phrase: string, country: string, sector: string): string[] => {
  try {
    const entity = read(language, text).entity(phrase);
    return entity.country === country && entity.sectors.includes(sector) ? [] : [`${phrase} → ${entity.id}`];
  } catch {
    return [phrase];
  }
};

test("it: every institution of every state is the state's", { timeout: 60_000 }, () => {
  const lost = STATES.flatMap(([country, demonym]) =>
    INSTITUTIONS.flatMap(([sector, article, noun, ending]) => {
      const phrase = `${noun} ${inflected(demonym, ending)}`;
      const verb = ending === "i" || ending === "e" ? "hanno" : "ha";
      return lostIn("it", `${article}${phrase} ${verb} confermato la notizia.`, phrase, country, sector);
    }),
  );
  expect(lost).toEqual([]);
});

test("en: every institution of every state is the state's", { timeout: 60_000 }, () => {
  const lost = STATES.flatMap(([country, , demonym]) =>
    INSTITUTIONS.flatMap(([sector, , , , noun]) => {
      const phrase = `${demonym} ${noun}`;
      return lostIn("en", `The ${phrase} confirmed the report on Tuesday.`, phrase, country, sector);
    }),
  );
  expect(lost).toEqual([]);
});

test("a body of one state is not its known namesake in another", () => {
  const country = (language: string, text: string, phrase: string) => read(language, text).entity(phrase).country;
  expect(country("it", "La Camera dei deputati brasiliana ha votato.", "Camera dei deputati brasiliana")).toBe("BRA");
  expect(country("it", "La Camera dei deputati del Cile ha votato.", "Camera dei deputati del Cile")).toBe("CHL");
  expect(country("it", "La Camera dei deputati ha votato.", "Camera dei deputati")).toBe("ITA");
  expect(country("it", "La Corte dei conti spagnola ha deciso.", "Corte dei conti spagnola")).toBe("ESP");
  expect(country("it", "L'Aeronautica militare siriana ha bombardato.", "Aeronautica militare siriana")).toBe("SYR");
  expect(country("en", "The House of Representatives of Japan voted.", "House of Representatives of Japan")).toBe(
    "JPN",
  );
  expect(country("en", "The Brazilian Chamber of Deputies voted.", "Brazilian Chamber of Deputies")).toBe("BRA");
  expect(country("en", "The Labour Party of New Zealand won.", "Labour Party of New Zealand")).toBe("NZL");
  expect(country("en", "The Australian navy confirmed it.", "Australian navy")).toBe("AUS");
  expect(read("en", "The Australian reported the news.").entity("Australian").id).toBe("the-australian");
});
