import type { GitRepository } from "./git-repository.js";
import { forgetRefs } from "./read-refs.js";

/** One ref to move: from `old` to `new`; `undefined` means that the ref does not exist before or after. */
export interface RefUpdate {
  /** Full name, such as `refs/heads/main`. */
  readonly ref: string;
  readonly old: string | undefined;
  readonly new: string | undefined;
}

const none = "0".repeat(40);

/** Raised when a ref is not where the writer believed it to be. */
export class RefMovedError extends Error {
  override readonly name = "RefMovedError";
}

/**
 * Moves all refs or none, each only when it still has its old value.
 *
 * @throws {@link RefMovedError} when one has moved, or cannot stand beside another (`a` and `a/b`).
 */
export async function updateRefs(repository: GitRepository, updates: readonly RefUpdate[]): Promise<void> {
  const lines = updates.map((update) => `update ${update.ref}\0${update.new ?? none}\0${update.old ?? none}\0`);
  const { exitCode, stderr } = await repository.git.run(["update-ref", "-z", "--stdin"], {
    directory: repository.directory,
    input: lines.join(""),
    exitCodes: [0, 1, 128],
  });
  forgetRefs(repository);
  if (exitCode !== 0) throw new RefMovedError(stderr.trim());
}
