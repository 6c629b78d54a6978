import { ConfigurationError } from "./configuration-error.js";

/**
 * Passes when options have no name but the known ones: one that is misspelt would be without effect.
 *
 * @param known - names with a space between them.
 * @throws {@link ConfigurationError} `CONFIG_INVALID`, which names it and those that there are.
 */
export function refuseUnknown(options: object, known: string, of: string): void {
  const names = known.split(" ");
  const stranger = Object.keys(options).find((name) => !names.includes(name));
  if (stranger === undefined) return;
  throw new ConfigurationError(
    "CONFIG_INVALID",
    `The option \`${stranger}\` of ${of} does not exist. There are: ${names.join(", ")}.`,
  );
}
