const resources: Readonly<Record<string, string>> = {
  repository: "Repositories",
  pullrequest: "Pull requests",
  project: "Projects",
  account: "Account",
  email: "Account",
  team: "Workspace membership",
  issue: "Issues",
  wiki: "Wikis",
  snippet: "Snippets",
  webhook: "Webhooks",
  pipeline: "Pipelines",
  runner: "Runners",
  workspace: "Workspaces",
  user: "User",
  "ssh-key": "SSH keys",
  "gpg-key": "GPG keys",
  permission: "Permissions",
};

/** Classic scopes whose checkbox is not called after the last word of the scope. */
const special: Readonly<Record<string, string>> = {
  email: "Email",
  webhook: "Read and write",
  wiki: "Read and write",
  "pipeline:variable": "Edit variables",
};

/**
 * The permission behind a scope as Bitbucket's pages show it beside its checkbox: `Pull requests: Write`.
 *
 * @param scope - in either dialect.
 * @returns undefined for a scope that is not known.
 */
export function scopePermission(scope: string): string | undefined {
  const granular = /^([a-z]+):([a-z-]+):bitbucket$/.exec(scope);
  const [resource = "", verb = "read"] = granular ? [granular[2], granular[1]] : scope.split(":");
  if (!Object.hasOwn(resources, resource)) return undefined;
  const level =
    granular || !Object.hasOwn(special, scope) ? verb.charAt(0).toUpperCase() + verb.slice(1) : special[scope];
  return `${resources[resource]}: ${level}`;
}
