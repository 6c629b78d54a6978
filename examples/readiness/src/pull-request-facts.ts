import type { CommitStatus, Diffstat, Participant, PullRequest } from "@bucketkit/core";

/** Whether Bitbucket says that a pull request could be merged now, and if not, why. */
export interface Mergeability {
  readonly isMergeable: boolean;
  readonly reasons: readonly string[];
}

/** Everything the rules judge; gathered once, so that the rules themselves need no network. */
export interface PullRequestFacts {
  readonly pullRequest: Pick<PullRequest, "id" | "title">;
  readonly participants: readonly Participant[];
  readonly files: readonly Diffstat[];
  /** The whole diff as git writes it. */
  readonly diff: string;
  readonly statuses: readonly CommitStatus[];
  readonly mergeability: Mergeability;
}

/** The path a file has after the change, or had before it was removed. */
export function pathOf(file: Diffstat): string {
  return file.new?.path ?? file.old?.path ?? "";
}
