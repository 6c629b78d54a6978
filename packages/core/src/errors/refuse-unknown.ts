import { ConfigurationError } from "./configuration-error.js";

/** A name for each option, so that none can be forgotten. */
export type OptionNames<Options> = Readonly<Record<keyof Options, true>>;

/**
 * Passes when options have no name but the known ones: one that is misspelt would be without effect. For packages on top of this one.
 *
 * @param of - the function whose options they are, `[@bucketkit/store] createFileStore`.
 * @throws {@link ConfigurationError} `CONFIG_INVALID`, which names it and those that there are.
 * @example
 * ```ts
 * import { type OptionNames, refuseUnknown } from "@bucketkit/core";
 *
 * const known: OptionNames<{ retries?: number }> = { retries: true };
 * refuseUnknown({ retries: 2 }, known, "[my-package] connect");
 * ```
 */
export function refuseUnknown<Options>(options: object | undefined, known: OptionNames<Options>, of: string): void {
  const stranger = Object.keys(options ?? {}).find((name) => !Object.hasOwn(known, name));
  if (stranger === undefined) return;
  const names = Object.keys(known).join(", ");
  throw new ConfigurationError("CONFIG_INVALID", `${of} has no option \`${stranger}\`. There are: ${names}.`);
}
