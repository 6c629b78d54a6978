import type { CallOptions } from "../client/call-options.js";
import type { Client } from "../client/client.js";
import { invalid } from "../errors/validation-error.js";
import {
  createPullRequestComment,
  listPullRequestComments,
  updatePullRequestComment,
} from "../generated/operations/index.js";
import type { PullRequestComment } from "../generated/types.js";
import { paginate } from "../operations/paginate.js";
import { query } from "../search/query.js";

/** Which comment, and what it shall say. */
export interface UpsertCommentParameters {
  readonly workspace: string;
  readonly repoSlug: string;
  readonly pullRequestId: number;
  /** Your own stable name of this comment, in kebab-case; readers do not see it. */
  readonly marker: string;
  /** Markdown. */
  readonly text: string;
}

/** What became of the comment. */
export interface UpsertedComment {
  readonly change: "created" | "updated" | "unchanged";
  readonly comment: PullRequestComment;
}

/**
 * Keeps one comment on a pull request up to date: writes it the first time, edits it when its text changed, else leaves it alone.
 *
 * The comment is found by an invisible marker line, so it survives restarts and needs no store.
 *
 * @throws {@link ValidationError} when the marker is not kebab-case or the text is empty; otherwise as the operations do.
 */
export async function upsertComment(
  client: Client,
  parameters: UpsertCommentParameters,
  options?: CallOptions,
): Promise<UpsertedComment> {
  const { marker, text, ...place } = parameters;
  if (!/^[a-z0-9]+([-.:][a-z0-9]+)*$/.test(marker ?? "")) {
    throw invalid("marker", `must be kebab-case, such as "readiness", not ${JSON.stringify(marker)}.`);
  }
  if (!text?.trim()) throw invalid("text", "must not be empty.");
  // A link definition that nothing refers to: Markdown keeps it out of the page.
  const line = `[//]: # (bucketkit:${marker})`;
  const body = { content: { raw: `${text.trimEnd()}\n\n${line}` } };
  const comments = paginate(
    client,
    listPullRequestComments,
    { ...place, query: { q: query`deleted = ${false}` } },
    options,
  );
  for await (const comment of comments) {
    const raw = comment.content?.raw ?? "";
    if (comment.deleted || comment.id === undefined || !raw.includes(line)) continue;
    if (raw.trim() === body.content.raw.trim()) return { change: "unchanged", comment };
    return {
      change: "updated",
      comment: await updatePullRequestComment(client, { ...place, commentId: comment.id, body }, options),
    };
  }
  return { change: "created", comment: await createPullRequestComment(client, { ...place, body }, options) };
}
