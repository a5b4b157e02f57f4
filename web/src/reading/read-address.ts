import { type Go, useWay } from "../address.ts";

/** What is open in the view *Read*. */
export interface ReadAddress {
  /** A sample article that is shown. */
  sample: string | null;
  show: "cards" | "table";
  /** The event that is lit. */
  event: string | null;
  /** Whether that event's explanation is open. */
  why: boolean;
}

type Change = Partial<ReadAddress>;

/** Where one is in a reading, and how one gets elsewhere in it. */
export interface ReadWay {
  at: ReadAddress;
  go: (change: Change, leaving?: Parameters<Go>[1]) => void;
  link: (change: Change) => string;
}

export function useReadWay(): ReadWay {
  const { address, go, link } = useWay();
  const { sample = null, show, event = null, why } = address.facts;
  return {
    at: { sample, show: show === "table" ? "table" : "cards", event, why: why === "1" },
    go: (change, leaving) => go({ facts: factsOf(change) }, leaving),
    link: (change) => link({ facts: factsOf(change) }),
  };
}

/** What is as it is at first is not said. */
function factsOf({ show, why, ...facts }: Change): Record<string, string | null> {
  return {
    ...facts,
    ...(show === undefined ? {} : { show: show === "cards" ? null : show }),
    ...(why === undefined ? {} : { why: why ? "1" : null }),
  };
}
