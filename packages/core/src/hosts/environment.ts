/** Environment variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The variables of the running process, or none where there is no process (browsers, edge runtimes). */
export function environment(): Environment {
  return (globalThis as { process?: { env?: Environment } }).process?.env ?? {};
}
