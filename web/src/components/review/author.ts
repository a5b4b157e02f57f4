import { useState } from "preact/hooks";

const KEY = "entente-author";

/** Who speaks: asked once, kept in this browser. */
export function useAuthor(): [string, (author: string) => void] {
  const [author, setAuthor] = useState(() => localStorage.getItem(KEY) ?? "");
  const keep = (name: string) => {
    localStorage.setItem(KEY, name);
    setAuthor(name);
  };
  return [author, keep];
}
