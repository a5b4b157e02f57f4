import { useWay } from "../../address.ts";

/** What of a pair is counted. */
export const COUNTS = ["stories", "reports", "share"] as const;
export type Count = (typeof COUNTS)[number];

/** What the address says of the view: two parties, a period and its steps, what is counted, which lists are open. */
export interface DyadAddress {
  a: string;
  b: string;
  since: string | undefined;
  until: string | undefined;
  by: string | undefined;
  /** "true" or not given, as the server takes it. */
  members: string | undefined;
  count: Count;
  open: ReadonlySet<string>;
}

export function useDyadAddress(): DyadAddress {
  const { a = "", b = "", since, until, by, members, count, open } = useWay().address.facts;
  return {
    ...{ a, b, since, until, by },
    members: members === "true" ? members : undefined,
    count: COUNTS.find((each) => each === count) ?? "stories",
    open: new Set(open?.split(",")),
  };
}

/** Whether a list of the view is shown whole, and the way to have it otherwise. */
export function useOpen(list: string): readonly [isOpen: boolean, toggle: () => void] {
  const { go } = useWay();
  const { open } = useDyadAddress();
  const isOpen = open.has(list);
  const toggle = () => {
    const next = isOpen ? [...open].filter((each) => each !== list) : [...open, list];
    go({ facts: { open: next.length === 0 ? null : next.join(",") } }, "no trace");
  };
  return [isOpen, toggle];
}
