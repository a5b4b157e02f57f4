export { createAssistant, type Manner } from "./assistant.ts";
export { mountAssistants } from "./http.ts";
export { answerOnStdio } from "./stdio.ts";
