import { execFile } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const { name, dependencies, bin } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
let project: string;
const installed = (path: string) => join(project, "node_modules", path);

/** What a user gets: the package as published, in a project of its own; its dependencies are those of this repository. */
beforeAll(async () => {
  project = mkdtempSync(join(tmpdir(), "entente-package-"));
  const { stdout } = await run("npm", ["pack", "--ignore-scripts", "--json", "--pack-destination", project], {
    cwd: ROOT,
  });
  const [{ filename }] = JSON.parse(stdout);
  mkdirSync(installed(name), { recursive: true });
  await run("tar", ["-xzf", join(project, filename), "-C", installed(name), "--strip-components", "1"]);
  for (const dependency of Object.keys(dependencies)) {
    mkdirSync(dirname(installed(dependency)), { recursive: true });
    symlinkSync(join(ROOT, "node_modules", dependency), installed(dependency), "junction");
  }
  copyFileSync(join(ROOT, "samples", "it-treaty.txt"), join(project, "article.txt"));
}, 120_000);

afterAll(() => rmSync(project, { recursive: true, force: true }));

describe("the package as it is installed", () => {
  test("reads articles from the command line", async () => {
    const { stdout } = await run(process.execPath, [installed(join(name, bin[name])), "read", "article.txt"], {
      cwd: project,
    });
    expect(stdout).toContain("AGREE");
  });

  test("lays a user's own actors over its tables", async () => {
    mkdirSync(join(project, "mine"));
    writeFileSync(join(project, "mine", "people.tsv"), "id\tname\tcountry\nada-prova\tAda Prova\tITA\n");
    writeFileSync(join(project, "own.txt"), "Ada Prova ha incontrato a Roma il presidente francese Emmanuel Macron.");
    const command = [installed(join(name, bin[name])), "read", "own.txt", "--knowledge", "mine", "--format", "json"];
    const { stdout } = await run(process.execPath, command, { cwd: project });
    expect(JSON.parse(stdout).actors.map((actor: { id: string }) => actor.id)).toContain("ada-prova");
  });

  test("runs the example of the README", async () => {
    const readme = readFileSync(join(ROOT, "README.md"), "utf8");
    const [, example] = /## As a library\s+```ts\n([\s\S]+?)```/.exec(readme) ?? [];
    const text = JSON.stringify(
      "Il presidente francese Emmanuel Macron ha incontrato a Roma la premier italiana Giorgia Meloni.",
    );
    writeFileSync(join(project, "example.mjs"), example.replace("(text,", `(${text},`));
    const { stdout } = await run(process.execPath, ["example.mjs"], { cwd: project });
    expect(stdout).toMatch(/^CONSULT /);
  });

  test("tells what stands between two parties, by entente/ledger and entente/relations", async () => {
    const example = `
      import { openLedger } from "${name}/ledger";
      import { packageKnowledge, partyAlone, standingBetween } from "${name}/relations";
      const ledger = await openLedger("new.duckdb");
      const sides = [partyAlone("USA"), partyAlone("RUS")];
      const day = { from: "2024-01-01", to: "2024-01-01" };
      const { agreements, measures } = await standingBetween(ledger, sides, day, packageKnowledge());
      console.log(agreements.find(({ known }) => known === "new-start").status, measures.length > 0);
      await ledger.close();`;
    writeFileSync(join(project, "standing.mjs"), example);
    const { stdout } = await run(process.execPath, ["standing.mjs"], { cwd: project });
    expect(stdout).toBe("suspended true\n");
  });

  test("tells what may follow, by entente/outlook: of an empty ledger nothing", async () => {
    const example = `
      import { openLedger } from "${name}/ledger";
      import { outlookOf } from "${name}/outlook";
      const ledger = await openLedger("newer.duckdb");
      const question = { party: "USA", counterpart: "RUS", type: null, origin: "2024-01-01", days: 7 };
      const { chances, past } = await outlookOf(ledger, question);
      console.log(chances, past.own);
      await ledger.close();`;
    writeFileSync(join(project, "outlook.mjs"), example);
    const { stdout } = await run(process.execPath, ["outlook.mjs"], { cwd: project });
    expect(stdout).toBe("null 0\n");
  });

  test("has the packs and the schema where package.json says, and no model twice", () => {
    const { exports } = JSON.parse(readFileSync(installed(join(name, "package.json")), "utf8"));
    const paths = Object.values(exports).flatMap((target) =>
      typeof target === "string" ? [target] : Object.values(target as object),
    );
    for (const path of paths) expect(existsSync(installed(join(name, path.replace("*", "it.pack")))), path).toBe(true);
    expect(existsSync(installed(join(name, "models/it/README.md")))).toBe(true);
    expect(existsSync(installed(join(name, "models/it/grammar.bin")))).toBe(false);
  });
});
