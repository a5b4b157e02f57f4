import { useState } from "preact/hooks";

/** Takes a file that is dropped on an element; text that is dropped goes where the browser puts it. */
export function useDrop(open: (file: File) => void) {
  const [over, setOver] = useState(false);
  const bringsFile = (event: DragEvent) => event.dataTransfer?.types.includes("Files") === true;
  const handlers = {
    onDragOver: (event: DragEvent) => {
      if (!bringsFile(event)) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      setOver(false);
      if (!bringsFile(event)) return;
      event.preventDefault();
      const [file] = event.dataTransfer?.files ?? [];
      if (file !== undefined) open(file);
    },
  };
  return { over, handlers };
}
