import type { ItemSource } from "./items.js";

/** What a recipe may refer to: names of the seed and answers of operations that ran before. */
export interface Scene {
  /** Name of the seed. */
  readonly name: string;
  /** Hash of the head of the main branch. */
  readonly head: string;
  /** UUID of the sandbox's own user. */
  readonly userUuid: string;
  /** UUID of a member of the workspace. */
  readonly memberUuid: string;
}

/** How to make one operation succeed on a rich seed. */
export interface Recipe {
  readonly json?: (scene: Scene) => unknown;
  readonly form?: (
    scene: Scene,
  ) => Readonly<Record<string, string | { readonly file: string; readonly content: string }>>;
  readonly query?: string;
  /** Values of path parameters that differ from the usual ones. */
  readonly parameters?: (scene: Scene) => Readonly<Record<string, string>>;
  /** Where parameters come from when not from where they usually do, by parameter. */
  readonly items?: Readonly<Record<string, ItemSource>>;
  /** Operations that have to run before, by id. */
  readonly before?: readonly string[];
  /** The operation that shows what a write has done, when it is not the one for reading at the same URL. */
  readonly readBack?: string;
}

const key = "AAAAC3NzaC1lZDI1NTE5AAAAI";
/** A public key that differs with the name; only its form matters. */
const sshKey = (name: string): string => {
  const wire = Buffer.concat([Buffer.from([0, 0, 0, 11]), Buffer.from("ssh-ed25519"), Buffer.from(`${key}${name}`)]);
  return `ssh-ed25519 ${wire.toString("base64")} ${name}@example.com`;
};
const gpgKey = (name: string) =>
  `-----BEGIN PGP PUBLIC KEY BLOCK-----\n\n${Buffer.from(name).toString("base64")}\n-----END PGP PUBLIC KEY BLOCK-----\n`;
const text = (raw: string) => ({ content: { raw } });
const variable = ({ name }: Scene) => ({ key: "COLOUR", value: `red ${name}` });
const changedVariable = ({ name }: Scene) => ({ key: "COLOUR", value: `green ${name}` });
const hook = ({ name }: Scene) => ({ url: `https://example.com/${name}`, description: name, events: ["repo:push"] });
const report = ({ name }: Scene) => ({
  title: `Report ${name}`,
  details: "Details",
  report_type: "BUG",
  result: "FAILED",
});
const annotation = ({ name }: Scene) => ({ annotation_type: "BUG", summary: `Bug in ${name}` });
const runner = ({ name }: Scene) => ({ name: `Runner ${name}`, labels: ["linux"] });
const snippet = ({ name }: Scene) => ({
  title: `Snippet ${name}`,
  is_private: "false",
  file: { file: "note.md", content: `Note of ${name}\n` },
});
const featureCommit = ({ name }: Scene) => ({ commit: `feature/${name}` });
const onFeature = ({ name }: Scene) => ({ name: `feature/${name}` });
const model = { development: { name: "main", use_mainbranch: false } };

