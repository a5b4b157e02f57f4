import type { PlotOptions } from "@observablehq/plot";

/** Draws with Observable Plot, which is fetched when the first picture is drawn. Its inline style element is left out: the page's own styles serve. */
export async function plot(
  options: (library: typeof import("@observablehq/plot")) => PlotOptions,
): Promise<SVGSVGElement> {
  const library = await import("@observablehq/plot");
  const drawn = library.plot({ className: "plot", ...options(library) });
  for (const style of drawn.querySelectorAll("style")) style.remove();
  // The picture as a whole says what it shows; its groups are no things of their own.
  for (const group of drawn.querySelectorAll("[aria-label]")) group.removeAttribute("aria-label");
  return drawn as SVGSVGElement;
}
