import { type Contribution, contributionOf, slugOf } from "./contribution.ts";

/** A value of the SPARQL 1.1 Query Results JSON format (W3C, 2013). */
interface Binding {
  value: string;
}

/** Reads the answer to `data/queries/office-holders.rq`: SPARQL JSON results with person, personLabel, iso3, office, start, end. */
export function readWikidata(
  source: string,
  file: string,
  stateOf: (iso3: string) => string | undefined,
): Contribution {
  const { contribution, add, complain } = contributionOf(file);
  const bindings = bindingsOf(source);
  if (bindings === null) {
    complain(1, "no SPARQL JSON results (head, results.bindings): the file is left out");
    return contribution;
  }
  const lines = linesOfBindings(source);
  const known = new Set<string>();
  bindings.forEach((binding, index) => {
    const line = lines[index] ?? 1;
    const item = /Q\d+$/.exec(binding.person?.value ?? "")?.[0];
    const name = binding.personLabel?.value ?? "";
    const { iso3, office, start, end, sex, aliases } = binding;
    const body = stateOf(iso3?.value ?? "");
    if (item === undefined || name === "" || name === item) {
      complain(line, "a person without item or label: left out");
      return;
    }
    if (body === undefined) {
      complain(line, `${name}: '${iso3?.value ?? ""}' is no country known here: left out`);
      return;
    }
    const id = slugOf(name) || item.toLowerCase();
    if (!known.has(id)) {
      known.add(id);
      const variants = [...new Set([name, ...(aliases?.value.split("|") ?? [])].filter((form) => form !== ""))];
      const cells = {
        id,
        name,
        country: iso3!.value,
        sex: sexOf(sex?.value),
        variants: variants.join("|"),
        wikidata: item,
      };
      add("actors/people.tsv", line, cells);
    }
    if (office !== undefined) {
      const [from, to] = [start, end].map((date) => date?.value.slice(0, 10) ?? "");
      add("actors/offices.tsv", line, { person: id, office: office.value, body, from, to });
    }
  });
  return contribution;
}

function bindingsOf(source: string): Record<string, Binding | undefined>[] | null {
  try {
    const bindings = JSON.parse(source)?.results?.bindings;
    return Array.isArray(bindings) ? bindings : null;
  } catch {
    return null;
  }
}

/** The line each binding's person stands on, in order. */
function linesOfBindings(source: string): number[] {
  const lines: number[] = [];
  source.split("\n").forEach((text, index) => {
    for (let at = text.indexOf('"person"'); at >= 0; at = text.indexOf('"person"', at + 1)) {
      if (/^"person"\s*:/.test(text.slice(at))) lines.push(index + 1);
    }
  });
  return lines;
}

/** Wikidata's items for male and female. */
const sexOf = (value: string | undefined): string =>
  value === undefined ? "" : value.endsWith("Q6581097") ? "m" : value.endsWith("Q6581072") ? "f" : "";
