let context: CanvasRenderingContext2D | null = null;

/** How wide a text is in the page's letters, in pixels; pictures place their words by it. */
export function textWidth(text: string, size: number): number {
  context ??= document.createElement("canvas").getContext("2d")!;
  context.font = `${size}px ${getComputedStyle(document.body).fontFamily}`;
  return context.measureText(text).width;
}
