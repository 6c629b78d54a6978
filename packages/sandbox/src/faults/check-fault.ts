import { validateHeaderName, validateHeaderValue } from "node:http";
import { type Check, filledText, matching, objectOf, recordOf, text } from "../seed/check-input.js";

const from = (least: number, most = Number.POSITIVE_INFINITY) =>
  matching(
    (value) => typeof value === "number" && value >= least && value <= most,
    `a number from ${least}${most === Number.POSITIVE_INFINITY ? "" : ` to ${most}`}`,
  );
const wholeFromZero = matching((value) => Number.isSafeInteger(value) && Number(value) >= 0, "a whole number from 0");
const whole = matching((value) => Number.isSafeInteger(value) && Number(value) > 0, "a whole number above 0");

const status = matching(
  (value) => Number.isSafeInteger(value) && Number(value) >= 400 && Number(value) <= 599,
  "a whole number from 400 to 599",
);
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
  latency: objectOf({ kind: text, milliseconds: from(0, longestLatency) }, {}),
  status: objectOf({ kind: text, status }, { headers }),
  rateLimited: objectOf({ kind: text }, { retryAfter: wholeFromZero }),
};
const plain = objectOf({ kind: text }, {});
const plainKinds = ["reset", "truncate", "expiredToken", "nextLoop", "duplicate", "outOfOrder"];
const kinds = [...Object.keys(effects), ...plainKinds];

const effect: Check = (value, where) => {
  const { kind } = (value ?? {}) as { kind?: unknown };
  matching((found) => kinds.includes(found as string), `one of ${kinds.join(", ")}`)(kind, `${where}.kind`);
  (effects[String(kind)] ?? plain)(value, where);
};

/** Passes when a value is a `FaultRule`. @throws TypeError that names the part. */
export const checkFault: Check = objectOf(
  { effect },
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
