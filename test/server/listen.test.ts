import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, type TestContext, test } from "vitest";
import { entente } from "../support/entente.ts";

const COMMAND = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));

interface Answer {
  events: { type: string }[];
  code?: string;
}

/** Starts `entente serve` in a folder of data of its own and gives its address. */
async function start({ onTestFinished }: TestContext, args: readonly string[], data: string) {
  const child = spawn(process.execPath, [COMMAND, "serve", "--port", "0", ...args], {
    env: { ...process.env, XDG_DATA_HOME: data },
    stdio: ["ignore", "pipe", "pipe"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  let err = "";
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => (err += chunk));
  const [out] = await once(child.stdout.setEncoding("utf8"), "data");
  return { child, url: String(out).trim(), err: () => err };
}

test("it listens, makes a ledger of the samples, reads, and ends with Ctrl-C", async (context) => {
  const data = mkdtempSync(join(tmpdir(), "entente-serve-"));
  const { child, url, err } = await start(context, [], data);
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  expect(err()).toContain("reading the sample articles into");
  const { articles } = (await (await fetch(`${url}api/v1/ledger`)).json()) as { articles: { inForce: number } };
  expect(articles.inForce).toBeGreaterThan(10);

  const text = "Il presidente francese Emmanuel Macron ha incontrato a Parigi la premier italiana Giorgia Meloni.";
  const reads = await Promise.all(
    Array.from({ length: 1000 }, () =>
      fetch(`${url}api/v1/read`, { method: "POST", headers: { "content-type": "text/plain" }, body: text }).then(
        async (response) => ({ status: response.status, body: (await response.json()) as Answer }),
      ),
    ),
  );
  const read = reads.filter(({ status }) => status === 200);
  expect(read.length).toBeGreaterThan(0);
  expect(read[0].body.events[0].type).toBe("CONSULT");
  for (const { body } of reads.filter(({ status }) => status !== 200)) expect(body.code).toBe("request-busy");

  expect(await foreignHost(url)).toBe(421);
  child.kill("SIGINT");
  const [status] = await once(child, "exit");
  expect(status).toBe(0);
}, 120_000);

/** `fetch` lets nobody choose the name a server is asked by. */
function foreignHost(url: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(`${url}api/v1/ledger`, { headers: { host: "evil.example" } }, (response) => resolve(response.statusCode))
      .on("error", reject)
      .end();
  });
}

test.for<[string, string[], string]>([
  ["another address", ["--host", "0.0.0.0"], "[serve-address] whoever reaches 0.0.0.0 could read the ledger"],
  ["a port that is none", ["--port", "99999"], '[serve-port] "99999" is no port'],
  ["a token that is missing", ["--token-file", "none.txt"], "[serve-token] the token in none.txt cannot be used"],
  ["a token that is short", ["--token-file", "short.txt"], "it is too short"],
  ["a ledger that is missing", ["--ledger", "none.duckdb"], "[ledger-missing] there is no ledger none.duckdb"],
  ["an option there is not", ["--prt", "1"], "there is no option --prt, did you mean --port"],
])("%s is one sentence", async ([_, args, sentence]) => {
  const folder = mkdtempSync(join(tmpdir(), "entente-serve-"));
  writeFileSync(join(folder, "short.txt"), "secret\n");
  const { status, out, err } = await entente(["serve", ...args], folder);
  expect({ status, out }).toEqual({ status: 1, out: "" });
  expect(err).toContain(sentence);
  expect(err.trimEnd()).not.toContain("\n");
});
