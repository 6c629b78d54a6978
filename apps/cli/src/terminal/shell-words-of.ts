import { ConfigurationError } from "@bucketkit/core";

/** What an error says to somebody in a shell: there credentials come from the environment alone. */
export function shellWordsOf(error: unknown): string {
  const words = error instanceof Error ? error.message : String(error);
  if (!ConfigurationError.isInstance(error) || error.code !== "CONFIG_MISSING") return words;
  return words.replace(
    "; or pass `auth`",
    ". Or sign in by `bucketkit login`, then `bucketkit login token` prints one",
  );
}
