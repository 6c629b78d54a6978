/** Where the name of one thing in a collection comes from. */
export interface ItemSource {
  /** Parameter that names it. */
  readonly parameter: string;
  /** The operation that makes it, or lists what the seed has of it. */
  readonly operationId: string;
  /** Its name in the answer of that operation. */
  readonly name: (body: unknown) => string;
}

type Body = Readonly<Record<string, unknown>>;
const field = (name: string) => (body: unknown) => String((body as Body)[name]);
const first = (name: string) => (body: unknown) => String((body as { values: Body[] }).values[0]?.[name]);

const repository = "/repositories/{workspace}/{repo_slug}";
const workspace = "/workspaces/{workspace}";

/** By the URL of the collection. */
export const items: Readonly<Record<string, ItemSource>> = {
  [`${repository}/branch-restrictions`]: made("id", "createRepositoryBranchRestriction", "id"),
  [`${repository}/commit/{commit}/comments`]: made("comment_id", "createRepositoryCommitComment", "id"),
  [`${repository}/deploy-keys`]: made("key_id", "createRepositoryDeployKey", "id"),
  [`${workspace}/projects/{project_key}/deploy-keys`]: made("key_id", "createProjectDeployKey", "id"),
  [`${repository}/environments`]: seeded("environment_uuid", "getEnvironmentsForRepository"),
  [`${repository}/deployments_config/environments`]: seeded("environment_uuid", "getEnvironmentsForRepository"),
  [`${repository}/deployments_config/environments/{environment_uuid}/variables`]: made(
    "variable_uuid",
    "createDeploymentVariable",
  ),
  [`${repository}/deployments`]: seeded("deployment_uuid", "getDeploymentsForRepository"),
  [`${repository}/hooks`]: made("uid", "createRepositoryHook"),
  [`${workspace}/hooks`]: made("uid", "createWorkspaceHook"),
  [`${repository}/pipelines-config/caches`]: seeded("cache_uuid", "getRepositoryPipelineCaches"),
  [`${repository}/pipelines-config/runners`]: made("runner_uuid", "createRepositoryRunner"),
  [`${workspace}/pipelines-config/runners`]: made("runner_uuid", "createWorkspaceRunner"),
  [`${repository}/pipelines`]: seeded("pipeline_uuid", "getPipelinesForRepository"),
  [`${repository}/pipelines/{pipeline_uuid}/steps`]: seeded("step_uuid", "getPipelineStepsForRepository"),
  [`${repository}/pipelines/{pipeline_uuid}/steps/{step_uuid}/logs`]: {
    parameter: "log_uuid",
    operationId: "getPipelineStepForRepository",
    name: field("uuid"),
  },
  [`${repository}/pipelines/{pipeline_uuid}/steps/{step_uuid}/test_reports/test_cases`]: {
    parameter: "test_case_uuid",
    operationId: "getPipelineStepForRepository",
    name: field("uuid"),
  },
  [`${repository}/pipelines_config/schedules`]: made("schedule_uuid", "createRepositoryPipelineSchedule"),
  [`${repository}/pipelines_config/ssh/known_hosts`]: made("known_host_uuid", "createRepositoryPipelineKnownHost"),
  [`${repository}/pipelines_config/variables`]: made("variable_uuid", "createRepositoryPipelineVariable"),
  [`${workspace}/pipelines-config/variables`]: made("variable_uuid", "createPipelineVariableForWorkspace"),
  "/teams/{username}/pipelines_config/variables": made("variable_uuid", "createPipelineVariableForTeam"),
  "/users/{selected_user}/pipelines_config/variables": made("variable_uuid", "createPipelineVariableForUser"),
  [`${repository}/pullrequests/{pull_request_id}/comments`]: made(
    "comment_id",
    "createRepositoryPullrequestComment",
    "id",
  ),
  [`${repository}/pullrequests/{pull_request_id}/tasks`]: made("task_id", "createRepositoryPullrequestTask", "id"),
  "/snippets/{workspace}": made("encoded_id", "createSnippetByWorkspace", "id"),
  "/snippets/{workspace}/{encoded_id}/comments": made("comment_id", "createSnippetComment", "id"),
  "/snippets/{workspace}/{encoded_id}/commits": snippetHead("revision"),
  "/snippets/{workspace}/{encoded_id}": snippetHead("node_id"),
  "/users/{selected_user}/ssh-keys": made("key_id", "createUserSshKey"),
  "/users/{selected_user}/gpg-keys": made("fingerprint", "createUserGpgKey", "fingerprint"),
};

/** The newest commit of a snippet, which some URLs have directly behind its id. */
function snippetHead(parameter: string): ItemSource {
  return { parameter, operationId: "listSnippetCommits", name: first("hash") };
}

function made(parameter: string, operationId: string, name = "uuid"): ItemSource {
  return { parameter, operationId, name: field(name) };
}

function seeded(parameter: string, operationId: string): ItemSource {
  return { parameter, operationId, name: first("uuid") };
}
