import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { chooseEffects } from "../faults/choose-effects.js";
import type { FaultEffect } from "../faults/fault-rule.js";
import type { FaultRules } from "../faults/fault-rules.js";
import { readFaultHeader } from "../faults/read-fault-header.js";
import { brokenDelivery } from "./apply-faults.js";
import { faultedRequest } from "./faulted-request.js";
import { sendAnswer } from "./send-answer.js";
import { toAnswer, type WireAnswer } from "./to-answer.js";

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
  for (const effect of effects) if (effect.kind === "latency") await wait(effect.milliseconds);
  const delivery = brokenDelivery(effects);
  const [instead] = effects.flatMap((effect) => insteadOf(effect) ?? []);
  if (instead) sendAnswer(outgoing, instead, delivery);
  // What git and archives are made of streams by, so that it can break only before it begins.
  else if (delivery?.kind === "reset" || delivery?.kind === "truncate") outgoing.destroy();
  return instead !== undefined || (delivery !== undefined && delivery.kind !== "drip");
}

function insteadOf(effect: FaultEffect): WireAnswer | undefined {
  if (effect.kind === "answer") {
    const { status, headers = {}, body } = effect;
    return toAnswer({ kind: "exact", status, headers, body: body === undefined ? undefined : Buffer.from(body) }, {});
  }
  const statuses: Readonly<Record<string, number>> = { rateLimited: 429, expiredToken: 401 };
  const status = effect.kind === "status" ? effect.status : statuses[effect.kind];
  return status === undefined
    ? undefined
    : { status, headers: { "Content-Type": "text/plain" }, body: Buffer.from("Something went wrong\n") };
}
