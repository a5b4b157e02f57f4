import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { expect } from "vitest";

/** The guide's pictures, with which what the page looks like is compared. */
const FOLDER = fileURLToPath(new URL("../../docs/pictures/", import.meta.url));
/** Both pictures are seen as so many cells a side: fonts of another machine change no cell much, a view that is broken many. */
const CELLS = 40;
/** A cell differs when its lightness does by so much, of 1; so large a share of cells may. */
const DIFFERENT = 0.12;
const MOST_DIFFERENT = 0.06;

/**
 * Compares what the window shows with docs/pictures/NAME.png, coarsely, so that another machine's fonts do not matter. `PICTURES=new`
 * writes the pictures anew instead.
 */
export async function expectPicture(page: Page, name: string): Promise<void> {
  const file = join(FOLDER, `${name}.png`);
  const picture = await page.screenshot({ animations: "disabled", caret: "hide" });
  if (process.env.PICTURES === "new") {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(file, picture);
    return;
  }
  expect(existsSync(file), `docs/pictures/${name}.png is missing: run the test with PICTURES=new`).toBe(true);
  const share = await differing(page, picture, readFileSync(file));
  expect(share, `${name} looks different from docs/pictures/${name}.png`).toBeLessThanOrEqual(MOST_DIFFERENT);
}

/** The share of cells in which two pictures differ, reckoned in a blank page of the same browser. */
async function differing(page: Page, one: Buffer, other: Buffer): Promise<number> {
  const blank = await page.context().newPage();
  try {
    const seen = (picture: Buffer) => blank.evaluate(`(${LIGHTNESS})("${picture.toString("base64")}", ${CELLS})`);
    const [cells, others] = (await Promise.all([seen(one), seen(other)])) as number[][];
    return cells.filter((lightness, cell) => Math.abs(lightness - others[cell]) > DIFFERENT).length / cells.length;
  } finally {
    await blank.close();
  }
}

/** How light each cell of a picture is. */
const LIGHTNESS = `async (base64, cells) => {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const size = { resizeWidth: cells, resizeHeight: cells, resizeQuality: "high" };
  const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }), size);
  const surface = new OffscreenCanvas(cells, cells).getContext("2d");
  surface.drawImage(bitmap, 0, 0);
  const { data } = surface.getImageData(0, 0, cells, cells);
  return Array.from({ length: cells * cells }, (_, cell) => (data[4 * cell] + data[4 * cell + 1] + data[4 * cell + 2]) / 765);
}`;
