import { validateHeaderName, validateHeaderValue } from "node:http";
import { type Check, filledText, matching, objectOf, recordOf, text } from "../seed/check-input.js";

const from = (least: number, most = Number.POSITIVE_INFINITY) =>
  matching(
    (value) => typeof value === "number" && value >= least && value <= most,
    `a number from ${least}${most === Number.POSITIVE_INFINITY ? "" : ` to ${most}`}`,
  );
const wholeFromZero = matching((value) => Number.isSafeInteger(value) && Number(value) >= 0, "a whole number from 0");
const whole = matching((value) => Number.isSafeInteger(value) && Number(value) > 0, "a whole number above 0");

const wholeIn = (least: number, most: number) =>
  matching(
    (value) => Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most,
    `a whole number from ${least} to ${most}`,
  );
const content = matching((value) => typeof value === "string" || value instanceof Uint8Array, "text or bytes");
/** The longest that a timer can wait. */
export const longestLatency = 2 ** 31 - 1;
const headers: Check = (value, where) => {
  recordOf(text)(value, where);
  for (const [name, content] of Object.entries(value as Record<string, string>)) {
    matching((header) => isHeader(name, String(header)), "a header as HTTP has it")(content, `${where}.${name}`);
  }
};

function isHeader(name: string, content: string): boolean {
  try {
    validateHeaderName(name);
    validateHeaderValue(name, content);
    return true;
  } catch {
    return false;
  }
}

const effects: Readonly<Record<string, Check>> = {
  staleRead: objectOf({ kind: text }, {}),
  latency: objectOf({ kind: text, milliseconds: from(0, longestLatency) }, {}),
  status: objectOf({ kind: text, status: wholeIn(400, 599) }, { headers }),
  answer: objectOf({ kind: text, status: wholeIn(200, 599) }, { headers, body: content }),
  rateLimited: objectOf({ kind: text }, { retryAfter: wholeFromZero }),
  truncate: objectOf({ kind: text }, { bytes: wholeFromZero }),
  stall: objectOf({ kind: text }, { bytes: wholeFromZero }),
  drip: objectOf({ kind: text, milliseconds: from(1, longestLatency) }, { bytes: whole }),
};
const plain = objectOf({ kind: text }, {});
const plainKinds = ["reset", "blackHole", "expiredToken", "nextLoop", "duplicate", "outOfOrder"];
const kinds = [...Object.keys(effects), ...plainKinds];

/** Passes when a value is a `FaultEffect`. @throws TypeError that names the part. */
export const checkEffect: Check = (value, where) => {
  const { kind } = (value ?? {}) as { kind?: unknown };
  matching((found) => kinds.includes(found as string), `one of ${kinds.join(", ")}`)(kind, `${where}.kind`);
  (effects[String(kind)] ?? plain)(value, where);
};

const effectOrChoice: Check = (value, where) => typeof value === "function" || checkEffect(value, where);

const rule = objectOf(
  { effect: effectOrChoice },
  {
    operationId: filledText,
    path: filledText,
    token: filledText,
    event: filledText,
    after: wholeFromZero,
    times: whole,
    probability: from(0, 1),
  },
);

/** Passes when a value is a `FaultRule`. @throws TypeError that names the part. */
export const checkFault: Check = (value, where) => {
  rule(value, where);
  const { effect, event } = value as { effect: unknown; event?: unknown };
  if (typeof effect === "function" && event !== undefined)
    throw new TypeError(`${where}.effect must not be a function with an event: deliveries are no requests.`);
};
