export { createApp, type Settings } from "./app.ts";
export { LOOPBACK_NAMES } from "./guards/foreigners.ts";
export { DEFAULT_LIMITS } from "./guards/rates.ts";
export { tokenIn } from "./guards/token.ts";
export { clientOf, type Listening, listen } from "./listen.ts";
export { mountPages } from "./pages.ts";
export { ReadingThread } from "./reading/read-in-thread.ts";
export type { Sources } from "./route.ts";
