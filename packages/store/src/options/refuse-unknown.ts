import { ConfigurationError } from "@bucketkit/core";

/** A name for each option, so that none can be forgotten. */
export type OptionNames<Options> = Readonly<Record<keyof Options, true>>;

/**
 * Passes when options have no name but the known ones: one that is misspelt would be without effect.
 *
 * @throws {@link ConfigurationError} `CONFIG_INVALID`, which names it and those that there are.
 */
export function refuseUnknown<Options>(options: Options, known: OptionNames<Options>, of: string): void {
  const stranger = Object.keys(options ?? {}).find((name) => !Object.hasOwn(known, name));
  if (stranger === undefined) return;
  throw new ConfigurationError(
    "CONFIG_INVALID",
    `[@bucketkit/store] The option \`${stranger}\` of ${of} does not exist. There are: ${Object.keys(known).join(", ")}.`,
  );
}
