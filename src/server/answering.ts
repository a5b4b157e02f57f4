import type { HttpBindings } from "@hono/node-server";
import type { Context, Handler } from "hono";
import type { Settings } from "./app.ts";
import { explained } from "./faults.ts";
import { givenOf } from "./given.ts";
import { demandChangeable } from "./guards/changes.ts";
import { doorFor } from "./guards/door.ts";
import { within } from "./guards/time.ts";
import { problemOf } from "./problem.ts";
import type { Message, Route, Sources, StreamRoute } from "./route.ts";
import { streamOf } from "./streams.ts";

/** Answers a route in JSON, or by server-sent events whoever wants to be told how far it is. */
export function answering(route: Route, sources: Sources, settings: Settings): Handler {
  const enter = doorFor(route.atOnce);
  return async (context) => {
    if (route.changes) demandChangeable(context, sources.store);
    const leave = enter();
    let isStreamed = false;
    try {
      const given = await givenOf(context, route, settings.seconds);
      if (route.follow !== undefined && wantsEvents(context)) {
        const pieces = eventsOf(route.follow(given, sources), settings);
        const response = streamed(context, pieces, { "content-type": "text/event-stream" }, settings, leave);
        isStreamed = true;
        return response;
      }
      const asked = route.ask(given, sources);
      // Whoever changes something is told what came of it, however long it takes.
      return answer(context, await (route.changes ? asked : within(settings.seconds, asked)));
    } finally {
      if (!isStreamed) leave();
    }
  };
}

/** Answers a route with a file, piece by piece. */
export function streaming(route: StreamRoute, sources: Sources, settings: Settings): Handler {
  const enter = doorFor(route.atOnce);
  return async (context) => {
    const { type, fileName, pieces } = await within(
      settings.seconds,
      route.open(await givenOf(context, route, settings.seconds), sources),
    );
    const headers = { "content-type": type, "content-disposition": `attachment; filename="${fileName}"` };
    if (context.req.method === "HEAD") return context.body(null, 200, headers);
    return streamed(context, pieces(), headers, settings, enter());
  };
}

/** Headers of what is asked again and again: whoever has it asks whether it still holds. */
export const AGAIN = { "cache-control": "private, no-cache" } as const;

/** Answers in JSON. */
export const answer = (context: Context, body: unknown): Response => context.json(body as object, 200, AGAIN);

const wantsEvents = ({ req }: Context): boolean => /\btext\/event-stream\b/i.test(req.header("accept") ?? "");

function streamed(
  context: Context,
  pieces: AsyncGenerator<string | Uint8Array, unknown>,
  headers: Record<string, string>,
  { seconds, onFault }: Settings,
  leave: () => void,
): Response {
  const { outgoing } = (context.env ?? {}) as Partial<HttpBindings>;
  const stream = streamOf(pieces, {
    seconds,
    cut: outgoing === undefined ? null : () => void outgoing.destroy(),
    ended: (fault) => {
      leave();
      if (fault !== null) explained(fault, onFault);
    },
  });
  return context.body(stream, 200, { "cache-control": "no-store", ...headers });
}

/** Messages as server-sent events; what fails underway is the last of them. */
async function* eventsOf(
  messages: AsyncGenerator<Message, unknown>,
  { onFault }: Settings,
): AsyncGenerator<string, undefined> {
  try {
    for await (const message of messages) yield eventText(message);
  } catch (error) {
    yield eventText({ event: "problem", data: problemOf(explained(error, onFault)) });
  }
}

const eventText = ({ event, data }: Message): string => `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
