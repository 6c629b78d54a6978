import type { CallOptions } from "../client/call-options.js";
import type { Client } from "../client/client.js";
import { invalid } from "../errors/validation-error.js";
import { getPullRequest } from "../generated/operations/index.js";
import type { RunPipelineBody } from "../generated/types.js";
import type { RepositoryPlace } from "./repository-ref.js";

/** A variable of one run; secured ones are masked in logs. */
export interface PipelineRunVariable {
  readonly key: string;
  readonly value: string;
  readonly secured?: boolean;
}

/** What to run: exactly one of branch, tag, commit or pull request, with the steps of a custom pipeline or the usual ones. */
export type PipelineRun = (
  | { readonly branch: string }
  | { readonly tag: string }
  | { readonly commit: string }
  | { readonly pullRequest: number }
) & {
  /** Name of a custom pipeline of `bitbucket-pipelines.yml`. */
  readonly custom?: string;
  readonly variables?: readonly PipelineRunVariable[];
};

/**
 * The body that starts a run.
 *
 * @throws {@link ValidationError} when not exactly one target is named.
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pipelines/
 */
export async function pipelineTarget(
  client: Client,
  repository: RepositoryPlace,
  run: PipelineRun,
  options?: CallOptions,
): Promise<RunPipelineBody> {
  const named = (["branch", "tag", "commit", "pullRequest"] as const).filter((name) => name in run);
  if (named.length !== 1) {
    throw invalid(
      "run",
      `must name exactly one of branch, tag, commit or pullRequest, not ${named.join(" and ") || "none"}.`,
    );
  }
  const selector = run.custom === undefined ? undefined : { type: "custom", pattern: run.custom };
  const variables = run.variables && {
    variables: run.variables.map(({ key, value, secured }) => ({ key, value, ...(secured && { secured }) })),
  };
  return {
    target: { ...(await target(client, repository, run, options)), ...(selector && { selector }) },
    ...variables,
  } as RunPipelineBody;
}

async function target(
  client: Client,
  repository: RepositoryPlace,
  run: PipelineRun,
  options?: CallOptions,
): Promise<object> {
  if ("branch" in run) return { type: "pipeline_ref_target", ref_type: "branch", ref_name: run.branch };
  if ("tag" in run) return { type: "pipeline_ref_target", ref_type: "tag", ref_name: run.tag };
  if ("commit" in run) return { type: "pipeline_commit_target", commit: { type: "commit", hash: run.commit } };
  const { source, destination, id } = await getPullRequest(
    client,
    { ...repository, pullRequestId: run.pullRequest },
    options,
  );
  return {
    type: "pipeline_pullrequest_target",
    source: source.branch?.name,
    destination: destination.branch?.name,
    destination_commit: { hash: destination.commit?.hash },
    commit: { hash: source.commit?.hash },
    pullrequest: { id },
    selector: { type: "pull-requests", pattern: "**" },
  };
}
