import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { keepArticles, openLedger } from "../../src/ledger/index.ts";
import { entente } from "../support/entente.ts";
import { ARTICLES, keepAll, linesOf } from "../support/exports.ts";
import { newFile, onBothStores } from "../support/ledgers.ts";

const folder = () => mkdtempSync(join(tmpdir(), "entente-export-"));

/** A ledger of the three articles and the imported event. */
async function fill(ledger: string): Promise<string> {
  const store = await openLedger(ledger);
  await keepAll(store);
  await store.close();
  return ledger;
}

onBothStores((newLedger) => {
  test("a file is there whole, in every format, and data alone on standard output", async () => {
    const ledger = await fill(newLedger());
    const place = folder();
    for (const format of ["parquet", "csv", "graphml", "polecat"]) {
      const args = ["export", "--to", format, "--ledger", ledger];
      const written = await entente([...args, "-o", `x.${format}`], place);
      expect({ ...written, err: "" }, format).toEqual({ status: 0, out: "", err: "" });
      const file = join(place, `printed.${format}`);
      const printed = await entente(args, place, "", file);
      expect(printed.status, format).toBe(0);
      expect(readFileSync(file).equals(readFileSync(join(place, `x.${format}`))), format).toBe(true);
    }
    expect(readdirSync(place).filter((name) => name.startsWith("."))).toEqual([]);
    expect(readFileSync(join(place, "x.parquet")).subarray(0, 4).toString()).toBe("PAR1");
  });

  test("exported records are added again; one whose text was withheld is left out with the reason", async () => {
    const ledger = await fill(newLedger());
    const place = folder();
    const { err } = await entente(["export", "--to", "jsonl", "-o", "x.jsonl", "--ledger", ledger], place);
    expect(err).toBe("entente: left out: 1 events that were imported and stand in no article\n");
    const copy = newLedger();
    const added = await entente(["add", "x.jsonl", "--ledger", copy], place);
    expect(added.out).toMatch(/^2 articles: 2 added, 0 corrected, 0 unchanged; 1 could not be read\n/);
    expect(added.err).toBe(
      "entente: x.jsonl: [record-withheld] line 3 holds no text, for its rights are reserved (ANSA): left out; add the article itself\n",
    );
    const back = await entente(["export", "--to", "jsonl", "--ledger", copy], place);
    expect(back.out).toBe(
      `${linesOf(readFileSync(join(place, "x.jsonl"), "utf8"))
        .slice(0, 2)
        .join("\n")}\n`,
    );
  });

  test("texts are refused while reserved ones are among those chosen, and given when they are not", async () => {
    const ledger = await fill(newLedger());
    const args = ["export", "--to", "csv", "--full-text", "--ledger", ledger];
    const place = folder();
    const refused = await entente([...args, "-o", "x.csv"], place);
    expect(refused).toMatchObject({ status: 1, out: "" });
    expect(refused.err).toMatch(
      /^entente: \[rights-reserved\] the rights of 1 article chosen are reserved \(ANSA 1\) .+\n$/,
    );
    expect(readdirSync(place)).toEqual([]);
    const given = await entente([...args, "--until", "2025-04-30"], place);
    expect(given.status).toBe(0);
    expect(given.out).toContain(ARTICLES[1].text);
  });

  test("names are looked up as people write them", async () => {
    const ledger = await fill(newLedger());
    const numbers = async (...args: string[]) => {
      const { status, out, err } = await entente(["export", "--to", "csv", "--ledger", ledger, ...args], tmpdir());
      expect({ status, err }, args.join(" ")).toMatchObject({ status: 0 });
      return linesOf(out)
        .flatMap((line) => /^(\d+),/.exec(line)?.[1] ?? [])
        .join(" ");
    };
    expect(await numbers("--actor", "ita")).toBe("1 4 5");
    expect(await numbers("--actor", "Italy")).toBe("1 4 5");
    expect(await numbers("--dyad", "rus", "France")).toBe("2 3");
    expect(await numbers("--type", "consult,Aid")).toBe("1 2");
    expect(await numbers("--source", "example post", "--certainty", "certain")).toBe("1 2");
    expect(await numbers("--source", "ANSA")).toBe("5");
    expect(await numbers("--dataset", "gdelt")).toBe("6");
  });
});

