import { filledText, matching, objectOf } from "./seed/check-input.js";
import { checkSeed, slug } from "./seed/check-seed.js";

const isWhole = (value: unknown): value is number => typeof value === "number" && Number.isSafeInteger(value);

/** Passes when a value is a `SandboxOptions`, without an option that does not exist. @throws TypeError that names it. */
export const checkOptions = objectOf(
  {},
  {
    port: matching((value) => isWhole(value) && value >= 0 && value <= 65_535, "a whole number from 0 to 65535"),
    seed: checkSeed,
    nickname: filledText,
    workspace: slug,
    maximumBodyBytes: matching((value) => isWhole(value) && value > 0, "a whole number of bytes above 0"),
  },
);
