import { bitbucketLimits } from "./limits/rate-limits.js";
import { checkOAuthSettings } from "./oauth/sandbox-oauth.js";
import { filledText, flag, listOf, matching, objectOf, oneOf } from "./seed/check-input.js";
import { checkSeed, slug } from "./seed/check-seed.js";

const isWhole = (value: unknown): value is number => typeof value === "number" && Number.isSafeInteger(value);

const limit = matching((value) => isWhole(value) && value >= 0, "a whole number of requests from 0");
const limits = objectOf({}, Object.fromEntries(Object.keys(bitbucketLimits).map((resource) => [resource, limit])));
const proxy = objectOf({}, { allowHosts: listOf(filledText) });
const webhooks = objectOf(
  {},
  {
    allowHosts: listOf(filledText),
    timeoutMs: matching((value) => isWhole(value) && value > 0, "a whole number of milliseconds above 0"),
  },
);
const callable = matching((value) => typeof value === "function", "a function");
const credentialKind = objectOf(
  { name: filledText, credentialType: filledText, hasRateHeaders: flag, recognize: callable },
  { refusedAs: oneOf("access-token", "api-token", "forge"), recognizeGit: callable },
);

/** Passes when a value is a `SandboxOptions`, without an option that does not exist. @throws TypeError that names it. */
export const checkOptions = objectOf(
  {},
  {
    port: matching((value) => isWhole(value) && value >= 0 && value <= 65_535, "a whole number from 0 to 65535"),
    seed: checkSeed,
    nickname: filledText,
    workspace: slug,
    rateLimits: (value, where) => {
      if (typeof value !== "boolean") limits(value, where);
    },
    credentialKinds: listOf(credentialKind),
    faultSeed: matching(isWhole, "a whole number"),
    oauth: checkOAuthSettings,
    proxy: (value, where) => {
      if (typeof value !== "boolean") proxy(value, where);
    },
    webhooks,
    record: flag,
    maximumBodyBytes: matching((value) => isWhole(value) && value > 0, "a whole number of bytes above 0"),
  },
);
