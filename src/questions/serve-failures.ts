import type { Facts } from "../reader/messages.ts";

/** What can be wrong with a request, or with how a server is to be started. */
export type ServeUsageCode =
  | "serve-address"
  | "serve-port"
  | "serve-token"
  | "serve-listen"
  | "request-route"
  | "request-method"
  | "request-parameter"
  | "request-value"
  | "request-large"
  | "request-type"
  | "request-json"
  | "request-json-type"
  | "request-read-only"
  | "request-body"
  | "request-host"
  | "request-origin"
  | "request-token"
  | "request-many"
  | "request-busy"
  | "request-crowded"
  | "request-slow"
  | "request-late"
  | "request-failed";

/** Their sentences. */
export const SERVE_SENTENCES: Record<ServeUsageCode, (facts: Facts) => string> = {
  "serve-address": ({ host }) =>
    `whoever reaches ${host} could read the ledger: name a file with a secret of 16 characters or more with --token-file, or leave --host out for this machine alone`,
  "serve-port": ({ port }) => `"${port}" is no port: give --port a whole number from 0 (any that is free) to 65535`,
  "serve-token": ({ file, reason }) =>
    `the token in ${file} cannot be used (${reason}): write one line of 16 to 500 characters`,
  "serve-listen": ({ host, port, reason }) =>
    `${host}:${port} cannot be listened on (${reason}): give another --port, or end what listens there`,
  "request-route": ({ path }) => `there is nothing at ${path}: /api/v1/openapi.json lists what can be asked`,
  "request-method": ({ method, path, allowed }) => `${path} does not take ${method}: use ${allowed}`,
  "request-parameter": ({ name, nearest, known }) =>
    `there is no parameter "${name}"${nearest === "" ? "" : `, did you mean ${nearest}`}${known === "" ? ": this takes none" : `: this takes ${known}`}`,
  "request-value": ({ name, wants }) => `the parameter "${name}" cannot be used: it wants ${wants}`,
  "request-large": ({ most }) => `the body is larger than ${most} bytes: send less at once`,
  "request-type": ({ type }) =>
    `a body of type "${type}" cannot be read: send text/plain, or application/json with the text in it`,
  "request-json": ({ reason }) => `the body is no JSON (${reason}): /api/v1/openapi.json says what it holds`,
  "request-json-type": ({ type }) => `a change is sent as application/json, not as "${type}"`,
  "request-read-only": () => "this server only reads its ledger and changes nothing: start it without --read-only",
  "request-body": ({ where, reason }) =>
    `the body does not fit at ${where} (${reason}): /api/v1/openapi.json says what it holds`,
  "request-host": ({ host }) => `"${host}" is none of the names of this server: ask it as localhost or by its address`,
  "request-origin": ({ origin }) =>
    `pages of ${origin} may not ask this server: ask from its own pages or from a program`,
  "request-token": () => "this server wants its token: send it as Authorization: Bearer …",
  "request-many": ({ seconds }) => `too many requests: wait ${seconds} s`,
  "request-busy": ({ seconds }) => `too many articles wait to be read: try again in ${seconds} s`,
  "request-crowded": ({ most, seconds }) =>
    `${most} requests like this one are at work already: try again in ${seconds} s`,
  "request-slow": ({ seconds }) => `no answer within ${seconds} s: ask for less, a shorter text or period`,
  "request-late": ({ seconds }) => `the body did not come within ${seconds} s: send it faster, or less at once`,
  "request-failed": ({ reference }) =>
    `answering failed: this is a fault of entente, its error output has more under ${reference}`,
};
