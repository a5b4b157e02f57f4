import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { en } from "./en.ts";
import { it } from "./it.ts";

export type Words = typeof en;

/** The languages the page speaks, whatever an article is written in. */
export const WORDS = { en, it } satisfies Record<string, Words>;
export type Language = keyof typeof WORDS;

export const isLanguage = (tag: string): tag is Language => Object.hasOwn(WORDS, tag);

export const WordsContext = createContext<Words>(en);
export const useWords = (): Words => useContext(WordsContext);
