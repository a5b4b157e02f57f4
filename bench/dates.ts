import { existsSync, readdirSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { splitText } from "../src/text/split-text.ts";
import { compileTextTables } from "../src/text/text-tables.ts";
import { findTimes } from "../src/time/find-times.ts";
import type { TimeValue } from "../src/time/time-expression.ts";
import { compileTimeTables } from "../src/time/time-tables.ts";

/** One case of the Recognizers-Text specifications. */
interface Case {
  Input: string;
  Context?: { ReferenceDateTime: string };
  Results: {
    Text: string;
    TypeName?: string;
    Resolution?: { values: { timex: string; value?: string; start?: string; end?: string; Mod?: string }[] };
    Start?: number;
    End?: number;
  }[];
}

type Expected = NonNullable<Case["Results"][number]["Resolution"]>["values"][number];

const LANGUAGES = { it: "Italian", en: "English" };
const DAY = 86_400_000;

/** Why a case is left out; null when news can contain it and it has a value on the calendar. */
function leftOut(result: Case["Results"][number]): string | null {
  const type = result.TypeName?.replace("datetimeV2.", "") ?? "unknown";
  if (type !== "date" && type !== "daterange")
    return type === "set" ? "repeated (every Monday)" : type === "duration" ? "duration" : `time of day (${type})`;
  const values = result.Resolution?.values ?? [];
  if (values.every(({ value }) => value === "not resolved") || values.length === 0) return "without a value";
  if (values.some(({ Mod }) => Mod === "before" || Mod === "after" || Mod === "approx"))
    return "half open (before, after) or approximate";
  if (
    (/^[\d\s./~-]+$/.test(result.Text) && !/^\d{4}$/.test(result.Text)) ||
    /\d[-/][a-z]|[a-z][-/]\d/i.test(result.Text)
  )
    return "in figures, as in mail and tables";
  if (
    /\b(?:w\/c|cy|otd|eo[ymw]|business days?|work(?:ing )?week|calendar year|week (?:\d|beginning|starting|commencing)|year to date)|^[<>=\s]*=/i.test(
      result.Text,
    )
  ) {
    return "shorthand of diaries and tables";
  }
  // "Partner of the week", "the year before independence": no date in news, the present one in the gold.
  if (/^the (?:day|week|fortnight|month|year)$/i.test(result.Text)) return "a bare unit";
  if (/\b(?:later|dopo)$/i.test(result.Text)) return "counted from a date of the text, in the gold from today";
  if (/\b(?:thousand|hundred|nineteen \w+)\b/i.test(result.Text)) return "year in words";
  return null;
}

const previous = (date: string): string => new Date(Date.parse(date) - DAY).toISOString().slice(0, 10);

const monthsLater = (date: string, months: number): string =>
  new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1 + months, 1)).toISOString().slice(0, 10);

/**
 * Right when start and end agree (the gold excludes the end day of units and counts that of written spans in, so both are taken), or
 * when a date counted in weeks, months or years (two years ago) lies in the unit we name.
 */
function isRight(value: TimeValue, expected: Expected): boolean {
  if (expected.value !== undefined) {
    const day = expected.value.slice(0, 10);
    if (value.start === day && value.end === day) return true;
    return ["week", "month", "year"].includes(value.precision) && value.start <= day && day <= value.end;
  }
  const { start, end } = expected;
  if (start !== undefined && value.start !== start.slice(0, 10)) return false;
  if (end === undefined) return true;
  if (value.end === end.slice(0, 10) || value.end === previous(end.slice(0, 10))) return true;
  // "From 2014 to 2018" ends where 2018 begins in the gold, and where it ends with us.
  return [1, 3, 12].some((months) => value.end === previous(monthsLater(end.slice(0, 10), months)));
}

/** Scores the time engine: `dates [it|en] [--errors]`. */
export default async function dates(args: string[]): Promise<Record<string, Figures>> {
  const figures: Record<string, Figures> = {};
  const shared = process.env.ENTENTE_SHARED ?? "../shared";
  for (const [language, name] of Object.entries(LANGUAGES)) {
    if (args.some((arg) => arg in LANGUAGES) && !args.includes(language)) continue;
    const file = `${shared}/data/dates/${name}-DateTimeModel.json.gz`;
    if (!existsSync(file)) {
      console.log(`dates: ${file} is not here; skipped`);
      continue;
    }
    figures[language] = score(
      language,
      JSON.parse(
        gunzipSync(readFileSync(file))
          .toString("utf8")
          .replace(/^\ufeff/, ""),
      ),
      args.includes("--errors"),
    );
  }
  return figures;
}

/** Cases scored, found and right; sentences without a date, and those of them in which one was found. */
interface Figures {
  cases: number;
  found: number;
  right: number;
  bare: number;
  alarms: number;
}

function score(language: string, cases: Case[], showErrors: boolean): Figures {
  const sources: Record<string, string> = {};
  const folder = new URL(`../data/languages/${language}/`, import.meta.url);
  for (const file of readdirSync(folder))
    if (file.endsWith(".tsv")) sources[file.slice(0, -4)] = readFileSync(new URL(file, folder), "utf8");
  const textTables = compileTextTables(sources);
  const timeTables = compileTimeTables(sources);

  const skipped = new Map<string, number>();
  const count = { cases: 0, found: 0, right: 0, bare: 0, alarms: 0 };
  for (const { Input, Context, Results } of cases) {
    const { words, sentences } = splitText(Input, textTables);
    const times = findTimes(Input, words, sentences, timeTables, Context?.ReferenceDateTime ?? null);
    if (Results.length === 0) {
      count.bare++;
      if (times.length > 0) count.alarms++;
    }
    for (const result of Results) {
      const reason = Context === undefined ? "without a reference date" : leftOut(result);
      if (reason !== null) {
        skipped.set(reason, (skipped.get(reason) ?? 0) + 1);
        continue;
      }
      count.cases++;
      const start = result.Start ?? Input.toLowerCase().indexOf(result.Text);
      const end = (result.End ?? start + result.Text.length - 1) + 1;
      const overlapping = times.filter((time) => time.start < end && time.end > start);
      if (overlapping.length > 0) count.found++;
      const values = result.Resolution?.values ?? [];
      if (overlapping.some(({ value }) => value !== null && values.some((expected) => isRight(value, expected))))
        count.right++;
      else if (showErrors) {
        const ours = overlapping
          .map((time) => `${Input.slice(time.start, time.end)} = ${time.value?.start}..${time.value?.end}`)
          .join("; ");
        console.log(
          `${Context?.ReferenceDateTime.slice(0, 10)} ${result.Text} | ${values.map((v) => v.value ?? `${v.start}..${v.end}`).join(" or ")} | ${ours}`,
        );
      }
    }
  }
  const share = (part: number, whole: number) => (whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)}%`);
  console.log(
    `dates ${language}: ${share(count.right, count.cases)} of ${count.cases} values right, ${share(count.found, count.cases)} found; alarms in ${count.alarms} of ${count.bare} sentences without a date`,
  );
  console.log(`  left out: ${[...skipped].map(([reason, times]) => `${reason} ${times}`).join(", ")}`);
  return count;
}
