import { ApiError } from "../errors/api-error.js";
import { longestLatency } from "./check-fault.js";
import type { FaultEffect } from "./fault-rule.js";

const bytesOf = (value: number): { readonly bytes?: number } =>
  Number.isSafeInteger(value) && value >= 0 ? { bytes: value } : {};

const forms: Readonly<Record<string, (value: number) => FaultEffect | undefined>> = {
  latency: (milliseconds) =>
    milliseconds >= 0 && milliseconds <= longestLatency ? { kind: "latency", milliseconds } : undefined,
  status: (status) =>
    Number.isInteger(status) && status >= 400 && status <= 599 ? { kind: "status", status } : undefined,
  "rate-limited": (retryAfter) =>
    Number.isSafeInteger(retryAfter) && retryAfter >= 0 ? { kind: "rateLimited", retryAfter } : { kind: "rateLimited" },
  reset: () => ({ kind: "reset" }),
  "black-hole": () => ({ kind: "blackHole" }),
  truncate: (bytes) => ({ kind: "truncate", ...bytesOf(bytes) }),
  stall: (bytes) => ({ kind: "stall", ...bytesOf(bytes) }),
  drip: (milliseconds) =>
    milliseconds >= 1 && milliseconds <= longestLatency ? { kind: "drip", milliseconds } : undefined,
  "expired-token": () => ({ kind: "expiredToken" }),
  "next-loop": () => ({ kind: "nextLoop" }),
};

/**
 * What the header `x-sandbox-fault` asks for this one request: `latency=200`, `status=503`, `rate-limited`, `rate-limited=30`, `reset`,
 * `black-hole`, `truncate`, `truncate=100`, `stall`, `stall=100`, `drip=20`, `expired-token`, `next-loop`, or several with commas.
 *
 * @throws {@link ApiError} 400 for a word that there is not.
 */
export function readFaultHeader(header: string | null): readonly FaultEffect[] {
  return (header ?? "")
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => {
      const [name = "", value] = part.split("=", 2);
      const effect = Object.hasOwn(forms, name) ? forms[name]?.(Number(value)) : undefined;
      if (effect) return effect;
      throw new ApiError(400, `x-sandbox-fault does not know "${part.slice(0, 100)}"`, {
        detail: `It knows ${Object.keys(forms).join(", ")}; latency, status and drip take a number, as in status=503.`,
      });
    });
}