/** Recipes by operation id. Operations that need nothing but the usual names are not in it. */
export const recipes: Readonly<Record<string, Recipe>> = {
  createRepository: {
    json: ({ name }) => ({ description: name, is_private: true }),
    parameters: () => ({ repo_slug: "new" }),
    readBack: "getRepository",
  },
  updateRepository: { json: ({ name }) => ({ description: `New of ${name}` }) },
  createRepositoryFork: { json: ({ name }) => ({ name: `fork-${name}` }) },
  listRepositoryForks: { before: ["createRepositoryFork"] },
  createRepositoryBranchRestriction: {
    json: ({ name }) => ({ kind: "delete", branch_match_kind: "glob", pattern: `${name}/*` }),
  },
  updateRepositoryBranchRestriction: {
    json: () => ({ kind: "delete", branch_match_kind: "glob", pattern: "other/*" }),
  },
  updateRepositoryBranchingModelSettings: { json: () => model },
  getRepositoryBranchingModelSettings: { before: ["updateRepositoryBranchingModelSettings"] },
  updateProjectBranchingModelSettings: { json: () => model },
  updateRepositoryOverrideSettings: { json: () => ({ override_settings: { branching_model: true } }) },
  createRepositoryCommitComment: { json: ({ name }) => text(`Comment ${name}`) },
  updateRepositoryCommitComment: { json: ({ name }) => text(`Changed ${name}`) },
  approveCommit: { readBack: "getRepositoryCommit" },
  unapproveCommit: { before: ["approveCommit"], readBack: "getRepositoryCommit" },
  createOrUpdateReport: { json: report },
  getReportsForCommit: { before: ["createOrUpdateReport"] },
  getReport: { before: ["createOrUpdateReport"] },
  deleteReport: { before: ["createOrUpdateReport"] },
  bulkCreateOrUpdateAnnotations: {
    json: ({ name }) => [{ external_id: "two", ...annotation({ name } as Scene) }],
    before: ["createOrUpdateReport"],
    readBack: "getAnnotationsForReport",
  },
  createOrUpdateAnnotation: { json: annotation, before: ["createOrUpdateReport"] },
  getAnnotation: { before: ["createOrUpdateReport", "createOrUpdateAnnotation"] },
  getAnnotationsForReport: { before: ["createOrUpdateReport", "createOrUpdateAnnotation"] },
  deleteAnnotation: { before: ["createOrUpdateReport", "createOrUpdateAnnotation"] },
  createRepositoryCommitStatusesBuild: {
    parameters: featureCommit,
    json: ({ name }) => ({ key: "build", state: "SUCCESSFUL", url: `https://example.com/${name}` }),
    readBack: "listRepositoryCommitStatuses",
  },
  updateRepositoryCommitStatusesBuild: {
    parameters: featureCommit,
    json: ({ name }) => ({ state: "FAILED", url: `https://example.com/${name}/2` }),
    before: ["createRepositoryCommitStatusesBuild"],
  },
  getRepositoryCommitStatusesBuild: { parameters: featureCommit, before: ["createRepositoryCommitStatusesBuild"] },
  listRepositoryCommitStatuses: { parameters: featureCommit, before: ["createRepositoryCommitStatusesBuild"] },
  listRepositoryPullrequestStatuses: { before: ["createRepositoryCommitStatusesBuild"] },
  listRepositoryCommitsByPost: { form: () => ({ include: "main" }) },
  listRepositoryCommitsFromByPost: { form: () => ({ exclude: "v1.0" }) },
  addRepositoryDefaultReviewer: { parameters: ({ userUuid }) => ({ target_username: userUuid }) },
  deleteRepositoryDefaultReviewer: { parameters: ({ memberUuid }) => ({ target_username: memberUuid }) },
  getRepositoryDefaultReviewer: { parameters: ({ memberUuid }) => ({ target_username: memberUuid }) },
  getPullrequestsForCommit: { parameters: featureCommit },
  listRepositoryFileConflict: { parameters: () => ({ spec: "conflict..main" }) },
  getMergeBase: { parameters: ({ name }) => ({ revspec: `feature/${name}..main` }) },
  listWorkspacePullrequestsByUser: { parameters: ({ memberUuid }) => ({ selected_user: memberUuid }) },
  createRepositoryDeployKey: { json: ({ name }) => ({ key: sshKey(name), label: name }) },
  updateRepositoryDeployKey: { json: ({ name }) => ({ label: `New ${name}` }) },
  createProjectDeployKey: { json: ({ name }) => ({ key: sshKey(name), label: name }) },
  createDeploymentVariable: { json: variable },
  updateDeploymentVariable: { json: changedVariable, readBack: "getDeploymentVariables" },
  deleteDeploymentVariable: { readBack: "getDeploymentVariables" },
  createRepositoryDownload: { form: ({ name }) => ({ files: { file: `${name}.txt`, content: name } }) },
  deleteRepositoryDownload: { readBack: "listRepositoryDownloads" },
  createEnvironment: { json: ({ name }) => ({ name: `Test ${name}`, environment_type: { name: "Test" } }) },
  updateEnvironmentForRepository: {
    json: ({ name }) => ({ change: { name: `New ${name}` } }),
    readBack: "getEnvironmentForRepository",
  },
  createRepositoryHook: { json: hook },
  updateRepositoryHook: { json: ({ name }) => ({ ...hook({ name } as Scene), description: `New ${name}` }) },
  createWorkspaceHook: { json: hook },
  updateWorkspaceHook: { json: ({ name }) => ({ ...hook({ name } as Scene), description: `New ${name}` }) },
  updateRepositoryPermissionsConfigGroup: { json: () => ({ permission: "write" }) },
  getRepositoryPermissionsConfigGroup: { before: ["updateRepositoryPermissionsConfigGroup"] },
  listRepositoryPermissionsConfigGroups: { before: ["updateRepositoryPermissionsConfigGroup"] },
  deleteRepositoryPermissionsConfigGroup: { before: ["updateRepositoryPermissionsConfigGroup"] },
  updateRepositoryPermissionsConfigUser: { json: () => ({ permission: "admin" }) },
  getRepositoryPermissionsConfigUser: { before: ["updateRepositoryPermissionsConfigUser"] },
  listRepositoryPermissionsConfigUsers: { before: ["updateRepositoryPermissionsConfigUser"] },
  deleteRepositoryPermissionsConfigUser: { before: ["updateRepositoryPermissionsConfigUser"] },
  updateProjectPermissionsConfigGroup: { json: () => ({ permission: "create-repo" }) },
  getProjectPermissionsConfigGroup: { before: ["updateProjectPermissionsConfigGroup"] },
  listProjectPermissionsConfigGroups: { before: ["updateProjectPermissionsConfigGroup"] },
  deleteProjectPermissionsConfigGroup: { before: ["updateProjectPermissionsConfigGroup"] },
  updateProjectPermissionsConfigUser: { json: () => ({ permission: "admin" }) },
  getProjectPermissionsConfigUser: { before: ["updateProjectPermissionsConfigUser"] },
  listProjectPermissionsConfigUsers: { before: ["updateProjectPermissionsConfigUser"] },
  deleteProjectPermissionsConfigUser: { before: ["updateProjectPermissionsConfigUser"] },
  createPipelineForRepository: {
    json: () => ({ target: { type: "pipeline_ref_target", ref_type: "branch", ref_name: "main" } }),
  },
  stopPipeline: {
    // Those of the seed have ended.
    items: {
      pipeline_uuid: {
        parameter: "pipeline_uuid",
        operationId: "createPipelineForRepository",
        name: (body) => String((body as { uuid: unknown }).uuid),
      },
    },
    readBack: "getPipelineForRepository",
  },
  deleteRepositoryPipelineCaches: { query: "name=cache-{name}", readBack: "getRepositoryPipelineCaches" },
  deleteRepositoryPipelineCache: { readBack: "getRepositoryPipelineCaches" },
  createRepositoryRunner: { json: runner },
  updateRepositoryRunner: { json: ({ name }) => ({ name: `New ${name}`, labels: ["linux"] }) },
  createWorkspaceRunner: { json: runner },
  updateWorkspaceRunner: { json: ({ name }) => ({ name: `New ${name}`, labels: ["linux"] }) },
  updateRepositoryPipelineConfig: { json: () => ({ enabled: true }) },
  updateRepositoryBuildNumber: { json: () => ({ next: 70 }), readBack: "getRepositoryPipelineConfig" },
  createRepositoryPipelineSchedule: {
    json: ({ name }) => ({
      target: { ref_type: "branch", ref_name: `feature/${name}`, selector: { type: "default" } },
      cron_pattern: "0 0 12 * * ? *",
      enabled: true,
    }),
  },
  updateRepositoryPipelineSchedule: { json: () => ({ enabled: false }) },
  updateRepositoryPipelineKeyPair: { json: ({ name }) => ({ private_key: "private", public_key: sshKey(name) }) },
  getRepositoryPipelineSshKeyPair: { before: ["updateRepositoryPipelineKeyPair"] },
  deleteRepositoryPipelineKeyPair: { before: ["updateRepositoryPipelineKeyPair"] },
  createRepositoryPipelineKnownHost: {
    json: ({ name }) => ({
      hostname: `${name}.example.com`,
      public_key: { key_type: "ssh-ed25519", key: sshKey(name).split(" ")[1] },
    }),
  },
  updateRepositoryPipelineKnownHost: { json: ({ name }) => ({ hostname: `new-${name}.example.com` }) },
  createRepositoryPipelineVariable: { json: variable },
  updateRepositoryPipelineVariable: { json: changedVariable },
  createPipelineVariableForWorkspace: { json: variable },
  updatePipelineVariableForWorkspace: { json: changedVariable },
  createPipelineVariableForTeam: { json: variable },
  updatePipelineVariableForTeam: { json: changedVariable },
  createPipelineVariableForUser: { json: variable },
  updatePipelineVariableForUser: { json: changedVariable },
  createRepositoryPullrequest: {
    json: ({ name }) => ({
      title: `Spare ${name}`,
      source: { branch: { name: "spare" } },
      destination: { branch: { name: "main" } },
    }),
  },
  updateRepositoryPullrequest: { json: ({ name }) => ({ title: `New ${name}` }) },
  approvePullrequest: { readBack: "getRepositoryPullrequest" },
  unapprovePullrequest: { before: ["approvePullrequest"], readBack: "getRepositoryPullrequest" },
  requestPullrequestChanges: { readBack: "getRepositoryPullrequest" },
  withdrawPullrequestChanges: { before: ["requestPullrequestChanges"], readBack: "getRepositoryPullrequest" },
  createRepositoryPullrequestComment: { json: ({ name }) => text(`Comment ${name}`) },
  updateRepositoryPullrequestComment: { json: ({ name }) => text(`Changed ${name}`) },
  resolvePullrequestComment: { readBack: "getRepositoryPullrequestComment" },
  reopenPullrequestComment: { before: ["resolvePullrequestComment"], readBack: "getRepositoryPullrequestComment" },
  declinePullrequest: { json: () => ({ message: "No" }), readBack: "getRepositoryPullrequest" },
  mergePullrequest: { json: () => ({ merge_strategy: "squash" }), readBack: "getRepositoryPullrequest" },
  createRepositoryPullrequestTask: { json: ({ name }) => text(`Task ${name}`) },
  updateRepositoryPullrequestTask: { json: ({ name }) => ({ ...text(`Task ${name}`), state: "RESOLVED" }) },
  createRepositoryRefsBranch: { json: ({ head }) => ({ name: "made", target: { hash: head } }) },
  deleteRepositoryRefsBranch: { parameters: () => ({ name: "spare" }) },
  createRepositoryRefsTag: { json: ({ head }) => ({ name: "made", target: { hash: head } }) },
  getRepositoryRefsTag: { parameters: () => ({ name: "v1.0" }) },
  deleteRepositoryRefsTag: { parameters: () => ({ name: "v1.0" }) },
  getRepositoryRefsBranch: { parameters: onFeature },
  createCommitFromFiles: {
    form: ({ name }) => ({ "/new.txt": name, branch: "main", message: `New ${name}` }),
    readBack: "getRepositoryRefsBranchMain",
  },
  createUserSshKey: { json: ({ name }) => ({ key: sshKey(name), label: name }) },
  updateUserSshKey: { json: ({ name }) => ({ label: `New ${name}` }) },
  createUserGpgKey: { json: ({ name }) => ({ key: gpgKey(name), name }) },
  createWorkspaceProject: { json: ({ name }) => ({ key: "FRESH", name: `Fresh ${name}` }) },
  updateProject: { json: ({ name }) => ({ name: `New ${name}` }) },
  deleteProject: { parameters: () => ({ project_key: "IDLE" }) },
  addProjectDefaultReviewer: { parameters: ({ memberUuid }) => ({ selected_user: memberUuid }) },
  getProjectDefaultReviewer: {
    before: ["addProjectDefaultReviewer"],
    parameters: ({ memberUuid }) => ({ selected_user: memberUuid }),
  },
  listProjectDefaultReviewers: { before: ["addProjectDefaultReviewer"] },
  deleteProjectDefaultReviewer: {
    before: ["addProjectDefaultReviewer"],
    parameters: ({ memberUuid }) => ({ selected_user: memberUuid }),
  },
  createSnippet: { form: snippet, readBack: "listSnippetOfOwnWorkspace" },
  createSnippetByWorkspace: { form: snippet },
  listSnippet: { before: ["createSnippetByWorkspace"] },
  updateSnippet: { json: ({ name }) => ({ title: `New ${name}` }) },
  updateSnippetByNodeId: { json: ({ name }) => ({ title: `New ${name}` }) },
  createSnippetComment: { json: ({ name }) => text(`Comment ${name}`) },
  updateSnippetComment: { json: ({ name }) => text(`Changed ${name}`) },
  getSnippetFile: { parameters: () => ({ path: "note.md" }) },
  getSnippetFileByPath: { parameters: () => ({ path: "note.md" }) },
  getSnippetDiff: { items: { revision: headOfSnippet("revision") } },
  getSnippetPatch: { items: { revision: headOfSnippet("revision") } },
  getSnippetWatch: { before: ["updateSnippetWatch"] },
  deleteSnippetWatch: { before: ["updateSnippetWatch"] },
  listSnippetWatchers: { before: ["updateSnippetWatch"] },
  searchWorkspace: { query: "search_query={name}" },
  searchTeam: { query: "search_query={name}" },
  searchAccount: { query: "search_query={name}", parameters: ({ name }) => ({ selected_user: name }) },
  ...properties("CommitHostedPropertyValue", "get"),
  ...properties("RepositoryHostedPropertyValue", "get"),
  ...properties("PullRequestHostedPropertyValue", "get"),
  ...properties("UserHostedPropertyValue", "retrieve"),
};

function headOfSnippet(parameter: string): ItemSource {
  return {
    parameter,
    operationId: "listSnippetCommits",
    name: (body) => String((body as { values: { hash: unknown }[] }).values[0]?.hash),
  };
}

function properties(noun: string, read: string): Record<string, Recipe> {
  const before = [`update${noun}`];
  return {
    [`update${noun}`]: { json: ({ name }) => ({ colour: name }) },
    [`${read}${noun}`]: { before },
    [`delete${noun}`]: { before },
  };
}