describe("with a ledger", () => {
  let ledger: string;
  beforeAll(async () => {
    ledger = await fill(newFile());
  });

  test.each([
    ["no format", [], /^entente: \[export-format\] say in which format: --to with one of parquet, csv, .+\n$/],
    [
      "a format there is not",
      ["--to", "parket"],
      /^entente: \[format-unknown\] .+ "parket", did you mean parquet: .+\n$/,
    ],
    [
      "no such actor",
      ["--to", "csv", "--actor", "Itly"],
      /^entente: \[party-unknown\] .+ did you mean .*ITA \(Italy\).*\n$/,
    ],
    [
      "half a dyad",
      ["--to", "csv", "--dyad", "RUS"],
      /^entente: \[dyad-pair\] a pair is two parties and 1 is named: .+\n$/,
    ],
    ["a name of nothing", ["--to", "csv", "RUS"], /^entente: \[export-name\] "RUS" belongs to no option: .+\n$/],
    [
      "a type there is not",
      ["--to", "csv", "--type", "ASAULT"],
      /^entente: \[export-word\] --type does not know "ASAULT", did you mean ASSAULT\n$/,
    ],
    [
      "no such publisher",
      ["--to", "csv", "--source", "exampel post"],
      /^entente: \[export-word\] --source does not know "exampel post", did you mean Example Post\n$/,
    ],
    [
      "no such dataset",
      ["--to", "csv", "--dataset", "icews"],
      /^entente: \[export-word\] --dataset does not know "icews": there are entente, gdelt\n$/,
    ],
    [
      "a certainty there is not",
      ["--to", "csv", "--certainty", "sure"],
      /^entente: \[export-word\] .+ there are certain, probable, .+\n$/,
    ],
    [
      "a date that is none",
      ["--to", "csv", "--since", "May"],
      /^entente: \[dyad-date\] --since "May" is no day: .+\n$/,
    ],
    [
      "an end before the beginning",
      ["--to", "csv", "--since", "2025-02-01", "--until", "2025-01-01"],
      /^entente: \[dyad-period\] .+\n$/,
    ],
    [
      "nodes there are not",
      ["--to", "gexf", "--nodes", "people"],
      /^entente: \[export-word\] --nodes does not know "people": there are parties, actors\n$/,
    ],
    [
      "texts where there is no place",
      ["--to", "gdelt", "--full-text"],
      /^entente: \[export-text-format\] gdelt has no place .+\n$/,
    ],
    [
      "no such folder",
      ["--to", "csv", "-o", "nowhere/x.csv"],
      /^entente: \[output-unwritable\] nowhere\/x.csv cannot be written \(there is no such folder\): .+\n$/,
    ],
    [
      "a folder",
      ["--to", "csv", "-o", "."],
      /^entente: \[output-unwritable\] . cannot be written \(it is a folder\): .+\n$/,
    ],
  ])("%s is one sentence", async (_, args, complaint) => {
    const place = folder();
    const { status, out, err } = await entente(["export", ...args, "--ledger", ledger], place);
    expect({ status, out }).toEqual({ status: 1, out: "" });
    expect(err).toMatch(complaint);
    expect(readdirSync(place)).toEqual([]);
  });

  test("a file that is there is kept, unless it is to be replaced; the ledger itself always", async () => {
    const place = folder();
    writeFileSync(join(place, "x.csv"), "mine");
    const args = ["export", "--to", "csv", "--ledger", ledger, "-o"];
    const refused = await entente([...args, "x.csv"], place);
    expect(refused.err).toMatch(/^entente: \[output-exists\] x.csv is there already: .+\n$/);
    expect(readFileSync(join(place, "x.csv"), "utf8")).toBe("mine");
    expect((await entente([...args, "x.csv", "--force"], place)).status).toBe(0);
    expect(readFileSync(join(place, "x.csv"), "utf8")).toContain("event,story");
    const itself = await entente([...args, ledger, "--force"], place);
    expect(itself.err).toMatch(/^entente: \[output-ledger\] .+\n$/);
  });

  test("a folder that can only be read takes nothing", async () => {
    const closed = join(folder(), "closed");
    mkdirSync(closed);
    chmodSync(closed, 0o555);
    // Root may write everywhere but where the system itself does not let anyone.
    const place = process.getuid?.() === 0 ? "/sys" : closed;
    const { status, err } = await entente(["export", "--to", "csv", "--ledger", ledger, "-o", "x.csv"], place);
    expect(status).toBe(1);
    expect(err).toMatch(/^entente: \[output-unwritable\] x.csv cannot be written \(.+\): nothing was left there\n$/);
  });

  test.skipIf(!existsSync("/dev/full"))("a full disk leaves nothing", async () => {
    const { status, err } = await entente(["export", "--to", "csv", "--ledger", ledger], tmpdir(), "", "/dev/full");
    expect(status).toBe(1);
    expect(err).toMatch(/^entente: \[output-failed\] .+\n$/);
  });

  test("nothing chosen is a valid file and a note", async () => {
    const args = ["export", "--to", "geojson", "--since", "2030-01-01", "--ledger", ledger];
    const { status, out, err } = await entente(args, tmpdir());
    expect(status).toBe(0);
    expect(JSON.parse(out)).toEqual({ type: "FeatureCollection", features: [] });
    expect(err).toBe("entente: nothing in the ledger is chosen: there are no events in the export\n");
  });

  test("a ledger that is written to meanwhile by another is read all the same or its holder is named", async () => {
    const store = await openLedger(ledger);
    try {
      await keepArticles(store, []);
      const { status, err } = await entente(["export", "--to", "csv", "--ledger", ledger], tmpdir());
      expect(status).toBe(1);
      expect(err).toMatch(/^entente: \[ledger-held\] .+\n$/);
    } finally {
      await store.close();
    }
  });
});
