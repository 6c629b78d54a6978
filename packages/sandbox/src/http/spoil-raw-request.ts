import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { chooseEffects } from "../faults/choose-effects.js";
import type { FaultEffect } from "../faults/fault-rule.js";
import type { FaultRules } from "../faults/fault-rules.js";
import { readFaultHeader } from "../faults/read-fault-header.js";
import { faultedRequest } from "./faulted-request.js";

/** Lets faults strike a request that is answered outside REST. @returns whether it is thereby answered. */
export async function spoilRawRequest(
  faults: FaultRules,
  operationId: string,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<boolean> {
  const asked = incoming.headers["x-sandbox-fault"];
  const { authorization } = incoming.headers;
  const struck = await chooseEffects(faults.strike({ operationId, authorization }), () =>
    faultedRequest(incoming, outgoing, { operationId, body: async () => new Uint8Array() }),
  );
  return spoil([...readFaultHeader(typeof asked === "string" ? asked : null), ...struck], outgoing);
}

async function spoil(effects: readonly FaultEffect[], outgoing: ServerResponse): Promise<boolean> {
  for (const effect of effects) {
    if (effect.kind === "latency") await wait(effect.milliseconds);
    if (effect.kind === "reset" || effect.kind === "truncate") outgoing.destroy();
    else if (effect.kind === "answer") outgoing.writeHead(effect.status, effect.headers).end(effect.body);
    else if (effect.kind === "status" || effect.kind === "rateLimited" || effect.kind === "expiredToken") {
      const status = effect.kind === "status" ? effect.status : effect.kind === "rateLimited" ? 429 : 401;
      outgoing.writeHead(status, { "Content-Type": "text/plain" }).end("Something went wrong\n");
    } else if (effect.kind !== "blackHole" && effect.kind !== "stall") continue;
    return true;
  }
  return false;
}
