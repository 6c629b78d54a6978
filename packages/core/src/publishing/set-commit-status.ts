import type { CallOptions } from "../client/call-options.js";
import type { Client } from "../client/client.js";
import { ValidationError, type ValidationIssue } from "../errors/validation-error.js";
import { createCommitStatus } from "../generated/operations/index.js";
import type { CommitStatus, CreateCommitStatusBody } from "../generated/types.js";

/** Where a status goes, and what it says. */
export interface SetCommitStatusParameters {
  readonly workspace: string;
  readonly repoSlug: string;
  readonly commit: string;
  readonly status: CreateCommitStatusBody;
}

/** Bitbucket's limit for the key of a status. */
const longestKey = 40;

/**
 * Sets a build status of a commit; a status with the same key is replaced.
 *
 * @throws {@link ValidationError} for a key that is empty or longer than 40 characters, or a `url` that is not http(s).
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-commit-statuses/
 */
export async function setCommitStatus(
  client: Client,
  parameters: SetCommitStatusParameters,
  options?: CallOptions,
): Promise<CommitStatus> {
  const { status, ...place } = parameters;
  const issues: ValidationIssue[] = [];
  if (!status.key || status.key.length > longestKey) {
    issues.push({
      path: "status.key",
      message: `must have 1 to ${longestKey} characters, not ${status.key?.length ?? 0}.`,
    });
  }
  if (!/^https?:\/\//.test(status.url ?? ""))
    issues.push({
      path: "status.url",
      message: `must be an http(s) URL that people can open, not ${status.url || "empty"}.`,
    });
  if (issues.length) throw new ValidationError(issues);
  return createCommitStatus(client, { ...place, body: status }, options);
}
