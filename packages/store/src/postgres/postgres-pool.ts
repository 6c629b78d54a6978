import { pause } from "@bucketkit/core/store";

/** What is needed of a `Pool` of `pg`: statements with parameters, each on a connection of its own. `PGlite` has it too. */
export interface PostgresPool {
  query(text: string, values?: unknown[]): Promise<{ readonly rows: readonly unknown[] }>;
}

/** One row by the names of its columns. */
export type Row = Readonly<Record<string, unknown>>;

/** Serialization failures and deadlocks, which ask to try again: only stricter isolation levels know the first. */
const transientCodes: readonly string[] = ["40001", "40P01"];
const attempts = 20;

/**
 * Runs one statement, again when the database asks for that.
 *
 * @param alsoAgain - further codes of errors after which it is run again.
 */
export async function runStatement(
  pool: PostgresPool,
  text: string,
  values: unknown[] = [],
  alsoAgain: readonly string[] = [],
): Promise<readonly Row[]> {
  for (let attempt = 1; ; attempt++) {
    try {
      return (await pool.query(text, values)).rows as readonly Row[];
    } catch (reason) {
      const code = String((reason as { code?: unknown } | null)?.code);
      const isTransient = transientCodes.includes(code) || alsoAgain.includes(code);
      if (!isTransient || attempt === attempts) throw reason;
      await pause(Math.random() * 5 * attempt);
    }
  }
}
