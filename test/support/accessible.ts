import axe from "axe-core";
import type { Page } from "playwright-core";
import { expect } from "vitest";

/** Ways in which a page is looked at: its window's size in pixels and its colours. */
export const LOOKS = {
  light: { size: { width: 1280, height: 900 }, colorScheme: "light" },
  dark: { size: { width: 1280, height: 900 }, colorScheme: "dark" },
  narrow: { size: { width: 360, height: 800 }, colorScheme: "light" },
  "narrow and dark": { size: { width: 360, height: 800 }, colorScheme: "dark" },
} as const;

/** Looks at a page in one of the ways. */
export async function lookAt(page: Page, look: keyof typeof LOOKS): Promise<void> {
  const { size, colorScheme } = LOOKS[look];
  await page.setViewportSize(size);
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
}

/** Nothing that axe finds fault with, and nothing beyond the window's right side. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axe.source);
  const found = (await page.evaluate("axe.run()")) as axe.AxeResults;
  expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)).toEqual([]);
  expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
}
