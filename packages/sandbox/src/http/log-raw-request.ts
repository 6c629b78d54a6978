import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { type Caller, credentialKind } from "../domain/caller.js";
import type { Clock } from "../state/clock.js";
import type { RequestLog } from "./request-log.js";

/** What is known of a request beside its head. */
export interface RawRequestFacts {
  readonly operationId: string;
  /** `undefined` for a credential that nobody knows. */
  readonly caller: Caller | undefined;
  readonly neededScopes: readonly string[];
}

/** Puts a request that is answered outside REST into the log as soon as its answer has ended. */
export function logRawRequest(
  { log, clock }: { readonly log: RequestLog; readonly clock: Clock },
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  { operationId, caller, neededScopes }: RawRequestFacts,
): void {
  const started = performance.now();
  const startedAt = clock.now().toISOString();
  const credential = caller?.kind === "identified" ? caller.credential : undefined;
  const { method = "", url = "" } = incoming;
  outgoing.once("close", () =>
    log.add({
      id: randomBytes(16).toString("hex"),
      method,
      url,
      operationId,
      status: outgoing.statusCode,
      credentialKind: caller ? credentialKind(caller) : "invalid",
      ...(credential ? { dialect: credential.dialect } : {}),
      neededScopes,
      heldScopes: credential?.scopes ?? [],
      userAgent: incoming.headers["user-agent"],
      startedAt,
      milliseconds: performance.now() - started,
    }),
  );
}
