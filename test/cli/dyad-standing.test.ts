import { tmpdir } from "node:os";
import { expect, test } from "vitest";
import { keepArticles, openLedger } from "../../src/ledger/index.ts";
import { entente } from "../support/entente.ts";
import { onBothStores } from "../support/ledgers.ts";
import { act, told } from "../support/relations.ts";

async function fill(ledger: string): Promise<string> {
  const store = await openLedger(ledger);
  await keepArticles(store, [
    told("2025-02-24", act("eu", "russia", "SANCTION", "163"), act("france", "russia", "CONSULT", "042")),
    told("2025-03-01", act("france", "ukraine", "AGREE", "0333"), act("france", "russia", "THREATEN", "1312")),
    told("2025-03-20", act("france", "ukraine", "AID", "073"), act("kingdom", "russia", "ACCUSE", "112")),
  ]);
  await store.close();
  return ledger;
}

const asking =
  (ledger: string) =>
  async (...args: string[]) => {
    const { status, out, err } = await entente(["dyad", ...args, "--ledger", ledger], tmpdir());
    expect({ status, err }).toEqual({ status: 0, err: "" });
    return out;
  };
const lines = (csv: string) => csv.trimEnd().split("\r\n");

onBothStores((newLedger) => {
  test("what stands between two parties is told with its evidence, in text and JSON", async () => {
    const ask = asking(await fill(newLedger()));
    const text = (await ask("FRA", "RUS")).replace(/\s+/g, " ");
    expect(text).toContain("Agreements on 2025-03-20");
    expect(text).toContain(
      "1 open open: FRA → RUS, threat of sanctions 2025-03-01 · until 2025-08-28 · e4, ANSA 2025-03-01",
    );
    expect(text).toContain(
      "eu → RUS: EU sectoral sanctions on Russia, in place, since 2014-07-31 · binds FRA · imposed e1, ANSA 2025-02-24",
    );

    const { standing } = JSON.parse(await ask("FRA", "UKR", "--format", "json", "--at", "2025-03-25"));
    expect(standing).toMatchObject({ at: "2025-03-25", judged: "2025-03-20", pledges: [{ fate: "kept", keptBy: 5 }] });
    expect(standing.evidence.e5).toMatchObject({ outlet: "ANSA", words: expect.stringMatching(/^Article \d/) });
    expect(standing.agreements).toContainEqual(
      expect.objectContaining({ known: "ukraine-france-2024", status: "in-force" }),
    );
  });

  test("each of its tables is CSV", async () => {
    const ask = asking(await fill(newLedger()));
    const pledges = lines(await ask("FRA+ITA", "UKR", "--table", "pledges"));
    expect(pledges[1]).toBe(
      "2025-03-20,aid-humanitarian,promise,FRA,UKR,false,2025-03-01,2025-08-28,kept,false,2025-03-20,1,e3,ANSA,2025-03-01,e5,ANSA,2025-03-20,,,",
    );
    for (const table of ["agreements", "sanctions"]) {
      const [head, ...rows] = lines(await ask("FRA", "RUS", "--table", table));
      expect(rows.length).toBeGreaterThan(0);
      expect(head.split(",").length).toBeGreaterThan(10);
    }
  });

  test("a body counts as itself or with its members, and it is said which", async () => {
    const ledger = await fill(newLedger());
    const ask = async (...args: string[]) =>
      (await entente(["dyad", ...args, "--ledger", ledger], tmpdir())).out.replace(/\s+/g, " ");
    const alone = await ask("eu", "RUS");
    expect(alone).toContain("eu is counted as the body itself; --members counts its members with it");
    expect(alone).toContain("1 event in 1 story");
    const all = await ask("eu", "RUS", "--members");
    expect(all).toContain("eu: it and its members at the time of each event are counted");
    // The United Kingdom had left.
    expect(all).toContain("3 events in 3 stories");
    expect(await ask("g7", "RUS")).toContain("for the ledger has nothing of it alone");
  });
});

test("a table that is not there is one sentence", async () => {
  const complaint = async (...args: string[]) => (await entente(["dyad", "FRA", "ITA", ...args], tmpdir())).err;
  expect(await complaint("--table", "treaties")).toMatch(
    /^entente: \[dyad-table\] there is no table "treaties": .+\n$/,
  );
  expect(await complaint("--table", "pledges", "-f", "json")).toMatch(
    /^entente: \[dyad-table\] --table pledges is for csv .+\n$/,
  );
  expect(await complaint("--at", "May")).toMatch(/^entente: \[dyad-date\] --at "May" is no day: .+\n$/);
});
