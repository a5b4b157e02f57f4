import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { useWords } from "../../i18n/index.ts";
import type { Pictured } from "./shared.ts";
import { Tables } from "./tables.tsx";

/** The network's picture, whose libraries are fetched when it is first shown; tables where the browser cannot draw it. */
export function NetworkFetched(pictured: Pictured) {
  const { asking, world } = useWords();
  const [Picture, setPicture] = useState<ComponentType<Pictured> | null>(null);
  const [able, setAble] = useState(true);
  useEffect(() => {
    import("./network-picture.tsx").then(({ NetworkPicture, canDraw }) => {
      setAble(canDraw());
      setPicture(() => NetworkPicture);
    });
  }, []);
  if (!able)
    return (
      <div>
        <p class="problem">{world.unable}</p>
        <Tables {...pictured} />
      </div>
    );
  return Picture === null ? <p class="hint">{asking.waiting}</p> : <Picture {...pictured} />;
}
